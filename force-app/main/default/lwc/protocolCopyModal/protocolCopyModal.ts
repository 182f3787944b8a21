import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { fill } from 'c/triadFormat';
import { labels } from './labels';

/** What the modal closes with: how the new draft is called and where it applies. */
export interface NamedDraft {
    readonly title: string;
    readonly scope: string;
}

/** View: asks for title and scope of a new draft. */
export default class ProtocolCopyModal extends LightningModal<NamedDraft> {
    /** Version that is copied. */
    @api version = '';
    @api scope = 'Global';

    labels = labels;
    private draftTitle = '';
    private draftScope: string | undefined;

    get hint(): string {
        return fill(labels.hint, this.version);
    }

    handleTitle(event: CustomEvent<{ value: string }>): void {
        this.draftTitle = event.detail.value.trim();
    }

    handleScope(event: CustomEvent<{ value: string }>): void {
        this.draftScope = event.detail.value.trim();
    }

    handleCancel(): void {
        this.close();
    }

    handleCreate(): void {
        const fields = [
            ...(this.template?.querySelectorAll<HTMLElement & { reportValidity(): boolean }>('lightning-input') ?? [])
        ];
        const isComplete = fields.map((field) => field.reportValidity()).every(Boolean);
        const scope = this.draftScope ?? this.scope;
        if (isComplete && this.draftTitle && scope) {
            this.close({ title: this.draftTitle, scope });
        }
    }
}
