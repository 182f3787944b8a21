import { changesOf, factsRead, ruleAnswer } from './changes';
import { compileProtocol, type CompiledProtocol, type CompiledRow } from './compile';
import { firstTargetDay } from './coverage';
import { businessDayFrom, dayText } from './days';
import { notBeforeDay } from './filters';
import { inputsHash } from './inputs';
import type { SequenceProtocol } from './protocolTypes';
import { situationOf, type Situation } from './situation';
import { answeringRow } from './tables';
import type { SequenceDecision, SequenceFacts } from './types';
import { reasonOf, usedFacts } from './usedFacts';

function notBefore(
    compiled: CompiledProtocol,
    row: CompiledRow,
    situation: Situation,
    facts: SequenceFacts
): string | undefined {
    if (!row.isFiltered || row.answer === 'No_One') {
        return undefined;
    }
    const day = notBeforeDay(compiled, row.answer, situation, facts.countedTouches);
    return day === undefined ? undefined : dayText(day);
}

/**
 * Which function engages the account next, or no one, by the protocol: the same answer for everyone.
 * Pure: `facts` carry the day. Throws OverlapError where rules of a UNIQUE table overlap, and RangeError where a fact
 * or a condition has a value that does not exist.
 */
export function decide(facts: SequenceFacts, protocol: SequenceProtocol): SequenceDecision {
    const compiled = compileProtocol(protocol);
    const situation = situationOf(facts, compiled);
    const row = answeringRow(compiled, situation, '') ?? compiled.coverage.otherwise;
    const read = factsRead(compiled, row, situation);
    const isCovered = row === compiled.coverage.otherwise;
    const targetDay = isCovered ? firstTargetDay(compiled.coverage, situation) : undefined;
    const until = targetDay === undefined ? undefined : dayText(businessDayFrom(targetDay, compiled.holidays));
    const earliest = notBefore(compiled, row, situation, facts);
    const second = answeringRow(compiled, situation, row.ruleId);
    return {
        ...ruleAnswer(row),
        ...(earliest && { notBefore: earliest }),
        ...(until && { until }),
        protocolVersion: compiled.version,
        facts: usedFacts(row, read, facts),
        ...(second && { runnerUp: ruleAnswer(second) }),
        changes: changesOf(compiled, facts, situation, read, targetDay),
        reason: reasonOf(row, facts, until),
        inputsHash: inputsHash(facts, compiled)
    };
}
