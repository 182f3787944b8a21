import type { ZipFiles } from '../decompose.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

export function metadataXml(root: string, inner: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${inner}\n</${root}>\n`;
}

/** A manifest that lists the members by type. */
export function manifestXml(members: Readonly<Record<string, readonly string[]>>): string {
    const types = Object.entries(members).map(
        ([type, names]) =>
            `<types>${names.map((name) => `<members>${name}</members>`).join('')}<name>${type}</name></types>`
    );
    return metadataXml('Package', types.join('\n'));
}

/** Files of a zip from texts; the manifest is made of `members`. */
export function zipOf(
    members: Readonly<Record<string, readonly string[]>>,
    files: Readonly<Record<string, string>> = {}
): ZipFiles {
    const texts = { 'package.xml': manifestXml(members), ...files };
    return new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

export const CRATE_HEAD = `    <label>Crate</label>
    <pluralLabel>Crates</pluralLabel>
    <deploymentStatus>Deployed</deploymentStatus>
    <sharingModel>ReadWrite</sharingModel>
    <nameField><label>Name</label><type>Text</type></nameField>`;

export const textField = (name: string, more = ''): string =>
    `    <fields><fullName>${name}</fullName><label>${name.slice(0, -3)}</label><type>Text</type><length>40</length>${more}</fields>`;

/** An object file of Crate__c with these children. */
export function crate(...children: readonly string[]): Readonly<Record<string, string>> {
    return { 'objects/Crate__c.object': metadataXml('CustomObject', [CRATE_HEAD, ...children].join('\n')) };
}

export const CRATE = { CustomObject: ['Crate__c'] } as const;
