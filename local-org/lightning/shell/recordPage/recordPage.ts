import { LightningElement, api } from 'lwc';
import type { FlexiPageSchema } from '../../../metadata/schema.ts';
import type { RecordPage as Page } from '../../context.ts';
import { word } from '../words/words.ts';

/** View: a record laid out by its Lightning page; highlights and details where there is none. */
export default class RecordPage extends LightningElement {
    @api page!: Page;
    @api flexiPage: FlexiPageSchema | null = null;
    label = { details: word('details') };
}
