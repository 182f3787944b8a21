import type { RuleRow, SearchTable, SequenceFacts, SequenceProtocol } from 'c/callSequence';
import { isRowMatch } from './matching';

/** The one row that may answer, by the table's hit policy (DMN 1.5, 8.2.8). Throws RangeError where UNIQUE is broken. */
export function answeringRow(
    table: SearchTable,
    facts: SequenceFacts,
    protocol: SequenceProtocol
): RuleRow | undefined {
    if (table.hitPolicy === 'PRIORITY') {
        const matching = table.rows.filter((row) => isRowMatch(row, table, facts, protocol));
        return matching.sort((a, b) => a.priority - b.priority)[0];
    }
    const matching = table.rows.filter((row) => isRowMatch(row, table, facts, protocol));
    if (table.hitPolicy === 'UNIQUE' && matching.length > 1) {
        throw new RangeError(`${matching.map(({ ruleId }) => ruleId).join(' and ')} match the same facts`);
    }
    return matching[0];
}
