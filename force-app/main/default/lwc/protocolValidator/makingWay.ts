import type { RuleRow, SequenceProtocol } from 'c/callSequence';
import type { Table } from './context';
import type { ProtocolFinding } from './findings';

/** The rules that `ruleId` makes way for, and those that they make way for, and so on. */
function reachedFrom(ruleId: string, table: Table): Set<string> {
    const reached = new Set<string>();
    const visit = (from: string): void => {
        for (const row of table.rows as readonly RuleRow[]) {
            for (const next of row.ruleId === from ? (row.unless ?? []) : []) {
                if (!reached.has(next)) {
                    reached.add(next);
                    visit(next);
                }
            }
        }
    };
    visit(ruleId);
    return reached;
}

function circlingRules(table: Table): string[] {
    const ruleIds = [...new Set(table.rows.map(({ ruleId }) => ruleId))];
    return ruleIds.filter((ruleId) => reachedFrom(ruleId, table).has(ruleId));
}

/** Rules that make way for each other in a circle: none of them would ever say whether it matches. */
export function circles({ tables }: SequenceProtocol): ProtocolFinding[] {
    return tables.flatMap((table): ProtocolFinding[] => {
        const ruleIds = circlingRules(table);
        return ruleIds.length === 0
            ? []
            : [
                  {
                      code: 'Conflict',
                      severity: 'error',
                      ruleIds,
                      table: table.name,
                      parameters: { cause: 'Unless_Circle' }
                  }
              ];
    });
}

/** The protocol whose circling rules make way for nobody. */
export function withoutCircles(protocol: SequenceProtocol): SequenceProtocol {
    const tables = protocol.tables.map((table) => {
        const ruleIds = circlingRules(table);
        const rows = (table.rows as readonly RuleRow[]).map((row) =>
            ruleIds.includes(row.ruleId) ? { ...row, unless: [] } : row
        );
        return { ...table, rows };
    });
    return { ...protocol, tables: tables as unknown as SequenceProtocol['tables'] };
}
