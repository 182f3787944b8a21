import { LightningElement, api } from 'lwc';
import type { ProtocolStatus, ProtocolVersion } from 'c/protocolData';
import { statusWords } from 'c/protocolWords';
import { exactTime, fill, relativeDay } from 'c/triadFormat';
import { labels } from './labels';

const STEPS: readonly ProtocolStatus[] = ['Draft', 'Validated', 'Approved', 'Active'];

interface Step {
    readonly key: ProtocolStatus;
    readonly word: string;
    readonly stepClass: string;
    readonly hint: string;
    readonly current: string | undefined;
}

interface Stamp {
    readonly key: string;
    readonly text: string;
    readonly exact: string;
}

function stamp(key: string, text: string, at: string | null): Stamp[] {
    return at === null ? [] : [{ key, text, exact: exactTime(at) }];
}

/** View: the open version with its steps and who took them. A draft's title is edited here.
 * @fires renamed with the title */
export default class ProtocolHeader extends LightningElement {
    @api version!: ProtocolVersion;
    @api title = '';
    @api isEditable = false;

    labels = labels;

    get steps(): Step[] {
        const status = this.version.status;
        const shown: readonly ProtocolStatus[] = status === 'Retired' ? [...STEPS, 'Retired'] : STEPS;
        const now = shown.indexOf(status);
        return shown.map((key, index) => ({
            key,
            word: statusWords[key],
            stepClass: index === now ? 'step now' : index < now ? 'step done' : 'step',
            hint: index === now ? labels.now : index < now ? labels.done : '',
            current: index === now ? 'step' : undefined
        }));
    }

    get stamps(): Stamp[] {
        const { author, submitter, approver, validatedAt, approvedAt, activatedAt, retiredAt, status } = this.version;
        const day = (at: string | null): string => (at ? relativeDay(at, Date.now()) : '');
        const written = author ? [{ key: 'author', text: fill(labels.author, author.name), exact: '' }] : [];
        return [
            ...written,
            ...(submitter && status !== 'Draft'
                ? stamp('submitted', fill(labels.submitted, submitter.name, day(validatedAt)), validatedAt)
                : []),
            ...(approver ? stamp('approved', fill(labels.approved, approver.name, day(approvedAt)), approvedAt) : []),
            ...stamp('activated', fill(labels.activated, day(activatedAt)), activatedAt),
            ...stamp('retired', fill(labels.retired, day(retiredAt)), retiredAt)
        ];
    }

    /** Puts the focus on the title: what is read first of a version. */
    @api focus(): void {
        this.template?.querySelector<HTMLElement>('.field, .title')?.focus();
    }

    handleTitle(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent<string>('renamed', { detail: event.detail.value }));
    }
}
