import type { FieldFunction } from 'c/triadModel';
import type { CompiledProtocol } from './compile';
import { businessDayFrom } from './days';
import type { TouchCap } from './protocolTypes';
import type { Situation } from './situation';

/** First day number, from today on, on which the cap has room again if nothing else happens. */
export function capClearDay(countedTouches: readonly number[], cap: TouchCap, today: number): number {
    const { touches, days } = cap;
    const length = Math.min(days, countedTouches.length);
    let counted = 0;
    for (let age = 0; age < length; age += 1) {
        counted += countedTouches[age] as number;
        if (counted >= touches) {
            // From that day on, the touches of `age` days ago and before have left the window.
            return today + days - age;
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
