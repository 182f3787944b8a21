import { afterEach, describe, expect, it } from 'vitest';
import { loadSchema } from '../load.ts';
import type { OrgSchema } from '../schema.ts';
import { sourceFolder } from './source-folder.ts';
import type { SourceFolder } from './source-folder.ts';

let folder: SourceFolder | undefined;
afterEach(() => folder?.remove());

function loadPage(region: string): OrgSchema {
    const page = `<flexiPageRegions>${region}<name>main</name><type>Region</type></flexiPageRegions>
        <masterLabel>P</masterLabel><template><name>t</name></template><type>AppPage</type>`;
    folder = sourceFolder().write('flexipages/P.flexipage-meta.xml', 'FlexiPage', page);
    return loadSchema([folder.path]);
}

const instance = (rest = ''): string =>
    `<componentInstance>${rest}<componentName>panel</componentName></componentInstance>`;

describe('loadFlexiPage', () => {
    it('puts custom components in the c namespace', () => {
        const page = loadPage(`<itemInstances>${instance()}</itemInstances>`).flexiPages.get('p');
        expect(page?.regions[0]?.components[0]).toEqual({ name: 'c:panel', identifier: 'panel', properties: {} });
        expect(page?.object).toBeUndefined();
    });

    it('joins a list of values', () => {
        const values =
            '<valueListItems><value>Edit</value></valueListItems><valueListItems><value>Delete</value></valueListItems>';
        const property = `<componentInstanceProperties><name>actions</name><valueList>${values}</valueList></componentInstanceProperties>`;
        const page = loadPage(`<itemInstances>${instance(property)}</itemInstances>`).flexiPages.get('p');
        expect(page?.regions[0]?.components[0]?.properties).toEqual({ actions: 'Edit,Delete' });
    });

    it('lists fields on the page and visibility rules, which it does not act on', () => {
        const field =
            '<itemInstances><fieldInstance><fieldItem>Record.Name</fieldItem></fieldInstance></itemInstances>';
        const rule = `<itemInstances>${instance('<visibilityRule><criteria/></visibilityRule>')}</itemInstances>`;
        expect(loadPage(field + rule).unsupported.map(({ what }) => what)).toEqual([
            'Lightning page item fieldInstance',
            'visibility rule of panel'
        ]);
    });
});
