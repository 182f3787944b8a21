import { LightningElement, api } from 'lwc';
import type { RecordPage } from '../../context.ts';

const OBJECT_ICONS: Readonly<Record<string, string>> = {
    Account: 'standard:account',
    Contact: 'standard:contact',
    User: 'standard:user'
};

/** View: the record's name and the fields of its compact layout. */
export default class HighlightsPanel extends LightningElement {
    @api page!: RecordPage;

    get iconName(): string {
        return OBJECT_ICONS[this.page.objectApiName] ?? 'standard:default';
    }
}
