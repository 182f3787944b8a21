import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import { isStored } from '../metadata/schema.ts';
import { quoted } from './store.ts';

/** Each table has the column even where the object has no such field, so that every query may ask for it. */
export const DELETED_COLUMN = 'IsDeleted';

export interface Column {
    readonly name: string;
    /** What stands behind the name in CREATE TABLE. */
    readonly declaration: string;
    readonly computed: boolean;
}

/** Text compares without regard to case, ids and case-sensitive unique fields exactly. */
function declaration(field: FieldSchema): string {
    switch (field.type) {
        case 'id':
            return 'TEXT PRIMARY KEY NOT NULL';
        case 'reference':
        case 'date':
        case 'datetime':
        case 'time':
            return 'TEXT';
        case 'boolean':
            return `INTEGER NOT NULL DEFAULT ${field.custom && field.defaultValue === 'true' ? 1 : 0}`;
        case 'int':
            return 'INTEGER';
        case 'double':
        case 'currency':
        case 'percent':
            return 'REAL';
        default:
            return field.caseSensitive && (field.unique || field.externalId) ? 'TEXT' : 'TEXT COLLATE NOCASE';
    }
}

function computed(parts: readonly string[]): string {
    const [first, ...rest] = parts.map((part) => `coalesce(${quoted(part)}, '')`);
    const joined = [first, ...rest].join(` || ' ' || `);
    return `TEXT COLLATE NOCASE GENERATED ALWAYS AS (nullif(trim(${joined}), '')) VIRTUAL`;
}

/** The columns of an object's table, in the order of its fields. */
export function columnsOf(object: ObjectSchema): Column[] {
    const columns = [...object.fields.values()].flatMap((field): Column[] => {
        if (field.composedOf !== undefined) {
            return [{ name: field.apiName, declaration: computed(field.composedOf), computed: true }];
        }
        return isStored(field) ? [{ name: field.apiName, declaration: declaration(field), computed: false }] : [];
    });
    const deleted = { name: DELETED_COLUMN, declaration: 'INTEGER NOT NULL DEFAULT 0', computed: false };
    return object.fields.has(DELETED_COLUMN.toLowerCase()) ? columns : [...columns, deleted];
}

export interface Index {
    readonly name: string;
    readonly sql: string;
    readonly field: FieldSchema;
}

/** Lookups, unique and external id fields. Unique ones count living records only. */
export function indexesOf(object: ObjectSchema): Index[] {
    const table = quoted(object.apiName);
    return [...object.fields.values()].flatMap((field): Index[] => {
        const column = quoted(field.apiName);
        if (field.unique) {
            const name = `ux_${object.apiName}_${field.apiName}`;
            const sql = `CREATE UNIQUE INDEX ${quoted(name)} ON ${table} (${column}) WHERE ${DELETED_COLUMN} = 0`;
            return [{ name, sql, field }];
        }
        if (field.externalId || (field.type === 'reference' && !field.system)) {
            const name = `ix_${object.apiName}_${field.apiName}`;
            return [{ name, sql: `CREATE INDEX ${quoted(name)} ON ${table} (${column})`, field }];
        }
        return [];
    });
}
