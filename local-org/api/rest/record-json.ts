/** Rows as the REST API's JSON: `attributes` first, date-times ending in `+0000`, times in `Z`, files as addresses. */
import { findField, findObject, type FieldType, type ObjectSchema, type OrgSchema } from '../../metadata/schema.ts';
import type { SoqlChildren, SoqlPage, SoqlRow, SoqlValue } from '../../soql/types.ts';

export type Json = Readonly<Record<string, unknown>>;

/** `version` is `66.0`, or `66.0/tooling` for what the Tooling API tells. */
export function recordUrl(version: string, object: string, id: string): string {
    return `/services/data/v${version}/sobjects/${object}/${id}`;
}

export function recordJson(schema: OrgSchema, version: string, row: SoqlRow): Json {
    const object = findObject(schema, row.type);
    const url = row.id === undefined ? {} : { url: recordUrl(version, row.type, row.id) };
    const json: Record<string, unknown> = { attributes: { type: row.type, ...url } };
    for (const [key, value] of Object.entries(row.values)) {
        const type = typeOf(row, object, key);
        json[key] =
            type === 'base64' && value !== null && row.id !== undefined
                ? `${recordUrl(version, row.type, row.id)}/${key}`
                : valueJson(schema, version, value, type);
    }
    return json;
}

export function pageJson(schema: OrgSchema, version: string, page: SoqlPage): Json {
    return {
        totalSize: page.totalSize,
        done: page.done,
        ...(page.locator === undefined ? {} : { nextRecordsUrl: `/services/data/v${version}/query/${page.locator}` }),
        records: page.rows.map((row) => recordJson(schema, version, row))
    };
}

function valueJson(schema: OrgSchema, version: string, value: SoqlValue, type: FieldType | undefined): unknown {
    if (typeof value === 'string') {
        return textJson(value, type);
    }
    if (value === null || typeof value !== 'object') {
        return value;
    }
    return isChildren(value)
        ? {
              totalSize: value.totalSize,
              done: value.done,
              records: value.rows.map((row) => recordJson(schema, version, row))
          }
        : recordJson(schema, version, value);
}

/** A date-time that `FORMAT()` made text of is left alone. */
function textJson(value: string, type: FieldType | undefined): string {
    if (type === 'datetime') {
        return value.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})Z$/, '$1+0000');
    }
    return type === 'time' ? `${value}Z` : value;
}

function typeOf(row: SoqlRow, object: ObjectSchema | undefined, key: string): FieldType | undefined {
    return row.types?.[key] ?? (object && findField(object, key)?.type);
}

function isChildren(value: SoqlRow | SoqlChildren): value is SoqlChildren {
    return 'rows' in value;
}
