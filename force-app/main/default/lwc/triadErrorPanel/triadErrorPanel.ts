import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/**
 * View: what a read failed with, and a way to repeat it.
 * @fires retried
 */
export default class TriadErrorPanel extends LightningElement {
    @api errors: readonly string[] = [];

    labels = labels;

    get items(): { key: string; text: string }[] {
        return this.errors.map((text) => ({ key: text, text }));
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retried'));
    }
}
