import { LightningElement, api } from 'lwc';
import type { ChangeLine } from 'c/sequenceWords';
import { labels } from './labels';

/** View: what would change the answer, and the answer then. */
export default class SequenceChangeList extends LightningElement {
    @api changes: readonly ChangeLine[] = [];

    labels = labels;

    get hasNone(): boolean {
        return this.changes.length === 0;
    }
}
