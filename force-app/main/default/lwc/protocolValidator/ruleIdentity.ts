import type { SequenceProtocol } from 'c/callSequence';
import type { ProtocolFinding } from './findings';

/** Rows of one table may share an id, as variants of one rule; rows of two tables may not. */
export function idsInTwoTables({ tables }: SequenceProtocol): ProtocolFinding[] {
    const tableOf = new Map<string, string>();
    return tables.flatMap((table) =>
        [...new Set(table.rows.map(({ ruleId }) => ruleId))].flatMap((ruleId): ProtocolFinding[] => {
            const other = tableOf.get(ruleId);
            tableOf.set(ruleId, table.name);
            const parameters = { cause: 'Rule_Id_In_Two_Tables', other: other ?? '' };
            return other
                ? [{ code: 'Duplicate', severity: 'error', ruleIds: [ruleId], table: table.name, parameters }]
                : [];
        })
    );
}
