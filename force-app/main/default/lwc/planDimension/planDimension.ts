import { LightningElement, api } from 'lwc';
import { fill } from 'c/triadFormat';
import type { PlanDimension as Dimension } from 'c/triadModel';
import { functionWords, standingWords } from 'c/triadWords';
import { labels } from './labels';

/**
 * View: one function's part of the plan. Says who keeps what the reader may not see.
 * @fires edited
 * @fires reviewed
 */
export default class PlanDimension extends LightningElement {
    @api dimension: Dimension | undefined;
    /** The user acts for this function. */
    @api isOwn = false;
    /** The user leads this part, and a review is due. */
    @api isReviewable = false;
    /** A save of this part is under way. */
    @api isBusy = false;

    labels = labels;

    /** Puts the focus back on the pencil after an edit. */
    @api focusEdit(): void {
        this.template?.querySelector<HTMLElement>('lightning-button-icon')?.focus();
    }

    get editLabel(): string {
        return fill(labels.edit, this.word);
    }

    get standing(): string {
        const standing = this.dimension?.standing;
        return standing ? standingWords[standing] : labels.noStanding;
    }

    get summary(): string {
        const summary = this.dimension?.summary;
        return summary === undefined ? fill(labels.keptBy, this.word) : (summary ?? labels.noSummary);
    }

    get summaryClass(): string {
        return this.dimension?.summary ? 'summary' : 'summary quiet';
    }

    get lead(): string {
        return this.dimension?.lead?.name || labels.noLead;
    }

    handleEdit(): void {
        this.dispatchEvent(new CustomEvent('edited'));
    }

    handleReview(): void {
        this.dispatchEvent(new CustomEvent('reviewed'));
    }

    private get word(): string {
        return this.dimension ? functionWords[this.dimension.fieldFunction] : '';
    }
}
