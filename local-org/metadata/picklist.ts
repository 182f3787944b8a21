import type { PicklistSchema, PicklistValue } from './schema.ts';
import { readMetadata } from './xml.ts';
import type { MetadataNode } from './xml.ts';
import type { SourceFile } from './sources.ts';

export type GlobalValueSets = ReadonlyMap<string, readonly PicklistValue[]>;

function picklistValue(node: MetadataNode): PicklistValue {
    const value = node.required('fullName');
    return {
        value,
        label: node.text('label') ?? value,
        active: node.flag('isActive', true),
        default: node.flag('default')
    };
}

/** Global value sets by API name. */
export function loadGlobalValueSets(files: readonly SourceFile[]): GlobalValueSets {
    return new Map(
        files.map(({ path, name }) => [
            name,
            readMetadata(path, 'GlobalValueSet').all('customValue').map(picklistValue)
        ])
    );
}

/** The value set of a picklist field: its own definition, or the global one it names (always restricted). */
export function loadPicklist(field: MetadataNode, globalValueSets: GlobalValueSets): PicklistSchema {
    const valueSet = field.requiredNode('valueSet');
    const globalValueSet = valueSet.text('valueSetName');
    const dependency = loadDependency(valueSet);
    if (globalValueSet === undefined) {
        const definition = valueSet.requiredNode('valueSetDefinition');
        const values = definition.all('value').map(picklistValue);
        return { restricted: valueSet.flag('restricted'), values, ...dependency };
    }
    const values =
        globalValueSets.get(globalValueSet) ??
        valueSet.fail('valueSetName', `names ${globalValueSet}, which does not exist.`, 'Add the global value set.');
    return { restricted: true, values, globalValueSet, ...dependency };
}

function loadDependency(valueSet: MetadataNode): Pick<PicklistSchema, 'controllingField' | 'validFor'> {
    const controllingField = valueSet.text('controllingField');
    if (controllingField === undefined) {
        return {};
    }
    const settings = valueSet
        .all('valueSettings')
        .map((setting) => [setting.required('valueName'), setting.texts('controllingFieldValue')] as const);
    return { controllingField, validFor: new Map(settings) };
}

/** A formula that yields the text, e.g. `"New"`. */
export function textLiteral(text: string): string {
    return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
