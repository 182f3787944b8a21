import { type FieldName, qualifiedName } from './field-names.ts';

interface FieldOfRecord {
    readonly value: unknown;
    readonly displayValue: string | null;
}
/** A record as the UI API represents it; the value of a spanning field is a record again. */
export interface UiRecord {
    readonly fields: Readonly<Record<string, FieldOfRecord | undefined>>;
}

function findField(record: UiRecord | undefined, field: FieldName): FieldOfRecord | undefined {
    const [, ...path] = qualifiedName(field).split('.');
    const last = path.pop() ?? '';
    const holder = path.reduce<UiRecord | undefined>(
        (parent, name) => parent?.fields[name]?.value as UiRecord | undefined,
        record
    );
    return holder?.fields[last];
}

/** Undefined when the record does not have the field. */
export function getFieldValue(record: UiRecord | undefined, field: FieldName): unknown {
    return findField(record, field)?.value;
}

export function getFieldDisplayValue(record: UiRecord | undefined, field: FieldName): string | null | undefined {
    return findField(record, field)?.displayValue;
}
