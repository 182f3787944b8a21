/** Field updates out of workflow files: the one part of them that the org runs, as actions of approval processes. */
import type { UnsupportedMetadata } from '../metadata/schema.ts';
import type { SourceFile } from '../metadata/sources.ts';
import { readMetadata, type MetadataNode } from '../metadata/xml.ts';
import type { FieldUpdate } from './definition.ts';

/** Object, then name of the update, in lower case. */
export type FieldUpdates = ReadonlyMap<string, ReadonlyMap<string, FieldUpdate>>;

function fieldUpdate(node: MetadataNode): FieldUpdate {
    const base = { name: node.required('fullName'), field: node.required('field') };
    const operation = node.required('operation');
    switch (operation) {
        case 'Formula':
            return { ...base, formula: node.required('formula') };
        case 'Literal':
            return { ...base, literal: node.required('literalValue') };
        case 'Null':
            return base;
        default:
            return node.fail('operation', `is ${operation}: the local org does not support it.`, 'Write a formula.');
    }
}

export function loadFieldUpdates(files: readonly SourceFile[], unsupported: UnsupportedMetadata[]): FieldUpdates {
    return new Map(
        files.map(({ name, path }) => {
            const node = readMetadata(path, 'Workflow');
            for (const element of node.childNames().filter((child) => child !== 'fieldUpdates')) {
                unsupported.push({ file: path, what: `workflow element ${element}` });
            }
            const updates = node.all('fieldUpdates').map(fieldUpdate);
            return [name.toLowerCase(), new Map(updates.map((update) => [update.name.toLowerCase(), update]))];
        })
    );
}
