import { dayNumber, type RuleRow, type SequenceProtocol } from 'c/callSequence';
import type { ProtocolFinding } from './findings';
import type { Table } from './context';

function findingOf(row: RuleRow, table: Table, today: number): ProtocolFinding | undefined {
    const base = { severity: 'warning', ruleIds: [row.ruleId], table: table.name } as const;
    const { validFrom, validTo } = row;
    if (validFrom !== undefined && validTo !== undefined && dayNumber(validTo) < dayNumber(validFrom)) {
        return { ...base, severity: 'error', code: 'Rule_Expired', parameters: { validFrom, validTo } };
    }
    if (validTo !== undefined && dayNumber(validTo) < today) {
        return { ...base, code: 'Rule_Expired', parameters: { validTo } };
    }
    return validFrom !== undefined && dayNumber(validFrom) > today
        ? { ...base, code: 'Rule_Future', parameters: { validFrom } }
        : undefined;
}

/** Rules whose days are over or still to come; that they end before they begin is an error. */
export function datedRules({ tables }: SequenceProtocol, today: number): ProtocolFinding[] {
    return tables.flatMap((table) =>
        (table.rows as readonly RuleRow[]).flatMap((row) => findingOf(row, table, today) ?? [])
    );
}

/** Rules that answered nobody in the last 90 days. */
export function neverFired(
    { tables }: SequenceProtocol,
    firedRuleIds: readonly string[] | undefined
): ProtocolFinding[] {
    if (!firedRuleIds) {
        return [];
    }
    return tables.flatMap((table) => {
        const ruleIds = new Set((table.rows as readonly RuleRow[]).map(({ ruleId }) => ruleId));
        return [...ruleIds]
            .filter((ruleId) => !firedRuleIds.includes(ruleId))
            .map((ruleId): ProtocolFinding => ({
                code: 'Never_Fired',
                severity: 'warning',
                ruleIds: [ruleId],
                table: table.name,
                parameters: { days: '90' }
            }));
    });
}
