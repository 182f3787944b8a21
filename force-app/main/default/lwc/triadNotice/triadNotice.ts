import { LightningElement, api } from 'lwc';

export type NoticeVariant = 'error' | 'warning' | 'info';

const ICONS: Readonly<Record<NoticeVariant, string>> = {
    error: 'utility:error',
    warning: 'utility:warning',
    info: 'utility:info'
};

/** View: a box that is read before what follows it. Errors interrupt a screen reader, the others wait their turn. */
export default class TriadNotice extends LightningElement {
    @api variant: NoticeVariant = 'info';

    get boxClass(): string {
        return `box ${this.variant}`;
    }

    get iconName(): string {
        return ICONS[this.variant];
    }

    get role(): string {
        return this.variant === 'error' ? 'alert' : 'status';
    }
}
