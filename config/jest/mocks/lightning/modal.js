import { LightningElement, api } from 'lwc';

/** The platform's modal without its overlay: `open` is a mock, `close` tells the test by a `closed` event. */
export default class LightningModal extends LightningElement {
    @api label;
    @api size;
    @api description;
    @api disableClose;

    static open = jest.fn().mockResolvedValue(undefined);

    close(result) {
        this.dispatchEvent(new CustomEvent('closed', { detail: result }));
    }
}
