import { LightningElement, api } from 'lwc';
import type { SuggestionOverride } from 'c/suggestionOverride';
import { exactDay, fill } from 'c/triadFormat';
import { labels, reasonWords } from './labels';

/**
 * View: that the own function set the suggestion aside, why, and until when.
 * @fires toggled when the suggestion shall be shown or hidden, still set aside
 * @fires restored when the suggestion shall be back at once
 */
export default class SequenceFolded extends LightningElement {
    @api override: SuggestionOverride | undefined;
    @api isOpen = false;
    @api isSaving = false;

    labels = labels;

    get text(): string {
        if (!this.override) {
            return '';
        }
        const { expiresOn, kind, reason } = this.override;
        const label = kind === 'Dismissed' ? labels.aside : labels.asideOtherwise;
        return fill(label, exactDay(expiresOn), reasonWords[reason]);
    }

    get toggleLabel(): string {
        return this.isOpen ? labels.hide : labels.show;
    }

    handleToggle(): void {
        this.dispatchEvent(new CustomEvent('toggled'));
    }

    handleRestore(): void {
        this.dispatchEvent(new CustomEvent('restored'));
    }
}
