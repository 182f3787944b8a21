import { loadPicklist, textLiteral } from './picklist.ts';
import type { GlobalValueSets } from './picklist.ts';
import { loadReference } from './reference.ts';
import { loadRollup } from './rollup.ts';
import type { FieldSchema, FieldType } from './schema.ts';
import { field as schemaField, READ_ONLY } from './standard/fields.ts';
import type { MetadataNode } from './xml.ts';

/** Metadata API `FieldType` to the describe type. `AutoNumber` and `Summary` are read apart. */
const TYPES: Readonly<Record<string, FieldType>> = {
    Checkbox: 'boolean',
    Currency: 'currency',
    Date: 'date',
    DateTime: 'datetime',
    Email: 'email',
    LongTextArea: 'longtextarea',
    Lookup: 'reference',
    MasterDetail: 'reference',
    MultiselectPicklist: 'multipicklist',
    Number: 'double',
    Percent: 'percent',
    Phone: 'phone',
    Picklist: 'picklist',
    Text: 'string',
    TextArea: 'textarea',
    Time: 'time',
    Url: 'url'
};

const FIXED_LENGTHS: Partial<Record<FieldType, number>> = {
    email: 80,
    multipicklist: 4099,
    phone: 40,
    picklist: 255,
    reference: 18,
    textarea: 255,
    url: 255
};

type Shape = Partial<FieldSchema>;

function numberShape(node: MetadataNode): Shape {
    const scale = node.integer('scale') ?? 0;
    return { precision: node.integer('precision') ?? 18, scale };
}

/** What the type says beyond the type: length, digits, values, relationship. */
function typeShape(node: MetadataNode, apiName: string, type: FieldType, valueSets: GlobalValueSets): Shape {
    switch (type) {
        case 'string':
        case 'longtextarea':
            return { length: node.requiredInteger('length') };
        case 'double':
        case 'currency':
        case 'percent':
            return numberShape(node);
        case 'picklist':
        case 'multipicklist':
            return { length: FIXED_LENGTHS[type], picklist: loadPicklist(node, valueSets) };
        case 'reference': {
            const masterDetail = node.text('type') === 'MasterDetail';
            const reference = loadReference(node, apiName, masterDetail);
            const written = masterDetail ? { required: true, updateable: reference.reparentable } : {};
            return { length: FIXED_LENGTHS[type], reference, ...written };
        }
        default:
            return FIXED_LENGTHS[type] === undefined ? {} : { length: FIXED_LENGTHS[type] };
    }
}

function formulaShape(node: MetadataNode, type: FieldType, expression: string): Shape {
    const blanks = node.text('formulaTreatBlanksAs') ?? 'BlankAsZero';
    if (blanks !== 'BlankAsZero' && blanks !== 'BlankAsBlank') {
        return node.fail('formulaTreatBlanksAs', `is "${blanks}".`, 'Write BlankAsZero or BlankAsBlank.');
    }
    const digits = type === 'double' || type === 'currency' || type === 'percent' ? numberShape(node) : {};
    const length = type === 'string' ? { length: 1300 } : {};
    return { ...READ_ONLY, ...digits, ...length, formula: { expression, treatBlanksAs: blanks } };
}

function defaultShape(node: MetadataNode, type: FieldType, shape: Shape): Shape {
    const chosen = shape.picklist?.values.find((value) => value.default);
    const own = node.text('defaultValue');
    if (type === 'boolean') {
        return { defaultValue: own ?? 'false' };
    }
    const defaultValue = own ?? (chosen === undefined ? undefined : textLiteral(chosen.value));
    return defaultValue === undefined ? {} : { defaultValue };
}

function specialShape(
    node: MetadataNode,
    metadataType: string
): { readonly type: FieldType; readonly shape: Shape } | undefined {
    if (metadataType === 'AutoNumber') {
        return { type: 'string', shape: { ...READ_ONLY, length: 30, autoNumber: node.text('displayFormat') ?? '{0}' } };
    }
    if (metadataType === 'Summary') {
        return { type: 'double', shape: { ...READ_ONLY, precision: 18, scale: 0, rollup: loadRollup(node) } };
    }
    return undefined;
}

function ordinaryShape(node: MetadataNode, apiName: string, type: FieldType, valueSets: GlobalValueSets): Shape {
    const expression = node.text('formula');
    if (expression !== undefined) {
        return formulaShape(node, type, expression);
    }
    const shape = typeShape(node, apiName, type, valueSets);
    const required = type !== 'boolean' && node.flag('required');
    return { ...shape, required: shape.required === true || required, ...defaultShape(node, type, shape) };
}

/**
 * One custom field from its `CustomField` element; undefined where the type is not one the local org keeps
 * (Location, EncryptedText …). A roll-up's type is settled later, from the field it summarises.
 */
export function loadField(node: MetadataNode, valueSets: GlobalValueSets): FieldSchema | undefined {
    const apiName = node.required('fullName');
    const metadataType = node.required('type');
    const special = specialShape(node, metadataType);
    const type = special?.type ?? TYPES[metadataType];
    if (type === undefined) {
        return undefined;
    }
    const description = node.text('description');
    const inlineHelpText = node.text('inlineHelpText');
    return schemaField(apiName, node.required('label'), type, {
        custom: true,
        ...(description === undefined ? {} : { description }),
        ...(inlineHelpText === undefined ? {} : { inlineHelpText }),
        unique: node.flag('unique'),
        caseSensitive: node.flag('caseSensitive'),
        externalId: node.flag('externalId'),
        trackHistory: node.flag('trackHistory'),
        ...(special?.shape ?? ordinaryShape(node, apiName, type, valueSets))
    });
}
