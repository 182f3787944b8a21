import { LightningElement, api } from 'lwc';
import type { ProtocolVersion } from 'c/protocolData';
import { fill } from 'c/triadFormat';
import { CONFIGURES, REVIEWS_COMPLIANCE, USER_ID } from 'c/triadUser';
import { labels } from './labels';
import { hintOf, possibleSteps, type ActContext, type ProtocolAct, type Step } from './possibleActs';

export type { ProtocolAct } from './possibleActs';

/**
 * View: what the user may do with the open version, and why not more.
 * @fires acted with a ProtocolAct
 */
export default class ProtocolActions extends LightningElement {
    @api version!: ProtocolVersion;
    /** Number of changes that are not saved. */
    @api changes = 0;
    @api canUndo = false;
    @api canRedo = false;
    @api hasErrors = false;
    @api isBusy = false;

    labels = labels;

    get isDraft(): boolean {
        return this.version.status === 'Draft' && CONFIGURES;
    }

    get steps(): Step[] {
        return possibleSteps(this.context).map((step) => ({ ...step, isDisabled: step.isDisabled || this.isBusy }));
    }

    get hint(): string {
        return hintOf(this.context);
    }

    get changesText(): string {
        if (this.changes === 0) {
            return labels.saved;
        }
        return this.changes === 1 ? labels.unsavedOne : fill(labels.unsaved, this.changes);
    }

    get cannotUndo(): boolean {
        return !this.canUndo || this.isBusy;
    }

    get cannotRedo(): boolean {
        return !this.canRedo || this.isBusy;
    }

    get hasNothingToSave(): boolean {
        return this.changes === 0 || this.isBusy;
    }

    handleAct(event: Event): void {
        const act = (event.currentTarget as HTMLElement).dataset.act as ProtocolAct;
        this.dispatchEvent(new CustomEvent<ProtocolAct>('acted', { detail: act }));
    }

    private get context(): ActContext {
        const { version, changes, hasErrors } = this;
        const isOwn = version.author?.id === USER_ID || version.submitter?.id === USER_ID;
        return { version, changes, hasErrors, isOwn, isWriter: CONFIGURES, isReviewer: REVIEWS_COMPLIANCE };
    }
}
