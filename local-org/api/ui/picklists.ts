import { OrgError } from '../../errors.ts';
import {
    findField,
    type FieldSchema,
    type ObjectSchema,
    type PicklistValue,
    type RecordTypeSchema
} from '../../metadata/schema.ts';
import { etagOf } from './etag.ts';

interface ValueView {
    readonly attributes: null;
    readonly label: string;
    readonly validFor: readonly number[];
    readonly value: string;
}

/** The UI API's "Picklist Values" response. */
export interface PicklistView {
    readonly controllerValues: Readonly<Record<string, number>>;
    readonly defaultValue: ValueView | null;
    readonly eTag: string;
    readonly url: string;
    readonly values: readonly ValueView[];
}

/** A default value that is one text, e.g. `"Planned"`. */
const LITERAL = /^\s*["'](.*)["']\s*$/u;

/**
 * Active values of one field for a record type; the master record type, or one that lists no values at all, offers all.
 * `validFor` has the positions in `controllerValues` that allow a value.
 */
export function picklistView(
    url: string,
    object: ObjectSchema,
    field: FieldSchema,
    recordType?: RecordTypeSchema
): PicklistView {
    const offered = recordType?.picklistValues && (recordType.picklistValues.get(field.apiName) ?? { values: [] });
    const active = (field.picklist?.values ?? []).filter(
        ({ active: isActive, value }) => isActive && (!offered || offered.values.includes(value))
    );
    const initial = offered?.default ?? LITERAL.exec(field.defaultValue ?? '')?.[1];
    const preset = active.find(({ value, default: isDefault }) =>
        initial === undefined ? isDefault : value === initial
    );
    const controllerValues = controllerValuesOf(object, field);
    const show = (value: PicklistValue): ValueView => valueView(value, field, controllerValues);
    const view = { controllerValues, defaultValue: preset ? show(preset) : null, url, values: active.map(show) };
    return { ...view, eTag: etagOf(view) };
}

/** Positions of the controlling field's values; those of a checkbox are false and true. */
function controllerValuesOf(object: ObjectSchema, { picklist }: FieldSchema): Readonly<Record<string, number>> {
    const controller = picklist?.controllingField ? findField(object, picklist.controllingField) : undefined;
    const values =
        controller?.type === 'boolean'
            ? ['false', 'true']
            : (controller?.picklist?.values ?? []).filter(({ active }) => active).map(({ value }) => value);
    return Object.fromEntries(values.map((value, index) => [value, index]));
}

export function isPicklist(field: FieldSchema): boolean {
    return field.type === 'picklist' || field.type === 'multipicklist';
}

/** @throws OrgError INVALID_FIELD when the field is no picklist the user may read */
export function requirePicklist(object: ObjectSchema, fields: readonly FieldSchema[], name: string): FieldSchema {
    const field = fields.find(({ apiName }) => apiName.toLowerCase() === name.toLowerCase());
    if (!field || !isPicklist(field)) {
        throw new OrgError('INVALID_FIELD', `Field ${name} on object ${object.apiName} is not a picklist.`, [name]);
    }
    return field;
}

function valueView(
    { label, value }: PicklistValue,
    { picklist }: FieldSchema,
    controllerValues: Readonly<Record<string, number>>
): ValueView {
    const allowing = picklist?.validFor?.get(value) ?? [];
    const validFor = allowing.flatMap((controlling) => controllerValues[controlling] ?? []);
    return { attributes: null, label, validFor, value };
}
