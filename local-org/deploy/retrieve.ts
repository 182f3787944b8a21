/** A retrieve: the components a manifest names, as a zip in the Metadata API format. */
import { XMLBuilder } from 'fast-xml-parser';
import JSZip from 'jszip';
import type { Org } from '../org.ts';
import { componentsOfType, type ListedComponent } from './component-list.ts';
import { bundleFiles, composeLabels, composeObject, composeTranslations } from './compose.ts';
import { memberName } from './manifest.ts';
import { sourcePaths } from './removal.ts';
import { BUNDLE_TYPE, FOLDER_TYPES, folderTypeOf, isContent, isKnownType } from './types.ts';

export interface Wanted {
    readonly type: string;
    /** `*` is every component of the type. */
    readonly name: string;
}

export interface Retrieved {
    /** Base 64. */
    readonly zipFile: string;
    readonly components: readonly ListedComponent[];
    readonly messages: readonly { readonly fileName: string; readonly problem: string }[];
}

const ROOT = 'unpackaged';
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });

/** Folders are listed as what they hold. */
function heldBy(type: string): string {
    return FOLDER_TYPES.find((known) => known.type === type)?.holds ?? type;
}

function manifest(components: readonly ListedComponent[]): string {
    const listed = components.map(({ fullName, type }) => ({ fullName, type: heldBy(type) }));
    const types = [...new Set(listed.map(({ type }) => type))].map((name) => ({
        members: listed.filter(({ type }) => type === name).map(({ fullName }) => fullName),
        name
    }));
    const content = { '@xmlns': 'http://soap.sforce.com/2006/04/metadata', types, version: '66.0' };
    return String(builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, Package: content }));
}

/** Texts of one component's file; an object's and the label file hold whatever else of them is wanted. */
function filesOf(
    org: Org,
    { type, fullName, fileName }: ListedComponent,
    wants: (type: string, name: string) => boolean
): [string, string][] {
    const files = org.metadata.files();
    const [object = ''] = fullName.split('.');
    switch (fileName.split('/')[0]) {
        case 'objects':
            return [[fileName, composeObject(files, object, wants)]];
        case 'labels':
            return [[fileName, composeLabels(files, (name) => wants('CustomLabel', name))]];
        case 'translations':
            return [[fileName, composeTranslations(files, fullName)]];
        default:
            if (type === BUNDLE_TYPE.type) {
                return bundleFiles(files, fullName);
            }
            return isContent(fileName)
                ? [fileName, `${fileName}-meta.xml`].map((path) => [path, files.get(path) ?? ''])
                : [[fileName, sourcePaths({ type, name: fullName }).map((path) => files.get(path) ?? '')[0] ?? '']];
    }
}

export async function retrieve(org: Org, asked: readonly Wanted[]): Promise<Retrieved> {
    const wanted = asked.map(({ name, type }) => ({ type, name: memberName(name) }));
    const types = new Set(wanted.flatMap(({ type }) => [type, folderTypeOf(type)?.type ?? type]));
    const isWanted = (type: string, name: string): boolean =>
        wanted.some((one) => [type, heldBy(type)].includes(one.type) && (one.name === '*' || one.name === name));
    const components = [...types]
        .flatMap((type) => componentsOfType(org, type))
        .filter(({ type, fullName }) => isWanted(type, fullName));
    const missing = wanted.filter(
        ({ type, name }) =>
            name !== '*' &&
            !components.some((one) => [one.type, heldBy(one.type)].includes(type) && one.fullName === name)
    );
    // An object brings its children along, and the label file its labels.
    const wants = (type: string, name: string): boolean =>
        isWanted(type, name) ||
        (type === 'CustomLabel'
            ? isWanted('CustomLabels', 'CustomLabels')
            : isWanted('CustomObject', name.split('.')[0] ?? ''));
    const zip = new JSZip();
    for (const [path, text] of components.flatMap((component) => filesOf(org, component, wants))) {
        zip.file(`${ROOT}/${path}`, text, { base64: isContent(path) });
    }
    zip.file(`${ROOT}/package.xml`, manifest(components));
    const messages = missing.map(({ type, name }) => ({
        fileName: `${ROOT}/package.xml`,
        problem: isKnownType(type)
            ? `Entity of type '${type}' named '${name}' cannot be found`
            : `The local org does not support metadata of type ${type}.`
    }));
    return { zipFile: await zip.generateAsync({ type: 'base64', compression: 'DEFLATE' }), components, messages };
}
