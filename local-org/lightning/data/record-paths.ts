import { fieldList, type FieldName } from './field-names.ts';

interface FieldSelection {
    readonly fields?: FieldName | readonly FieldName[];
    readonly optionalFields?: FieldName | readonly FieldName[];
    readonly layoutTypes?: string | readonly string[];
    readonly modes?: string | readonly string[];
}
export interface RecordConfig extends FieldSelection {
    readonly recordId?: string;
}
export interface RecordsConfig {
    readonly records?: readonly (FieldSelection & { readonly recordIds: readonly string[] })[];
}

function selection({ fields, optionalFields, layoutTypes, modes }: FieldSelection): URLSearchParams | undefined {
    const search = new URLSearchParams();
    const parts = {
        fields: fieldList(fields),
        optionalFields: fieldList(optionalFields),
        layoutTypes: [layoutTypes ?? []].flat().join(','),
        modes: [modes ?? []].flat().join(',')
    };
    for (const [name, value] of Object.entries(parts)) {
        if (value !== '') {
            search.set(name, value);
        }
    }
    return parts.fields + parts.optionalFields + parts.layoutTypes === '' ? undefined : search;
}

/** Path of one record, or undefined while the id or every kind of field choice is missing. */
export function recordPath(config: RecordConfig): string | undefined {
    const search = selection(config);
    return config.recordId && search ? `/ui-api/records/${config.recordId}?${search}` : undefined;
}

/** Path of a batch of records; the API takes one choice of fields for all of them. Throws for more than one. */
export function recordsPath({ records }: RecordsConfig): string | undefined {
    const [first, ...others] = records ?? [];
    if (others.length > 0) {
        throw new Error('getRecords takes one choice of fields here.');
    }
    const search = first && selection(first);
    return search && first.recordIds.length > 0
        ? `/ui-api/records/batch/${first.recordIds.join(',')}?${search}`
        : undefined;
}
