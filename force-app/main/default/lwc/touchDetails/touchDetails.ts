import { LightningElement, api } from 'lwc';
import { exactTime, fill, relativeDay } from 'c/triadFormat';
import type { Touch } from 'c/triadModel';
import { channelWords, functionWords, statusWords } from 'c/triadWords';
import { labels } from './labels';

interface Fact {
    readonly name: string;
    readonly value: string;
}

/**
 * View: one touch in full. Its own function may change it.
 * @fires completed
 * @fires withdrawn
 * @fires edited
 * @fires closed
 */
export default class TouchDetails extends LightningElement {
    @api touch: Touch | undefined;
    /** The other touch of a coordinated pair, leader or follower. */
    @api partner: Touch | undefined;
    /** The note of the user's own function; undefined for touches of others. */
    @api note: string | undefined;
    @api isClash = false;
    @api isOwn = false;
    @api isBusy = false;

    labels = labels;

    /** Takes the focus when a touch is opened. */
    @api focusTitle(): void {
        this.template?.querySelector<HTMLElement>('.title')?.focus();
    }

    get facts(): Fact[] {
        const { touch, partner } = this;
        if (!touch) {
            return [];
        }
        const facts: Fact[] = [
            { name: labels.when, value: `${exactTime(touch.startAt)} · ${relativeDay(touch.startAt, Date.now())}` },
            { name: labels.hcp, value: touch.hcp?.name || labels.office },
            { name: labels.channel, value: channelWords[touch.channel] },
            { name: labels.status, value: statusWords[touch.status] },
            { name: labels.owner, value: touch.ownerName ?? '' },
            { name: labels.coordinatedWith, value: partner ? describePartner(partner) : '' },
            { name: labels.note, value: this.note ?? '' }
        ];
        return facts.filter(({ value }) => value);
    }

    get isPlanned(): boolean {
        return this.touch?.status === 'Planned';
    }

    handleComplete(): void {
        this.dispatchEvent(new CustomEvent('completed'));
    }

    handleWithdraw(): void {
        this.dispatchEvent(new CustomEvent('withdrawn'));
    }

    handleEdit(): void {
        this.dispatchEvent(new CustomEvent('edited'));
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('closed'));
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            this.handleClose();
        }
    }
}

function describePartner(partner: Touch): string {
    return fill(labels.pairText, functionWords[partner.fieldFunction], exactTime(partner.startAt));
}
