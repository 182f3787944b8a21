import type { MetadataFile, SourceFile } from './project.ts';
import { standardFields, standardParents, STANDARD_OBJECTS } from './standard-names.ts';
import { all, deep, textOf } from './xml.ts';

export interface FieldName {
    readonly name: string;
    /** Metadata field type (`LongTextArea`); `Standard` for Salesforce's own. */
    readonly type: string;
    readonly required: boolean;
    readonly formula: string | undefined;
    readonly path: string | undefined;
}

export interface ObjectNames {
    readonly fields: ReadonlyMap<string, FieldName>;
    /** Walking up: `Account__r` to `Account`. */
    readonly parents: ReadonlyMap<string, string>;
}

/** Every name that something may refer to. */
export interface Names {
    readonly objects: ReadonlyMap<string, ObjectNames>;
    /** Walking down: child relationship names with `__r`. */
    readonly children: ReadonlySet<string>;
    readonly valueSets: ReadonlyMap<string, readonly string[]>;
    readonly labels: ReadonlySet<string>;
    readonly bundles: ReadonlySet<string>;
    /** Names of the other metadata files by type: `PermissionSet` to its names. */
    readonly byType: ReadonlyMap<string, ReadonlySet<string>>;
}

function standardObject(object: string): { fields: Map<string, FieldName>; parents: Map<string, string> } {
    const field = (name: string): FieldName => ({
        name,
        type: 'Standard',
        required: false,
        formula: undefined,
        path: undefined
    });
    return {
        fields: new Map(standardFields(object).map((name) => [name, field(name)])),
        parents: new Map(Object.entries(standardParents(object)))
    };
}

function collectObjects(metadata: readonly MetadataFile[]): Map<string, ObjectNames> {
    const found = metadata.flatMap(({ type, name, object }) => (type === 'CustomObject' ? [name] : (object ?? [])));
    const objects = new Map([...STANDARD_OBJECTS, ...found].map((name) => [name, standardObject(name)]));
    for (const { type, name, object, root, path } of metadata) {
        const owner = objects.get(object ?? '');
        if (type !== 'CustomField' || owner === undefined) {
            continue;
        }
        const fieldType = textOf(root, 'type') ?? '';
        const required = textOf(root, 'required') === 'true' || fieldType === 'MasterDetail';
        owner.fields.set(name, { name, type: fieldType, required, formula: textOf(root, 'formula'), path });
        const target = textOf(root, 'referenceTo');
        if (target !== undefined) {
            owner.parents.set(name.replace(/__c$/u, '__r'), target);
        }
    }
    return objects;
}

function collectByType(metadata: readonly MetadataFile[]): Map<string, Set<string>> {
    const byType = new Map<string, Set<string>>();
    for (const { type, name } of metadata) {
        byType.set(type, (byType.get(type) ?? new Set()).add(name));
    }
    return byType;
}

export function collectNames(metadata: readonly MetadataFile[], files: readonly SourceFile[]): Names {
    const of = (type: string): MetadataFile[] => metadata.filter((file) => file.type === type);
    const relationships = of('CustomField').flatMap(({ root }) => textOf(root, 'relationshipName') ?? []);
    return {
        objects: collectObjects(metadata),
        children: new Set(relationships.map((name) => `${name}__r`)),
        valueSets: new Map(
            of('GlobalValueSet').map(({ name, root }) => [
                name,
                all(root, 'customValue').map((value) => textOf(value, 'fullName') ?? '')
            ])
        ),
        labels: new Set(
            of('CustomLabels').flatMap(({ root }) =>
                deep(root, 'labels').map((label) => textOf(label, 'fullName') ?? '')
            )
        ),
        bundles: new Set(files.flatMap(({ path }) => /\/lwc\/([^/]+)\//u.exec(path)?.[1] ?? [])),
        byType: collectByType(metadata)
    };
}

export function hasName(names: Names, type: string, name: string): boolean {
    return names.byType.get(type)?.has(name) === true;
}

/** Follows `['Account__r', 'Name']` from an object; undefined where a step leads nowhere. */
export function resolvePath(names: Names, object: string, path: readonly string[]): FieldName | undefined {
    const [step = '', ...rest] = path;
    const owner = names.objects.get(object);
    if (rest.length === 0) {
        return owner?.fields.get(step);
    }
    const next = owner?.parents.get(step);
    return next === undefined ? undefined : resolvePath(names, next, rest);
}
