/** What a row of the org would have to change to become the row of the seed: pure, so that "nothing to do" is a fact and not a hope. */
import type { Change } from '../lib/collections.ts';
import type { OrgRecord } from '../lib/pages.ts';
import { isParentKey, isUserReference, type Row, type RowValue } from './dataset.ts';
import type { UserRole } from './cases.ts';

export type UserIds = Readonly<Record<UserRole, string>>;

const DATE_TIME = /^\d{4}-\d\d-\d\dT/;

/** Scalar form in which the seed's value and the org's value of a field are compared. */
function comparable(value: unknown): string | number | boolean | null {
    if (value === null || value === undefined || value === '') return null;
    if (Array.isArray(value)) return value.length === 0 ? null : [...(value as readonly string[])].sort().join(';');
    if (typeof value === 'string' && DATE_TIME.test(value)) return Date.parse(value);
    if (typeof value === 'string' && value.includes(';')) return value.split(';').sort().join(';');
    return value as string | number | boolean;
}

function same(field: string, wanted: RowValue, present: OrgRecord, users: UserIds): boolean {
    if (isParentKey(wanted)) {
        const parent = present[field] as OrgRecord | null | undefined;
        return comparable(parent?.[wanted.field]) === wanted.key;
    }
    if (isUserReference(wanted)) return present[field] === users[wanted.user];
    if (wanted === null && field.endsWith('__r')) return comparable(present[field]) === null;
    return comparable(present[field]) === comparable(wanted);
}

/** JSON value of a field as the REST API takes it. */
function toJson(value: RowValue, users: UserIds): unknown {
    if (isParentKey(value)) return { [value.field]: value.key };
    if (isUserReference(value)) return users[value.user];
    return Array.isArray(value) ? value.join(';') : value;
}

function body(row: Row, fields: readonly string[], users: UserIds): Record<string, unknown> {
    return Object.fromEntries(
        fields.flatMap((field) => {
            const value = row[field] ?? null;
            // A relationship cannot be cleared by name; an absent one is simply not sent.
            return value === null && field.endsWith('__r') ? [] : [[field, toJson(value, users)]];
        })
    );
}

export interface RowChange extends Change {
    readonly creates: boolean;
}

/** The upsert that makes `present` equal to `row`, or undefined where it already is. */
export function changeOf(
    row: Row,
    keyField: string,
    present: OrgRecord | undefined,
    users: UserIds
): RowChange | undefined {
    const key = row[keyField] as string;
    if (!present) return { key, creates: true, body: body(row, Object.keys(row), users) };
    const changed = Object.keys(row).filter((field) => !same(field, row[field] ?? null, present, users));
    if (changed.length === 0) return undefined;
    return { key, creates: false, body: body(row, [keyField, ...changed], users) };
}
