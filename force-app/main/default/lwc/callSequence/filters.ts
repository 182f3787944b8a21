import type { FieldFunction } from 'c/triadModel';
import type { CompiledProtocol } from './compile';
import { businessDayFrom } from './days';
import type { TouchCap } from './protocolTypes';
import type { SequenceFacts } from './types';

/** Days until the cap has room again if nothing else happens: until the touch that fills it has left its window. */
export function daysUntilCapClears(countedAges: readonly number[], { touches, days }: TouchCap): number {
    return countedAges.length < touches ? 0 : Math.max(0, days - (countedAges[touches - 1] ?? days));
}

/** Days until the function's own cool-down is over; 0 or less once it is. */
export function daysUntilCooledDown(daysSinceTouch: number | null, ownCoolDownDays: number): number {
    return daysSinceTouch === null ? 0 : ownCoolDownDays - daysSinceTouch;
}

/** Day number before which the function should not engage, a business day; undefined if it may today. */
export function notBeforeDay(
    { settings, holidays }: CompiledProtocol,
    fieldFunction: FieldFunction,
    { daysSinceTouch, countedAges }: SequenceFacts,
    today: number
): number | undefined {
    const ahead = Math.max(
        daysUntilCooledDown(daysSinceTouch[fieldFunction], settings.ownCoolDownDays),
        daysUntilCapClears(countedAges, settings.accountCap)
    );
    return ahead <= 0 ? undefined : businessDayFrom(today + ahead, holidays);
}
