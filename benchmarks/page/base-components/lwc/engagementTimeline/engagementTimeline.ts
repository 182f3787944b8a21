import { LightningElement, api } from 'lwc';

/** Stands where the product's engagementTimeline stands, made of base components and fixed words only. */
export default class extends LightningElement {
    @api recordId!: string;

    zooms = ['3', '6', '12'].map((value) => ({ label: `${value} months`, value }));
}
