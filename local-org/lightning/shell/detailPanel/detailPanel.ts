import { LightningElement, api } from 'lwc';
import type { RecordPage } from '../../context.ts';

/** View: the fields of the page layout that the user may read, section by section. */
export default class DetailPanel extends LightningElement {
    @api page!: RecordPage;
}
