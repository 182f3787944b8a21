import { touchAgeOn } from './buckets';
import type { CompiledProtocol } from './compile';
import type { FirstTarget } from './coverage';
import { dayText } from './days';
import { nextValues, type NextValue } from './nextValues';
import { onDay, type Situation } from './situation';
import { answeringRow } from './tables';
import { LAST_TOUCH_FACT, type Change, type FactName, type SequenceFacts } from './types';

/** The day on which somebody's target ends "no action needed". */
function targetReached(facts: SequenceFacts, situation: Situation, { fieldFunction, day }: FirstTarget): NextValue {
    const fact = LAST_TOUCH_FACT[fieldFunction];
    const to = touchAgeOn(day, situation.lastTouch[fieldFunction]);
    return {
        when: { code: 'Target_Reached', by: 'time', fact, to, date: dayText(day) },
        situation: onDay(situation, facts, day)
    };
}

function changeOf(protocol: CompiledProtocol, { when, situation }: NextValue): Change {
    const row = answeringRow(protocol, situation, '') ?? protocol.coverage.otherwise;
    return { when, then: row.ruleAnswer };
}

/**
 * What each fact that the winning rule read becomes next, and the answer then.
 * `target` is given where coverage said "no action needed": it ends that.
 */
export function changesOf(
    protocol: CompiledProtocol,
    facts: SequenceFacts,
    situation: Situation,
    read: readonly FactName[],
    target: FirstTarget | undefined
): Change[] {
    const context = { facts, situation, settings: protocol.settings };
    const changes: Change[] = [];
    for (const fact of read) {
        for (const next of nextValues(fact, context)) {
            changes.push(changeOf(protocol, next));
        }
    }
    if (target) {
        changes.push(changeOf(protocol, targetReached(facts, situation, target)));
    }
    return changes;
}
