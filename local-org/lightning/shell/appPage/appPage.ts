import { LightningElement, api } from 'lwc';
import type { FlexiPageSchema } from '../../../metadata/schema.ts';
import type { AppPage as Page } from '../../context.ts';

/** View: the Lightning page behind a tab. The platform names such a page for screen readers only. */
export default class AppPage extends LightningElement {
    @api page!: Page;
    @api flexiPage!: FlexiPageSchema;
}
