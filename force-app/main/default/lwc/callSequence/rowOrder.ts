import type { CoverageRow, CoverageTable, RuleRow, SearchTable } from './protocolTypes';

/** The rows of a table in the order in which they win. */
export function rowsInOrder(table: SearchTable): readonly RuleRow[] {
    return table.hitPolicy === 'PRIORITY' ? [...table.rows].sort((a, b) => a.priority - b.priority) : table.rows;
}

/** The rows of coverage in tie order. */
export function coverageInOrder({ rows, ties }: CoverageTable): readonly CoverageRow[] {
    return [...rows].sort((a, b) => ties.indexOf(a.answer) - ties.indexOf(b.answer));
}

/** The rows that `row` makes way for. */
export function exceptionsOf(table: SearchTable | CoverageTable, row: RuleRow): readonly RuleRow[] {
    return table.rows.filter(({ ruleId }) => row.unless?.includes(ruleId));
}
