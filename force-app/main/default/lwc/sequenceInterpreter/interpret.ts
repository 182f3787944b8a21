import type { RuleAnswer, SequenceFacts, SequenceProtocol } from 'c/callSequence';
import { businessDay, notBefore } from './filtering';
import { firstTargetDay, longestOverdueRow } from './ranking';
import { answeringRow } from './searching';

/** An answer with its dates. Days are `YYYY-MM-DD` in the protocol's time zone. */
export interface Interpretation extends RuleAnswer {
    /** First day on which the answering function may engage, if that is after today. */
    readonly notBefore: string | undefined;
    /** With No_One from coverage: the day until which nothing is needed. */
    readonly until: string | undefined;
}

type CoverageTable = Extract<SequenceProtocol['tables'][number], { hitPolicy: 'COLLECT' }>;

function interpretCoverage(
    table: CoverageTable,
    facts: SequenceFacts,
    protocol: SequenceProtocol
): Interpretation | undefined {
    const row = longestOverdueRow(table, facts, protocol);
    if (row) {
        const date = table.isFiltered ? notBefore(row.answer, facts, protocol) : undefined;
        return { answer: row.answer, table: table.name, ruleId: row.ruleId, notBefore: date, until: undefined };
    }
    if (!table.otherwise) {
        return undefined;
    }
    const day = firstTargetDay(table, facts, protocol);
    const until = day === undefined ? undefined : businessDay(day, protocol);
    return { answer: 'No_One', table: table.name, ruleId: table.otherwise.ruleId, notBefore: undefined, until };
}

/**
 * Goes through the tables in order; the first that answers ends the search. Undefined where no row answers, which a
 * default row rules out. Throws RangeError where two rows of a UNIQUE table match.
 */
export function interpret(facts: SequenceFacts, protocol: SequenceProtocol): Interpretation | undefined {
    for (const table of protocol.tables) {
        if (table.hitPolicy === 'COLLECT') {
            return interpretCoverage(table, facts, protocol);
        }
        const row = answeringRow(table, facts, protocol);
        if (row) {
            const isFiltered = table.isFiltered && row.answer !== 'No_One';
            const date = isFiltered ? notBefore(row.answer, facts, protocol) : undefined;
            return { answer: row.answer, table: table.name, ruleId: row.ruleId, notBefore: date, until: undefined };
        }
    }
    return undefined;
}
