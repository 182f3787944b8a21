import { LightningElement, api } from 'lwc';

export default class LightningModal extends LightningElement {
    @api label;
    @api size;
    @api description;
    @api disableClose;

    static open = jest.fn().mockResolvedValue(undefined);

    close = jest.fn();
}
