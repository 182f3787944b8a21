import type { FieldSchema, FieldType } from '../metadata/schema.ts';

/** A field that queries know and no object declares. It is read with its object and never written. */
export function pseudoField(apiName: string, label: string, type: FieldType): FieldSchema {
    return {
        apiName,
        label,
        type,
        custom: false,
        required: false,
        unique: false,
        caseSensitive: false,
        externalId: false,
        createable: false,
        updateable: false,
        system: true,
        nameField: false,
        trackHistory: false
    };
}
