import { LightningElement, api } from 'lwc';
import type { SequenceExplanation } from 'c/sequenceWords';
import type { FieldFunction } from 'c/triadModel';
import { labels } from './labels';

/** View: who goes next, why, and from which day. A hold is said first and plainly. */
export default class SequenceAnswer extends LightningElement {
    @api explanation: SequenceExplanation | undefined;

    labels = labels;

    get plainReason(): string {
        return this.explanation && !this.explanation.isHold ? this.explanation.reason : '';
    }

    get fieldFunction(): FieldFunction | undefined {
        const answer = this.explanation?.answer;
        return answer === 'No_One' ? undefined : answer;
    }
}
