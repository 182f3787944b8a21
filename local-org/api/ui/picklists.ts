import { OrgError } from '../../errors.ts';
import type { FieldSchema, ObjectSchema, PicklistValue } from '../../metadata/schema.ts';
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

/** Active values of one field. Record types restrict no values here: none of their value lists is read from the metadata. */
export function picklistView(url: string, field: FieldSchema): PicklistView {
    const active = (field.picklist?.values ?? []).filter((value) => value.active);
    const initial = LITERAL.exec(field.defaultValue ?? '')?.[1];
    const preset = active.find(({ value, default: isDefault }) =>
        initial === undefined ? isDefault : value === initial
    );
    const view = {
        controllerValues: {},
        defaultValue: preset ? valueView(preset) : null,
        url,
        values: active.map(valueView)
    };
    return { ...view, eTag: etagOf(view) };
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

function valueView({ label, value }: PicklistValue): ValueView {
    return { attributes: null, label, validFor: [], value };
}
