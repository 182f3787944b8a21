import { LightningElement, api } from 'lwc';
import type { ProtocolContent, ProtocolVersion } from 'c/protocolData';
import { compareContents, type Comparison } from 'c/protocolDraft';
import { statusWords } from 'c/protocolWords';
import { fill } from 'c/triadFormat';
import { labels } from './labels';
import { linesOf, type Line } from './lines';

/**
 * View: what the open version says otherwise than another one.
 * @fires chosen with the id of the version to compare with
 */
export default class ProtocolComparison extends LightningElement {
    @api version!: ProtocolVersion;
    @api content!: ProtocolContent;
    @api others: readonly ProtocolVersion[] = [];
    @api otherId: string | undefined;
    /** Undefined while it is on its way. */
    @api otherContent: ProtocolContent | undefined;

    labels = labels;

    get options(): { label: string; value: string }[] {
        return this.others.map(({ id, version, scope, title, status }) => ({
            value: id,
            label: `${scope} ${version} · ${statusWords[status]} · ${title}`
        }));
    }

    get isAlone(): boolean {
        return this.others.length === 0;
    }

    get isLoading(): boolean {
        return this.otherId !== undefined && !this.otherContent;
    }

    get comparison(): Comparison | undefined {
        return this.otherContent && compareContents(this.otherContent, this.content);
    }

    get summary(): string {
        const { comparison } = this;
        if (!comparison) {
            return '';
        }
        const { rows, settings } = comparison;
        return rows.length + settings.length === 0 ? labels.same : fill(labels.count, rows.length, settings.length);
    }

    get lines(): Line[] {
        return this.comparison ? linesOf(this.comparison) : [];
    }

    get beforeHeading(): string {
        const other = this.others.find(({ id }) => id === this.otherId);
        return fill(labels.before, other?.version ?? '');
    }

    get afterHeading(): string {
        return fill(labels.before, this.version.version);
    }

    handleChoose(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent<string>('chosen', { detail: event.detail.value }));
    }
}
