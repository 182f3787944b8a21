import { LightningElement, api } from 'lwc';

/** Stands where the product's callSequenceCard stands, made of base components and fixed words only. */
export default class extends LightningElement {
    @api recordId!: string;
}
