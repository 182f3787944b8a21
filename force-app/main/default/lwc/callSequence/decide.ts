import { changesOf } from './changes';
import { compileProtocol, type CompiledProtocol, type CompiledRow } from './compile';
import { coverageFacts, firstTarget } from './coverage';
import { dayText } from './days';
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
    const day = notBeforeDay(compiled, row.answer, facts, situation.today);
    return day === undefined ? undefined : dayText(day);
}

/**
 * Which function engages the account next, or no one, by the protocol: the same answer for everyone.
 * Pure: `facts` carry the day. Throws OverlapError where rules of a UNIQUE table overlap, and RangeError where a fact
 * or a condition has a value that does not exist.
 */
export function decide(facts: SequenceFacts, protocol: SequenceProtocol): SequenceDecision {
    const compiled = compileProtocol(protocol);
    const { coverage } = compiled;
    const situation = situationOf(facts, compiled);
    const row = answeringRow(compiled, situation, '') ?? coverage.otherwise;
    const isCoverage = row.table === 'coverage';
    const read = isCoverage ? coverageFacts(coverage, row, situation) : row.reads;
    const target = row === coverage.otherwise ? firstTarget(compiled, situation) : undefined;
    const until = target && dayText(target.day);
    return {
        answer: row.answer,
        table: row.table,
        ruleId: row.ruleId,
        notBefore: notBefore(compiled, row, situation, facts),
        until,
        protocolVersion: compiled.version,
        facts: usedFacts(row, isCoverage ? read : row.tells, facts),
        runnerUp: answeringRow(compiled, situation, row.ruleId)?.ruleAnswer,
        changes: changesOf(compiled, facts, situation, read, target),
        reason: reasonOf(row, facts, until),
        inputsHash: inputsHash(facts, situation, compiled)
    };
}
