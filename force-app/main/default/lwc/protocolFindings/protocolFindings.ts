import { LightningElement, api } from 'lwc';
import type { TableName } from 'c/callSequence';
import type { ProtocolFinding } from 'c/protocolValidator';
import { conditionsText, exampleText, findingText } from 'c/protocolWords';
import { fill, formatNumber } from 'c/triadFormat';
import { labels } from './labels';

/** As many groups of combinations as are read at a glance. */
const FEW = 8;

/** Where a finding leads: a rule, or the settings where it names none. */
export interface FindingPlace {
    readonly ruleId: string | undefined;
    readonly table: TableName | null;
}

interface Group {
    readonly key: string;
    readonly text: string;
    readonly size: string;
}

interface Line {
    readonly key: string;
    readonly index: string;
    readonly lineClass: string;
    readonly iconName: string;
    readonly severity: string;
    readonly text: string;
    readonly example: string;
    readonly jumpLabel: string;
    readonly groups: readonly Group[];
    readonly moreLabel: string;
}

function jumpLabelOf({ ruleIds: [ruleId], code, table }: ProtocolFinding): string {
    if (ruleId) {
        return fill(labels.jump, ruleId);
    }
    return code === 'Setting_Contradiction' && table === null ? labels.settings : '';
}

/**
 * View: everything the validator finds, errors first, each with one account that shows it.
 * @fires jumped with a FindingPlace
 */
export default class ProtocolFindings extends LightningElement {
    @api findings: readonly ProtocolFinding[] = [];

    labels = labels;
    isAll = false;

    get isSound(): boolean {
        return this.findings.length === 0;
    }

    get count(): string {
        const errors = this.findings.filter(({ severity }) => severity === 'error').length;
        return fill(labels.count, errors, this.findings.length - errors);
    }

    get lines(): Line[] {
        return this.findings.map((finding, index) => {
            const isError = finding.severity === 'error';
            const groups = this.groupsOf(finding);
            const all = finding.uncovered?.length ?? 0;
            return {
                key: `${index}:${finding.code}:${finding.ruleIds.join()}`,
                index: String(index),
                lineClass: isError ? 'line error' : 'line warning',
                iconName: isError ? 'utility:error' : 'utility:warning',
                severity: isError ? labels.error : labels.warning,
                text: findingText(finding),
                example: finding.example ? exampleText(finding.example) : '',
                jumpLabel: jumpLabelOf(finding),
                groups,
                moreLabel: all > groups.length ? fill(labels.more, all) : ''
            };
        });
    }

    handleJump(event: Event): void {
        const finding = this.findings[Number((event.currentTarget as HTMLElement).dataset.index)];
        if (finding) {
            const detail = { ruleId: finding.ruleIds[0], table: finding.table };
            this.dispatchEvent(new CustomEvent<FindingPlace>('jumped', { detail }));
        }
    }

    handleMore(): void {
        this.isAll = true;
    }

    private groupsOf({ uncovered = [] }: ProtocolFinding): Group[] {
        return uncovered.slice(0, this.isAll ? undefined : FEW).map(({ when, combinations }) => ({
            key: JSON.stringify(when),
            text: conditionsText(when),
            size: fill(labels.combinations, formatNumber(combinations))
        }));
    }
}
