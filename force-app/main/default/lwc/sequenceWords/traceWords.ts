import type { SequenceDecision, TableName } from 'c/callSequence';
import { fill } from 'c/triadFormat';
import { answerLabels } from './answerLabels';
import { traceLabels } from './traceLabels';
import type { SequenceTrace, TraceRow } from './types';

const TABLES: readonly (readonly [TableName, string])[] = [
    ['stops', traceLabels.stops],
    ['obligations', traceLabels.obligations],
    ['journey', traceLabels.journey],
    ['coverage', traceLabels.coverage]
];

function tableRows({ table, ruleId }: SequenceDecision): TraceRow[] {
    const answering = TABLES.findIndex(([name]) => name === table);
    return TABLES.map(([key, name], index) => {
        const isAnswer = index === answering;
        const passed = index < answering ? traceLabels.passed : traceLabels.notReached;
        return { key, name, isAnswer, outcome: isAnswer ? fill(traceLabels.answers, ruleId) : passed };
    });
}

/** The trace of a decision in words, the same for every audience. */
export function traceOf(decision: SequenceDecision): SequenceTrace {
    const { runnerUp } = decision;
    return {
        tables: tableRows(decision),
        ruleId: decision.ruleId,
        protocolVersion: String(decision.protocolVersion),
        runnerUp: runnerUp
            ? fill(traceLabels.runnerUpValue, answerLabels[runnerUp.answer], runnerUp.ruleId)
            : traceLabels.noRunnerUp,
        inputsHash: decision.inputsHash
    };
}
