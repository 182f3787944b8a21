import { LightningElement, api } from 'lwc';
import type { OtherLine } from 'c/sequenceWords';
import { functionIcons } from 'c/triadWords';

interface Row extends OtherLine {
    readonly iconName: string;
}

/** View: why each function that does not go next waits. */
export default class SequenceOthers extends LightningElement {
    @api others: readonly OtherLine[] = [];

    get rows(): Row[] {
        return this.others.map((other) => ({ ...other, iconName: functionIcons[other.fieldFunction] }));
    }
}
