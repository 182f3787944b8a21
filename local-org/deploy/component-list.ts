/** Which components the org has, told from its source files. */
import type { Org } from '../org.ts';
import { BUNDLE_TYPE, DEPLOYED_TYPES, FOLDER_TYPES, isContent, OBJECT_CHILDREN } from './types.ts';

export interface ListedComponent {
    readonly type: string;
    readonly fullName: string;
    /** File in the Metadata API format. */
    readonly fileName: string;
}

function ofObject(path: string): ListedComponent | undefined {
    const [, object = '', folder = '', file = ''] = path.split('/');
    const fileName = `objects/${object}.object`;
    if (folder === `${object}.object-meta.xml`) {
        return { type: 'CustomObject', fullName: object, fileName };
    }
    const child = OBJECT_CHILDREN.find((known) => known.folder === folder);
    const name = file.replace(/\.\w+-meta\.xml$/u, '');
    return child && { type: child.type, fullName: `${object}.${name}`, fileName };
}

/** A file of its own, which may lie in a folder: `reports/Sales/Pipeline.report-meta.xml`; or that folder. */
function inFolder(path: string, folder: string): ListedComponent | undefined {
    const known = [...DEPLOYED_TYPES, ...FOLDER_TYPES].find(
        (type) => type.folder === folder && path.endsWith(`.${type.suffix}-meta.xml`)
    );
    const fullName = known && path.slice(folder.length + 1, -`.${known.suffix}-meta.xml`.length);
    const isFolder = FOLDER_TYPES.some(({ type }) => type === known?.type);
    return known && fullName !== undefined
        ? {
              type: known.type,
              fullName,
              fileName: `${folder}/${fullName}${isFolder ? '-meta.xml' : `.${known.suffix}`}`
          }
        : undefined;
}

function componentAt(path: string): ListedComponent | undefined {
    if (isContent(path)) {
        return undefined;
    }
    const [folder = '', name = ''] = path.split('/');
    const stem = (path.split('/').at(-1) ?? '').replace(/\.\w+-meta\.xml$/u, '');
    switch (folder) {
        case 'objects':
            return ofObject(path);
        case 'labels':
            return { type: 'CustomLabel', fullName: stem, fileName: 'labels/CustomLabels.labels' };
        case BUNDLE_TYPE.folder:
            return path.endsWith(`${name}.js-meta.xml`)
                ? { type: BUNDLE_TYPE.type, fullName: name, fileName: `lwc/${name}` }
                : undefined;
        default: {
            return inFolder(path, folder);
        }
    }
}

/** Components of one type, by name. Standard objects are there without a file. */
export function componentsOfType(org: Org, type: string): ListedComponent[] {
    const found = new Map<string, ListedComponent>();
    const add = (component: ListedComponent): Map<string, ListedComponent> => found.set(component.fullName, component);
    for (const path of org.metadata.files().keys()) {
        const component = componentAt(path);
        if (component?.type === type) {
            add(component);
        }
        if (component?.type === 'CustomLabel' && type === 'CustomLabels') {
            add({ type, fullName: 'CustomLabels', fileName: component.fileName });
        }
    }
    if (type === 'CustomObject') {
        for (const { apiName, setup } of org.schema.objects.values()) {
            if (!setup) {
                add({ type, fullName: apiName, fileName: `objects/${apiName}.object` });
            }
        }
    }
    return [...found.values()].sort((one, other) => (one.fullName < other.fullName ? -1 : 1));
}
