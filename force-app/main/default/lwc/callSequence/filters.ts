import type { FieldFunction } from 'c/triadModel';
import type { CompiledProtocol } from './compile';
import { businessDayFrom } from './days';
import type { Situation } from './situation';

/** First day number, from today on, on which the cap has room again if nothing else happens. */
function capClearDay(countedTouches: readonly number[], cap: { touches: number; days: number }, today: number): number {
    let counted = 0;
    for (let age = 0; age < cap.days; age += 1) {
        counted += countedTouches[age] ?? 0;
        if (counted >= cap.touches) {
            // From that day on, the touches of `age` days ago and before have left the window.
            return today + cap.days - age;
        }
    }
    return today;
}

/** Day number before which the function should not engage, a business day; undefined if it may today. */
export function notBeforeDay(
    { settings, holidays }: CompiledProtocol,
    fieldFunction: FieldFunction,
    situation: Situation,
    countedTouches: readonly number[]
): number | undefined {
    const { today, lastTouch } = situation;
    const last = lastTouch[fieldFunction];
    const coolDownEnd = last === null ? today : last + settings.ownCoolDownDays;
    const day = Math.max(coolDownEnd, capClearDay(countedTouches, settings.accountCap, today));
    return day <= today ? undefined : businessDayFrom(day, holidays);
}
