import type { CompiledProtocol, CompiledRow, CompiledTable } from './compile';
import { coverageRow } from './coverage';
import { isMatch } from './match';
import type { Situation } from './situation';

/** Two rows of a UNIQUE table match the same facts: the protocol has to be corrected. */
export class OverlapError extends Error {
    readonly code = 'RULES_OVERLAP';
    readonly ruleIds: readonly string[];

    constructor(ruleIds: readonly string[]) {
        super(`Rules ${ruleIds.join(' and ')} match the same facts in a table where only one may`);
        this.name = 'OverlapError';
        this.ruleIds = ruleIds;
    }
}

function uniqueRow(rows: readonly CompiledRow[], situation: Situation, without: string): CompiledRow | undefined {
    let found: CompiledRow | undefined;
    for (const row of rows) {
        if (isMatch(row, situation, without)) {
            if (found) {
                throw new OverlapError([found.ruleId, row.ruleId]);
            }
            found = row;
        }
    }
    return found;
}

/** FIRST and PRIORITY both take the first row that matches: rows of a PRIORITY table are compiled in that order. */
function rowOf(table: CompiledTable, situation: Situation, without: string): CompiledRow | undefined {
    return table.hitPolicy === 'UNIQUE'
        ? uniqueRow(table.rows, situation, without)
        : table.rows.find((row) => isMatch(row, situation, without));
}

/**
 * Searches the tables in order for the row that answers; `without` is the id of a rule to leave out, '' for none.
 * Undefined only if that rule is the default row itself.
 */
export function answeringRow(
    protocol: CompiledProtocol,
    situation: Situation,
    without: string
): CompiledRow | undefined {
    for (const table of protocol.tables) {
        const row = rowOf(table, situation, without);
        if (row) {
            return row;
        }
    }
    return coverageRow(protocol.coverage, situation, without);
}
