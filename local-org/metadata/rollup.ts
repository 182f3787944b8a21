import type { RollupFilter, RollupSchema } from './schema.ts';
import type { MetadataNode } from './xml.ts';

const OPERATIONS = ['count', 'sum', 'min', 'max'] as const satisfies readonly RollupSchema['operation'][];
export const FILTER_OPERATIONS = [
    'equals',
    'notEqual',
    'lessThan',
    'greaterThan',
    'lessOrEqual',
    'greaterOrEqual',
    'contains',
    'notContain',
    'startsWith',
    'includes',
    'excludes'
] as const satisfies readonly RollupFilter['operation'][];

export function oneOf<T extends string>(node: MetadataNode, name: string, known: readonly T[]): T {
    const text = node.required(name);
    return (
        known.find((candidate) => candidate === text) ??
        node.fail(name, `is "${text}".`, `Write one of ${known.join(', ')}.`)
    );
}

/** `Child__c.Field__c` into its two names. */
function qualified(node: MetadataNode, name: string): { readonly object: string; readonly field: string } {
    const [object, field, ...rest] = node.required(name).split('.');
    if (object === undefined || field === undefined || rest.length > 0) {
        return node.fail(name, 'is not of the form Object.Field.', 'Write the child object, a dot and its field.');
    }
    return { object, field };
}

function filter(node: MetadataNode): RollupFilter {
    return {
        field: qualified(node, 'field').field,
        operation: oneOf(node, 'operation', FILTER_OPERATIONS),
        value: node.text('value') ?? ''
    };
}

/** The summary of a Summary field. */
export function loadRollup(field: MetadataNode): RollupSchema {
    const operation = oneOf(field, 'summaryOperation', OPERATIONS);
    const foreignKey = qualified(field, 'summaryForeignKey');
    return {
        operation,
        childObject: foreignKey.object,
        childReferenceField: foreignKey.field,
        ...(operation === 'count' ? {} : { summarizedField: qualified(field, 'summarizedField').field }),
        filters: field.all('summaryFilterItems').map(filter)
    };
}
