import type { ConditionName } from 'c/callSequence';

/** In rem: what the longest word of a column needs, so that the widest table fits a laptop. */
const WIDTHS: Readonly<Partial<Record<ConditionName, number>>> = {
    stage: 5.5,
    lastTouchCommercial: 6,
    lastTouchMedical: 6,
    lastTouchAccess: 6,
    acceptedHandoffTo: 6,
    overdueCommitmentOf: 6,
    openObjectiveOf: 6,
    recoveryLead: 6.5,
    proactiveMedical: 4.5
};
const ORDINARY = 5;

/** The columns of a table: rule, conditions, answer, what people read, and as many more as it has. */
export function columnsStyle(conditions: readonly string[], more: number): string {
    const columns = [
        'max-content',
        ...conditions.map((name) => `minmax(${WIDTHS[name as ConditionName] ?? ORDINARY}rem, 1fr)`),
        'max-content',
        'minmax(8.5rem, 2fr)',
        ...Array.from({ length: more }, () => 'minmax(4.5rem, max-content)')
    ];
    return `grid-template-columns: ${columns.join(' ')}`;
}
