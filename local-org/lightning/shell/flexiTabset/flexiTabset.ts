import { LightningElement, api } from 'lwc';
import type { FlexiPageComponent, FlexiPageRegion, FlexiPageSchema } from '../../../metadata/schema.ts';
import type { AppPage, RecordPage } from '../../context.ts';
import { word } from '../words/words.ts';

/** Titles that Lightning pages name by a key of the platform. */
const STANDARD_TITLES: Readonly<Record<string, string>> = { 'Standard.Tab.detail': word('details') };

/** View: a tabset of a Lightning page; each tab shows the facet it names. */
export default class FlexiTabset extends LightningElement {
    @api component!: FlexiPageComponent;
    @api page!: RecordPage | AppPage;
    @api flexiPage!: FlexiPageSchema;
    @api width: 'SMALL' | 'LARGE' = 'LARGE';

    get tabs() {
        const tabs = this.facet(this.component.properties['tabs'])?.components ?? [];
        return tabs.map(({ properties, identifier }, index) => {
            const title = properties['title'] ?? identifier;
            return {
                value: identifier || String(index),
                label: STANDARD_TITLES[title] ?? title,
                region: this.facet(properties['body']) ?? { name: '', type: 'Facet', components: [] }
            };
        });
    }

    get activeTab(): string | undefined {
        const tabs = this.facet(this.component.properties['tabs'])?.components ?? [];
        const index = tabs.findIndex(({ properties }) => properties['active'] === 'true');
        return this.tabs[Math.max(index, 0)]?.value;
    }

    private facet(name: string | undefined): FlexiPageRegion | undefined {
        return this.flexiPage.regions.find((region) => region.name === name);
    }
}
