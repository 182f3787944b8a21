import { LightningElement, api } from 'lwc';
import type { DatedText } from 'c/sequenceWords';

/** View: facts in one line that wraps, each with its exact day on hover and for screen readers. */
export default class SequenceFactList extends LightningElement {
    @api facts: readonly DatedText[] = [];
}
