import { businessDayFrom, dayNumber, dayText, DEFAULT_PROTOCOL, type SequenceFacts } from 'c/callSequence';
import type { FieldFunction } from 'c/triadModel';

const NO_HOLIDAYS: ReadonlySet<number> = new Set();
const { ownCoolDownDays, accountCap } = DEFAULT_PROTOCOL.settings;

/** What the default protocol's filters say, in plain code: the date that no rule engine works out by itself. */
export function earliestDate(fieldFunction: FieldFunction, facts: SequenceFacts): string | undefined {
    const daysSince = facts.daysSinceTouch[fieldFunction];
    let ahead = daysSince === null ? 0 : ownCoolDownDays - daysSince;
    const filling = facts.countedAges[accountCap.touches - 1];
    if (filling !== undefined) {
        ahead = Math.max(ahead, accountCap.days - filling);
    }
    return ahead <= 0 ? undefined : dayText(businessDayFrom(dayNumber(facts.today) + ahead, NO_HOLIDAYS));
}
