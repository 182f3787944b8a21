import { businessDayFrom, dayNumber, dayText, DEFAULT_PROTOCOL, type SequenceFacts } from 'c/callSequence';
import type { FieldFunction } from 'c/triadModel';

const NO_HOLIDAYS: ReadonlySet<number> = new Set();
const { ownCoolDownDays, accountCap } = DEFAULT_PROTOCOL.settings;

/** What the default protocol's filters say, in plain code: the date that no rule engine works out by itself. */
export function earliestDate(fieldFunction: FieldFunction, facts: SequenceFacts): string | undefined {
    const today = dayNumber(facts.today);
    const last = facts.lastTouchDay[fieldFunction];
    let day = last === null ? today : dayNumber(last) + ownCoolDownDays;
    const { countedTouches } = facts;
    const length = Math.min(accountCap.days, countedTouches.length);
    let counted = 0;
    for (let age = 0; age < length; age += 1) {
        counted += countedTouches[age] as number;
        if (counted >= accountCap.touches) {
            day = Math.max(day, today + accountCap.days - age);
            break;
        }
    }
    return day <= today ? undefined : dayText(businessDayFrom(day, NO_HOLIDAYS));
}
