export interface ToastMessageLink {
    readonly url: string;
    readonly label: string;
}

export interface Toast {
    readonly title?: string;
    /** `{0}` and the like stand for the entries of `messageData`. */
    readonly message?: string;
    readonly messageData?: readonly (string | ToastMessageLink)[];
    readonly variant?: 'info' | 'success' | 'warning' | 'error';
    readonly mode?: 'dismissible' | 'dismissable' | 'pester' | 'sticky';
}

export const ShowToastEventName = 'lightning__showtoast';

/** Asks the page to show a toast. */
export class ShowToastEvent extends CustomEvent<Toast> {
    constructor(toast: Toast) {
        super(ShowToastEventName, { bubbles: true, cancelable: true, composed: true, detail: toast });
    }
}
