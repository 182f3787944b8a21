import { LightningElement, api } from 'lwc';
import type { FlexiPageRegion, FlexiPageSchema } from '../../../metadata/schema.ts';
import type { AppPage, RecordPage } from '../../context.ts';

const SIDE_REGIONS = new Set(['sidebar', 'leftsidebar', 'rightsidebar']);

/** View: the regions of a Lightning page: header over everything, main column, and a side column where there is one. */
export default class PageRegions extends LightningElement {
    @api page!: RecordPage | AppPage;
    @api flexiPage!: FlexiPageSchema;

    get rows() {
        const isSide = ({ name }: FlexiPageRegion): boolean => SIDE_REGIONS.has(name);
        const isHeader = ({ name }: FlexiPageRegion): boolean => name === 'header';
        const columns = this.regions.filter((region) => !isHeader(region));
        const [main, side] = [columns.filter((region) => !isSide(region)), columns.filter(isSide)];
        return [
            ...this.regions
                .filter(isHeader)
                .map((region) => ({ key: region.name, class: 'column', columns: [wide(region)] })),
            {
                key: 'body',
                class: side.length > 0 ? 'columns' : 'column',
                columns: [
                    { key: 'main', width: 'LARGE', regions: main },
                    ...(side.length > 0 ? [{ key: 'side', width: 'SMALL', regions: side }] : [])
                ]
            }
        ];
    }

    private get regions(): readonly FlexiPageRegion[] {
        return this.flexiPage.regions.filter(({ type, components }) => type === 'Region' && components.length > 0);
    }
}

function wide(region: FlexiPageRegion) {
    return { key: region.name, width: 'LARGE', regions: [region] };
}
