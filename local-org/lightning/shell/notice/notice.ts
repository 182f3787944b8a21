import { LightningElement, api } from 'lwc';

/**
 * View: a message in place of content, with one thing to do about it where there is one.
 * @fires action
 */
export default class Notice extends LightningElement {
    @api title = '';
    @api text = '';
    @api action = '';
    /** Read out at once, because something went wrong. */
    @api urgent = false;

    get role(): 'alert' | 'status' {
        return this.urgent ? 'alert' : 'status';
    }

    handleClick(): void {
        this.dispatchEvent(new CustomEvent('action'));
    }
}
