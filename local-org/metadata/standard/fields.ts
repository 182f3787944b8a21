import type { FieldSchema, FieldType, PicklistSchema, ReferenceSchema } from '../schema.ts';

type Extra = Partial<FieldSchema>;

/** A field that a client may write and that is neither required nor unique; `extra` says where it differs. */
export function field(apiName: string, label: string, type: FieldType, extra: Extra = {}): FieldSchema {
    return {
        apiName,
        label,
        type,
        custom: false,
        required: false,
        unique: false,
        caseSensitive: false,
        externalId: false,
        createable: true,
        updateable: true,
        system: false,
        nameField: false,
        trackHistory: false,
        ...extra
    };
}

/** What only the org itself writes. */
export const READ_ONLY = { createable: false, updateable: false } as const satisfies Extra;
export const REQUIRED = { required: true } as const satisfies Extra;
/** Written once. */
export const CREATE_ONLY = { updateable: false } as const satisfies Extra;
export const ALWAYS_VISIBLE = { alwaysVisible: true } as const satisfies Extra;

export const text = (apiName: string, label: string, length: number, extra?: Extra): FieldSchema =>
    field(apiName, label, 'string', { length, ...extra });

export const longText = (apiName: string, label: string, length: number, extra?: Extra): FieldSchema =>
    field(apiName, label, 'longtextarea', { length, ...extra });

export const flag = (apiName: string, label: string, extra?: Extra): FieldSchema =>
    field(apiName, label, 'boolean', { defaultValue: 'false', ...extra });

export const phone = (apiName: string, label: string, extra?: Extra): FieldSchema =>
    field(apiName, label, 'phone', { length: 40, ...extra });

export const email = (apiName: string, label: string, length = 80, extra?: Extra): FieldSchema =>
    field(apiName, label, 'email', { length, ...extra });

export const integer = (apiName: string, label: string, precision: number, extra?: Extra): FieldSchema =>
    field(apiName, label, 'int', { precision, scale: 0, ...extra });

export const date = (apiName: string, label: string, extra?: Extra): FieldSchema =>
    field(apiName, label, 'date', extra);

export const dateTime = (apiName: string, label: string, extra?: Extra): FieldSchema =>
    field(apiName, label, 'datetime', extra);

function choices(values: readonly string[], restricted: boolean): PicklistSchema {
    return { restricted, values: values.map((value) => ({ value, label: value, active: true, default: false })) };
}

/** Standard picklists take values outside their list. */
export const picklist = (apiName: string, label: string, values: readonly string[], extra?: Extra): FieldSchema =>
    field(apiName, label, 'picklist', { length: 255, picklist: choices(values, false), ...extra });

export const restrictedPicklist = (
    apiName: string,
    label: string,
    values: readonly string[],
    extra?: Extra
): FieldSchema => field(apiName, label, 'picklist', { length: 40, picklist: choices(values, true), ...extra });

type Relation = Partial<ReferenceSchema> & { readonly field?: Extra };

/** A lookup; its relationship name is the field's without `Id` unless told. */
export function lookup(
    apiName: string,
    label: string,
    targets: readonly string[],
    relation: Relation = {}
): FieldSchema {
    const { field: extra, ...reference } = relation;
    return field(apiName, label, 'reference', {
        length: 18,
        reference: {
            targets,
            relationshipName: apiName.replace(/Id$/u, ''),
            deleteRule: 'SetNull',
            masterDetail: false,
            reparentable: true,
            ...reference
        },
        ...extra
    });
}

/** The parts of a compound address; the compound's name carries their field-level security. */
export function addressParts(prefix: string, label: string): FieldSchema[] {
    const securedBy = `${prefix}Address`;
    return [
        field(`${prefix}Street`, `${label} Street`.trim(), 'textarea', { length: 255, securedBy }),
        text(`${prefix}City`, `${label} City`.trim(), 40, { securedBy }),
        text(`${prefix}State`, `${label} State/Province`.trim(), 80, { securedBy }),
        text(`${prefix}PostalCode`, `${label} Zip/Postal Code`.trim(), 20, { securedBy }),
        text(`${prefix}Country`, `${label} Country`.trim(), 80, { securedBy }),
        field(`${prefix}Latitude`, `${label} Latitude`.trim(), 'double', { precision: 18, scale: 15, securedBy }),
        field(`${prefix}Longitude`, `${label} Longitude`.trim(), 'double', { precision: 18, scale: 15, securedBy })
    ];
}
