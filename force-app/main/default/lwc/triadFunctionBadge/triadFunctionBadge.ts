import { LightningElement, api } from 'lwc';
import type { FieldFunction } from 'c/triadModel';
import { functionIcons, functionWords } from 'c/triadWords';

/** View: the identity of a function, the same on every screen. */
export default class TriadFunctionBadge extends LightningElement {
    @api fieldFunction: FieldFunction = 'Commercial';
    /** Said in place of the name: a sentence that begins with it. */
    @api text = '';

    get badgeClass(): string {
        return `badge ${this.fieldFunction.toLowerCase()}`;
    }

    get iconName(): string {
        return functionIcons[this.fieldFunction];
    }

    get word(): string {
        return this.text || functionWords[this.fieldFunction];
    }
}
