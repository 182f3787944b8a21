import { FIELD_FUNCTIONS } from 'c/triadModel';
import { touchAge } from './buckets';
import type { CompiledProtocol, CompiledRow } from './compile';
import { functionsTakingPart } from './coverage';
import { dayText } from './days';
import { nextValues, type NextValue } from './nextValues';
import { onDay, type Situation } from './situation';
import { answeringRow } from './tables';
import { LAST_TOUCH_FACT, type Change, type FactName, type RuleAnswer, type SequenceFacts } from './types';

export function ruleAnswer({ answer, table, ruleId }: RuleAnswer): RuleAnswer {
    return { answer, table, ruleId };
}

/** The facts that the winning rule read; of coverage, only the touches of those who take part. */
export function factsRead(protocol: CompiledProtocol, row: CompiledRow, situation: Situation): readonly FactName[] {
    if (row.table !== 'coverage') {
        return row.reads;
    }
    const takingPart = functionsTakingPart(protocol.coverage, situation);
    const others: readonly FactName[] = FIELD_FUNCTIONS.filter((one) => !takingPart.includes(one)).map(
        (one) => LAST_TOUCH_FACT[one]
    );
    return row.reads.filter((fact) => !others.includes(fact));
}

/** The day on which somebody's target ends "no action needed". */
function targetReached(
    protocol: CompiledProtocol,
    facts: SequenceFacts,
    situation: Situation,
    day: number
): NextValue | undefined {
    const { lastTouch, target } = situation;
    const first = protocol.coverage.rows.find(({ answer }) => (lastTouch[answer] ?? NaN) + target[answer] === day);
    if (!first) {
        return undefined;
    }
    const fact = LAST_TOUCH_FACT[first.answer];
    const to = touchAge(lastTouch[first.answer], day);
    return {
        when: { code: 'Target_Reached', by: 'time', fact, to, date: dayText(day) },
        situation: onDay(situation, facts, day)
    };
}

/**
 * What each fact that the winning rule read becomes next, and the answer then.
 * `targetDay` is the day number on which coverage ends, if it is coverage that said "no action needed".
 */
export function changesOf(
    protocol: CompiledProtocol,
    facts: SequenceFacts,
    situation: Situation,
    read: readonly FactName[],
    targetDay: number | undefined
): Change[] {
    const context = { facts, situation, settings: protocol.settings };
    const next = read.flatMap((fact) => nextValues(fact, context));
    const target = targetDay === undefined ? undefined : targetReached(protocol, facts, situation, targetDay);
    return (target ? [...next, target] : next).flatMap(({ when, situation: then }) => {
        const row = answeringRow(protocol, then, '');
        return row ? [{ when, then: ruleAnswer(row) }] : [];
    });
}
