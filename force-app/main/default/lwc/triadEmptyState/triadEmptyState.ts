import { LightningElement, api } from 'lwc';

/** View: what would be here, and in its slot the first action. */
export default class TriadEmptyState extends LightningElement {
    @api headline = '';
    @api body = '';
    @api iconName = 'utility:info';
}
