import { LightningElement, api } from 'lwc';
import type { FlexiPageRegion, FlexiPageSchema } from '../../../metadata/schema.ts';
import type { AppPage, RecordPage } from '../../context.ts';

/** View: the components of one region or facet of a Lightning page, in their order. */
export default class FlexiRegion extends LightningElement {
    @api region!: FlexiPageRegion;
    @api page!: RecordPage | AppPage;
    @api flexiPage!: FlexiPageSchema;
    @api width: 'SMALL' | 'LARGE' = 'LARGE';

    get components() {
        return this.region.components.map((component, index) => ({
            component,
            key: `${index}-${component.identifier || component.name}`
        }));
    }
}
