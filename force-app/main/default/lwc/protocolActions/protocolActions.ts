import { LightningElement, api } from 'lwc';
import type { ProtocolVersion } from 'c/protocolData';
import { fill } from 'c/triadFormat';
import { CONFIGURES, REVIEWS_COMPLIANCE, USER_ID } from 'c/triadUser';
import { labels } from './labels';
import { hintOf, possibleSteps, type ActContext, type ProtocolAct, type Step } from './possibleActs';

export type { ProtocolAct } from './possibleActs';

type Button = HTMLElement & { disabled: boolean };

/** What is at hand instead of a button that has nothing left to do. */
const COUNTERPART: Readonly<Partial<Record<ProtocolAct, ProtocolAct>>> = { undo: 'redo', redo: 'undo' };

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
    private pressed: ProtocolAct | undefined;

    renderedCallback(): void {
        this.keepFocus();
    }

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

    async handleAct(event: Event): Promise<void> {
        const act = (event.currentTarget as HTMLElement).dataset.act as ProtocolAct;
        this.dispatchEvent(new CustomEvent<ProtocolAct>('acted', { detail: act }));
        // The modal that names a copy gives the focus back itself.
        this.pressed = act === 'copy' ? undefined : act;
        // After what changed is drawn.
        await Promise.resolve();
        this.keepFocus();
    }

    /** Puts the focus on the button of an act, on another one where that cannot be pressed any more, else on the bar. */
    @api focusAct(act: ProtocolAct): void {
        const buttons = [...(this.template?.querySelectorAll<Button>('[data-act]') ?? [])];
        const enabled = buttons.filter(({ disabled }) => !disabled);
        const button =
            enabled.find(({ dataset }) => dataset.act === act) ??
            enabled.find(({ dataset }) => dataset.act === COUNTERPART[act]) ??
            enabled.at(-1) ??
            this.template?.querySelector<HTMLElement>('.bar');
        button?.focus();
    }

    /** A button that is pressed goes grey, or away; whoever pressed it stays here, unless they went on meanwhile. */
    private keepFocus(): void {
        const { pressed } = this;
        if (pressed && !this.isBusy) {
            this.pressed = undefined;
            if (this.template?.activeElement || document.activeElement === document.body) {
                this.focusAct(pressed);
            }
        }
    }

    private get context(): ActContext {
        const { version, changes, hasErrors } = this;
        const isOwn = version.author?.id === USER_ID || version.submitter?.id === USER_ID;
        return { version, changes, hasErrors, isOwn, isWriter: CONFIGURES, isReviewer: REVIEWS_COMPLIANCE };
    }
}
