import { ACCOUNT_TIERS } from 'c/triadModel';
import { boxOf, exceptionsOf, type Box, type Outcome, type RuleRow } from 'c/callSequence';
import type { Table, ValidationContext } from './context';
import { shown } from './examples';
import type { ProtocolFinding } from './findings';

function readsTier(row: RuleRow, table: Table): boolean {
    return row.when.tier !== undefined || exceptionsOf(table, row).some((exception) => readsTier(exception, table));
}

/** S5: nothing that ranks Medical's work reads commercial potential, no row (itself or by what it makes way for), no target. */
export function medicalReadsPotential({ protocol, rows }: ValidationContext): ProtocolFinding[] {
    const found = rows
        .filter(({ row, table }) => row.answer === 'Medical' && readsTier(row, table))
        .map(({ row, table, region }): ProtocolFinding => ({
            code: 'Medical_Reads_Potential',
            severity: 'error',
            ruleIds: [row.ruleId],
            table: table.name,
            parameters: { where: 'rule' },
            ...shown(region)
        }));
    const targets = ACCOUNT_TIERS.map((tier) => protocol.settings.targets.Medical[tier]);
    const target: ProtocolFinding = {
        code: 'Medical_Reads_Potential',
        severity: 'error',
        ruleIds: [],
        table: 'coverage',
        parameters: { where: 'targets', value: targets.join() }
    };
    return new Set(targets).size > 1 ? [...found, target] : found;
}

const HELD = boxOf({ hold: ['Safety', 'Compliance', 'No_Contact'] });

function commercialRow(outcome: Outcome | undefined): { row: RuleRow; table: Table } | undefined {
    const rows: readonly RuleRow[] = outcome?.kind === 'coverage' ? outcome.rows : outcome ? [outcome.row] : [];
    const row = rows.find(({ answer }) => answer === 'Commercial');
    return outcome && row && { row, table: outcome.table };
}

/** Nobody promotes while a stop holds: every rule that may send Commercial to an account with a hold. */
export function commercialUnderStop({ picture }: ValidationContext): ProtocolFinding[] {
    const { diagram, root, outcomes } = picture;
    const ruled = new Map<string, { table: Table; leaves: number[] }>();
    for (const leaf of diagram.leavesOf(root, HELD)) {
        const found = commercialRow(outcomes[leaf]);
        if (found) {
            const known = ruled.get(found.row.ruleId)?.leaves ?? [];
            ruled.set(found.row.ruleId, { table: found.table, leaves: [...known, leaf] });
        }
    }
    return [...ruled].map(([ruleId, { table, leaves }]): ProtocolFinding => {
        const held: readonly Box[] = diagram
            .boxesOf(root, (leaf) => leaves.includes(leaf))
            .map(([hold = 0, ...others]) => [hold & (HELD[0] ?? 0), ...others])
            .filter((box) => !box.includes(0));
        return {
            code: 'Commercial_Under_Stop',
            severity: 'error',
            ruleIds: [ruleId],
            table: table.name,
            parameters: {},
            ...shown(held)
        };
    });
}
