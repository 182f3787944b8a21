import { LightningElement, api } from 'lwc';
import { exactTime, fill } from 'c/triadFormat';
import type { DimensionStanding, PlanDimension } from 'c/triadModel';
import { standingWords } from 'c/triadWords';
import { labels } from './labels';

/** What the user typed of one part. */
export interface PartEntry {
    readonly standing: DimensionStanding | null;
    readonly summary: string | null;
    readonly isLead: boolean;
}

/** What somebody else saved of the same part while the form was open. */
export interface PartConflict {
    readonly by: string;
    /** ISO 8601 UTC. */
    readonly at: string;
    readonly theirs: PlanDimension;
}

export interface Option {
    readonly label: string;
    readonly value: string;
}

/**
 * View: edits one function's part in place. Keeps what was typed until its container closes it.
 * @fires saved with a `PartEntry`
 * @fires cancelled
 */
export default class PlanDimensionForm extends LightningElement {
    @api standingOptions: readonly Option[] = [];
    @api userId = '';
    @api errors: readonly string[] = [];
    @api conflict: PartConflict | undefined;
    @api isSaving = false;

    labels = labels;
    private entry: PartEntry = { standing: null, summary: null, isLead: false };
    private dimensionAtStart: PlanDimension | undefined;
    private isFocused = false;

    /** Read once, when the edit starts: a refresh behind the form does not overwrite what is typed. */
    @api get dimension(): PlanDimension | undefined {
        return this.dimensionAtStart;
    }

    set dimension(dimension: PlanDimension | undefined) {
        if (dimension && !this.dimensionAtStart) {
            this.dimensionAtStart = dimension;
            this.entry = {
                standing: dimension.standing,
                summary: dimension.summary ?? null,
                isLead: dimension.lead?.id === this.userId
            };
        }
    }

    renderedCallback(): void {
        if (!this.isFocused) {
            this.isFocused = true;
            this.template?.querySelector<HTMLElement>('lightning-combobox')?.focus();
        }
    }

    get conflictText(): string {
        return this.conflict ? fill(labels.conflict, this.conflict.by, exactTime(this.conflict.at)) : '';
    }

    get theirText(): string {
        const theirs = this.conflict?.theirs;
        const standing = theirs?.standing ? standingWords[theirs.standing] : labels.noStanding;
        return fill(labels.conflictTheirs, standing, theirs?.summary ?? labels.noSummary);
    }

    get saveLabel(): string {
        return this.conflict ? labels.saveMine : labels.save;
    }

    handleStanding(event: CustomEvent<{ value: DimensionStanding }>): void {
        this.entry = { ...this.entry, standing: event.detail.value };
    }

    handleSummary(event: CustomEvent<{ value: string }>): void {
        this.entry = { ...this.entry, summary: event.detail.value.trim() ? event.detail.value : null };
    }

    handleLead(event: CustomEvent<{ checked: boolean }>): void {
        this.entry = { ...this.entry, isLead: event.detail.checked };
    }

    handleKey(event: KeyboardEvent): void {
        // The list box and the buttons have their own use for both keys.
        const target = event.target as Element;
        if (target.matches('lightning-combobox, lightning-button')) {
            return;
        }
        if (event.key === 'Escape') {
            this.handleCancel();
        } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            this.handleSave();
        }
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancelled'));
    }

    handleSave(): void {
        if (!this.isSaving) {
            this.dispatchEvent(new CustomEvent<PartEntry>('saved', { detail: this.entry }));
        }
    }
}
