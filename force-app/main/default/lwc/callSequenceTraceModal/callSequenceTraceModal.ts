import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { SequenceExplanation } from 'c/sequenceWords';
import { labels } from './labels';

/** View in a modal: how the protocol came to its answer, for those who ask why. */
export default class CallSequenceTraceModal extends LightningModal {
    @api explanation: SequenceExplanation | undefined;

    labels = labels;

    handleClose(): void {
        this.close();
    }
}
