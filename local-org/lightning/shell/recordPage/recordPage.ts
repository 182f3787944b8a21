import { LightningElement, api } from 'lwc';
import type { FlexiPageRegion, FlexiPageSchema } from '../../../metadata/schema.ts';
import type { RecordPage as Page } from '../../context.ts';
import { word } from '../words/words.ts';

const SIDE_REGIONS = new Set(['sidebar', 'leftsidebar', 'rightsidebar']);

/** View: a record laid out by its Lightning page; highlights and details where there is none. */
export default class RecordPage extends LightningElement {
    @api page!: Page;
    @api flexiPage: FlexiPageSchema | null = null;
    label = { details: word('details') };

    get headerRegions(): readonly FlexiPageRegion[] {
        return this.regions.filter(({ name }) => name === 'header');
    }

    get sideRegions(): readonly FlexiPageRegion[] {
        return this.regions.filter(({ name }) => SIDE_REGIONS.has(name));
    }

    get mainRegions(): readonly FlexiPageRegion[] {
        return this.regions.filter(({ name }) => name !== 'header' && !SIDE_REGIONS.has(name));
    }

    get columnsClass(): string {
        return this.sideRegions.length > 0 ? 'columns' : 'column';
    }

    private get regions(): readonly FlexiPageRegion[] {
        return (this.flexiPage?.regions ?? []).filter(
            ({ type, components }) => type === 'Region' && components.length > 0
        );
    }
}
