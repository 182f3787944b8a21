import { LightningElement, api } from 'lwc';
import type { Toast } from 'lightning/platformShowToastEvent';
import { word } from '../words/words.ts';
import { messageParts, type MessagePart } from './messageParts';

/** Milliseconds a toast stays that nobody has to close. */
const STAY = 4800;
const VARIANTS = ['info', 'success', 'warning', 'error'] as const;
type Variant = (typeof VARIANTS)[number];

interface ShownToast {
    readonly id: number;
    readonly title: string;
    readonly parts: readonly MessagePart[];
    readonly variantName: string;
    readonly role: 'alert' | 'status';
    readonly class: string;
    readonly iconName: string;
    readonly closable: boolean;
}

/** View: the toasts that components ask for, newest on top, read out as they come. */
export default class ToastRegion extends LightningElement {
    toasts: readonly ShownToast[] = [];
    label = { close: word('close') };
    private lastId = 0;

    @api
    show(toast: Toast): void {
        this.lastId += 1;
        const id = this.lastId;
        const variant = VARIANTS.find((name) => name === toast.variant) ?? 'info';
        this.toasts = [this.describe(id, toast, variant), ...this.toasts];
        if (toast.mode !== 'sticky') {
            setTimeout(() => this.remove(id), STAY);
        }
    }

    handleClose(event: Event): void {
        this.remove(Number((event.currentTarget as HTMLElement).dataset['id']));
    }

    private describe(id: number, toast: Toast, variant: Variant): ShownToast {
        return {
            id,
            title: toast.title ?? '',
            parts: messageParts(toast.message ?? '', toast.messageData ?? []),
            variantName: word(variant),
            role: variant === 'error' ? 'alert' : 'status',
            class: `slds-notify slds-notify_toast slds-theme_${variant} toast`,
            iconName: `utility:${variant}`,
            closable: toast.mode !== 'pester'
        };
    }

    private remove(id: number): void {
        this.toasts = this.toasts.filter((toast) => toast.id !== id);
    }
}
