import type { FieldFunction } from 'c/triadModel';
import { businessDayFrom, dayNumber, dayText, type SequenceFacts, type SequenceProtocol } from 'c/callSequence';

/** A day number as the business day from which something may happen. */
export function businessDay(day: number, { settings }: SequenceProtocol): string {
    return dayText(businessDayFrom(day, new Set(settings.holidays.map(dayNumber))));
}

function touchesInWindow(facts: SequenceFacts, daysAhead: number, windowDays: number): number {
    return facts.countedAges.filter((age) => age + daysAhead < windowDays).length;
}

/**
 * First day on which the function may engage if that is after today: past its own cool-down, and with fewer counted
 * touches at the account than the cap allows in the window that ends then.
 */
export function notBefore(
    fieldFunction: FieldFunction,
    facts: SequenceFacts,
    protocol: SequenceProtocol
): string | undefined {
    const { ownCoolDownDays, accountCap } = protocol.settings;
    const today = dayNumber(facts.today);
    const daysSince = facts.daysSinceTouch[fieldFunction];
    const cooledDown = daysSince === null ? today : today - daysSince + ownCoolDownDays;
    let daysAhead = 0;
    while (touchesInWindow(facts, daysAhead, accountCap.days) >= accountCap.touches) {
        daysAhead += 1;
    }
    const day = Math.max(cooledDown, today + daysAhead);
    return day <= today ? undefined : businessDay(day, protocol);
}
