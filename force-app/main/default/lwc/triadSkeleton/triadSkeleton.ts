import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** View: as many grey bars as the final layout has rows, so that nothing jumps when the data comes. */
export default class TriadSkeleton extends LightningElement {
    /** Height of the content to come, in CSS pixels. */
    @api height = 160;

    labels = labels;

    get barsStyle(): string {
        return `min-block-size: ${this.height}px`;
    }
}
