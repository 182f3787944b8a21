import type { FindingPlace } from 'c/protocolFindings';

type Table = HTMLElement & { focusRule(ruleId: string): void };

/** Puts the focus on the row that a finding is about, or on the settings. */
export function showPlace(template: ParentNode | null | undefined, { ruleId, table }: FindingPlace): void {
    if (ruleId) {
        template?.querySelector<Table>(`c-protocol-table[data-table="${table}"]`)?.focusRule(ruleId);
    } else {
        template?.querySelector<HTMLElement>('c-protocol-settings')?.focus();
    }
}
