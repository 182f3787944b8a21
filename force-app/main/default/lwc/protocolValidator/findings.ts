import type { BucketedAccount, Conditions, TableName } from 'c/callSequence';

export const FINDING_CODES = [
    'Gap',
    'Overlap',
    'Conflict',
    'Shadowed',
    'Duplicate',
    'Unknown_Value',
    'Missing_Default',
    'Never_Fired',
    'Cyclic_Handoff',
    'Medical_Reads_Potential',
    'Commercial_Under_Stop',
    'Reason_Leaks',
    'Rule_Expired',
    'Rule_Future',
    'Setting_Contradiction'
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];
export type FindingSeverity = 'error' | 'warning';

/** Combinations that no row answers, as conditions; those of different boxes have nothing in common. */
export interface UncoveredBox {
    readonly when: Conditions;
    readonly combinations: number;
}

/** Words come later: `code` and `parameters` choose them. */
export interface ProtocolFinding {
    readonly code: FindingCode;
    readonly severity: FindingSeverity;
    /** The rules that the finding is about, the one to look at first in front; none where it is about a setting. */
    readonly ruleIds: readonly string[];
    readonly table: TableName | null;
    readonly parameters: Readonly<Record<string, string>>;
    /** One account that shows it. */
    readonly example?: BucketedAccount;
    /** How many combinations of facts and tier it concerns, of 11,010,048. */
    readonly combinations?: number;
    /** With Gap: every combination that gets no answer. */
    readonly uncovered?: readonly UncoveredBox[];
}

/** Whether a protocol with these findings may not go on. */
export function isBlocking(findings: readonly ProtocolFinding[]): boolean {
    return findings.some(({ severity }) => severity === 'error');
}
