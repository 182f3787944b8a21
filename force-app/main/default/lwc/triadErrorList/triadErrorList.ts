import { LightningElement, api } from 'lwc';

/** View: why a save was refused, one sentence each; nothing where there is no error. */
export default class TriadErrorList extends LightningElement {
    @api errors: readonly string[] = [];

    get items(): { key: string; text: string }[] {
        return this.errors.map((text) => ({ key: text, text }));
    }
}
