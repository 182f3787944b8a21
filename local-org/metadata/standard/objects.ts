import type { FieldSchema, ObjectSchema, SharingModel } from '../schema.ts';
import { AUDIT_FIELDS, ID_FIELD, IS_DELETED_FIELD, OWNER_FIELD } from './system-fields.ts';

export interface StandardObject {
    readonly apiName: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly keyPrefix: string;
    readonly nameField: string;
    readonly fields: readonly FieldSchema[];
    readonly sharingModel?: SharingModel;
    /** Records have an owner and a recycle bin; set-up objects have neither. */
    readonly setup: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    readonly basicFields?: readonly string[];
    readonly openedBy?: readonly string[];
    readonly needs?: ObjectSchema['needs'];
}

/** Written by the org from the metadata; no client changes them. */
export const MIRROR = { setup: true, createable: false, updateable: false, deletable: false } as const;
export const RECORDS = { setup: false, createable: true, updateable: true, deletable: true } as const;

export function fieldMap(fields: readonly FieldSchema[]): Map<string, FieldSchema> {
    return new Map(fields.map((field) => [field.apiName.toLowerCase(), field]));
}

/** The full schema of a standard object: its own fields between the system fields every object has. */
export function standardObject(definition: StandardObject): ObjectSchema {
    const { fields, sharingModel = 'ReadWrite', ...rest } = definition;
    const held = rest.setup ? [] : [IS_DELETED_FIELD];
    const owned = rest.setup ? [] : [OWNER_FIELD];
    return {
        ...rest,
        custom: false,
        sharingModel,
        fields: fieldMap([ID_FIELD, ...held, ...fields, ...owned, ...AUDIT_FIELDS]),
        childRelationships: [],
        validationRules: [],
        recordTypes: []
    };
}
