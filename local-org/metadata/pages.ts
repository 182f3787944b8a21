import type {
    AppSchema,
    CompactLayoutSchema,
    FlexiPageComponent,
    FlexiPageRegion,
    FlexiPageSchema,
    ListViewSchema,
    TabSchema,
    UnsupportedMetadata
} from './schema.ts';
import type { SourceFile } from './sources.ts';
import { readMetadata } from './xml.ts';
import type { MetadataNode } from './xml.ts';

function component(node: MetadataNode): FlexiPageComponent {
    const written = node.required('componentName');
    const properties = node.all('componentInstanceProperties').map((property) => {
        const listed = property
            .one('valueList')
            ?.all('valueListItems')
            .flatMap((item) => item.texts('value'));
        return [property.required('name'), property.text('value') ?? listed?.join(',') ?? ''] as const;
    });
    return {
        name: written.includes(':') ? written : `c:${written}`,
        identifier: node.text('identifier') ?? written,
        properties: Object.fromEntries(properties)
    };
}

function region(node: MetadataNode, unsupported: UnsupportedMetadata[]): FlexiPageRegion {
    const items = node.all('itemInstances');
    for (const item of items) {
        for (const element of item.childNames().filter((name) => name !== 'componentInstance')) {
            unsupported.push({ file: node.file, what: `Lightning page item ${element}` });
        }
    }
    const instances = [...items.flatMap((item) => item.all('componentInstance')), ...node.all('componentInstances')];
    for (const instance of instances.filter((candidate) => candidate.childNames().includes('visibilityRule'))) {
        unsupported.push({ file: node.file, what: `visibility rule of ${instance.required('componentName')}` });
    }
    return {
        name: node.required('name'),
        type: node.required('type') === 'Facet' ? 'Facet' : 'Region',
        components: instances.map(component)
    };
}

export function loadFlexiPage({ path, name }: SourceFile, unsupported: UnsupportedMetadata[]): FlexiPageSchema {
    const node = readMetadata(path, 'FlexiPage');
    const object = node.text('sobjectType');
    return {
        name,
        label: node.required('masterLabel'),
        type: node.required('type'),
        ...(object === undefined ? {} : { object }),
        template: node.requiredNode('template').required('name'),
        regions: node.all('flexiPageRegions').map((child) => region(child, unsupported))
    };
}

export function loadApp({ path, name }: SourceFile): AppSchema {
    const node = readMetadata(path, 'CustomApplication');
    return { name, label: node.required('label'), tabs: node.texts('tabs') };
}

export function loadTab({ path, name }: SourceFile): TabSchema {
    const node = readMetadata(path, 'CustomTab');
    const label = node.text('label');
    const flexiPage = node.text('flexiPage');
    const shown = node.flag('customObject')
        ? 'object'
        : flexiPage !== undefined
          ? 'flexiPage'
          : node.text('lwcComponent') !== undefined
            ? 'component'
            : 'other';
    return {
        name,
        ...(label === undefined ? {} : { label }),
        shows: shown,
        ...(flexiPage === undefined ? {} : { flexiPage })
    };
}

export function loadListView({ path, name, object = '' }: SourceFile): ListViewSchema {
    const node = readMetadata(path, 'ListView');
    const booleanFilter = node.text('booleanFilter');
    return {
        object,
        name,
        label: node.required('label'),
        columns: node.texts('columns'),
        filterScope: node.text('filterScope') ?? 'Everything',
        ...(booleanFilter === undefined ? {} : { booleanFilter }),
        filters: node.all('filters').map((filter) => ({
            field: filter.required('field'),
            operation: filter.required('operation'),
            value: filter.text('value') ?? ''
        }))
    };
}

export function loadCompactLayout({ path, name, object = '' }: SourceFile): CompactLayoutSchema {
    return { object, name, fields: readMetadata(path, 'CompactLayout').texts('fields') };
}
