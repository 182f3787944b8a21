/** One component as files of a deploy, and as it is read out of the org. */
import JSZip from 'jszip';
import { unsupported } from '../../errors.ts';
import { composeObject } from '../../deploy/compose.ts';
import { sourcePaths } from '../../deploy/removal.ts';
import { BUNDLE_TYPE, DEPLOYED_TYPES, FOLDER_TYPES, OBJECT_CHILDREN, RESOURCE_TYPE } from '../../deploy/types.ts';
import { findObject } from '../../metadata/schema.ts';
import { API_VERSION, type Org } from '../../org.ts';
import type { GivenComponent } from './given.ts';

const WITHOUT_ONE_FILE: readonly string[] = [BUNDLE_TYPE.type, RESOURCE_TYPE.type, 'CustomLabels', 'Translations'];
const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

interface Named {
    readonly type: string;
    readonly fullName: string;
}

function document(root: string, content: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">${content}</${root}>\n`;
}

function manifest(members: readonly Named[]): string {
    const types = members.map(
        ({ fullName, type }) => `<types><members>${fullName}</members><name>${type}</name></types>`
    );
    return document('Package', `${types.join('')}<version>${API_VERSION}</version>`);
}

/** File in the Metadata API format, with the component in it. Throws LOCAL_ORG_UNSUPPORTED for a type that has no such file. */
function fileOf({ fullName, inner, type }: GivenComponent): readonly [path: string, content: string] {
    const [object = '', child = ''] = fullName.split('.');
    const ofObject = OBJECT_CHILDREN.find((known) => known.type === type);
    if (ofObject) {
        const element = `<${ofObject.element}><fullName>${child}</fullName>${inner}</${ofObject.element}>`;
        return [`objects/${object}.object`, document('CustomObject', element)];
    }
    const container = FOLDER_TYPES.find((candidate) => candidate.type === type);
    if (container) {
        return [`${container.folder}/${fullName}-meta.xml`, document(type, inner)];
    }
    const known = DEPLOYED_TYPES.find((candidate) => candidate.type === type);
    if (!known || WITHOUT_ONE_FILE.includes(type)) {
        throw unsupported(`metadata of type ${type} in calls that change single components`);
    }
    return [`${known.folder}/${fullName}.${known.suffix}`, document(type, inner)];
}

async function zipped(files: readonly (readonly [path: string, content: string])[]): Promise<Uint8Array> {
    const zip = new JSZip();
    for (const [path, content] of files) {
        zip.file(path, content);
    }
    return zip.generateAsync({ type: 'uint8array' });
}

export function deployOf(component: GivenComponent, gone: readonly Named[] = []): Promise<Uint8Array> {
    const destructive = gone.length > 0 ? [['destructiveChangesPost.xml', manifest(gone)] as const] : [];
    return zipped([['package.xml', manifest([component])], fileOf(component), ...destructive]);
}

export function removalOf(component: Named): Promise<Uint8Array> {
    return zipped([
        ['package.xml', manifest([])],
        ['destructiveChanges.xml', manifest([component])]
    ]);
}

/** Text of the component's document; an object brings its children along. Undefined where it is not there. */
export function storedText({ metadata, schema }: Org, { fullName, type }: Named): string | undefined {
    const files = metadata.files();
    if (type === 'CustomObject') {
        const object = findObject(schema, fullName);
        return object && !object.setup ? composeObject(files, object.apiName, () => true) : undefined;
    }
    const [path = ''] = sourcePaths({ type, name: fullName });
    return files.get(path);
}
