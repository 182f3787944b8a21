import { DEFAULT_PROTOCOL, type RuleRow, type SequenceProtocol } from 'c/callSequence';
import { daysAgo, inDays, TODAY } from './pictures';

/** The default protocol with other rows in its journey table. */
export function withJourney(change: (rows: readonly RuleRow[]) => readonly RuleRow[]): SequenceProtocol {
    const tables = DEFAULT_PROTOCOL.tables.map((table) =>
        table.name === 'journey' ? { ...table, rows: change(table.rows) } : table
    );
    return { ...DEFAULT_PROTOCOL, tables: tables as unknown as SequenceProtocol['tables'] };
}

/** JRN-3 by tier, JRN-6 until yesterday, a rule in its place from today on, and one that is still to come. */
export const DATED_AND_TIERED: SequenceProtocol = withJourney((rows) =>
    rows.flatMap((row): readonly RuleRow[] => {
        if (row.ruleId === 'JRN-3') {
            return [
                { ...row, when: { ...row.when, tier: ['A', 'B'] } },
                { ...row, ruleId: 'JRN-3C', when: { ...row.when, tier: ['C'] }, answer: 'Access' }
            ];
        }
        if (row.ruleId === 'JRN-6') {
            return [
                { ...row, validTo: daysAgo(1) },
                { ...row, ruleId: 'JRN-6B', answer: 'Commercial', validFrom: TODAY, validTo: inDays(30) },
                { ...row, ruleId: 'JRN-6C', answer: 'Medical', validFrom: inDays(31) }
            ];
        }
        return [row];
    })
);
