import { LightningElement, api } from 'lwc';
import { word } from '../words/words.ts';

/** View: stands where a Lightning page has a component that there is none of here, and says which. */
export default class Placeholder extends LightningElement {
    @api name = '';

    get text(): string {
        return word('notShown', this.name);
    }
}
