/**
 * SQLite's own bulk insert: one prepared statement in one transaction, on a file that is as safe as the org's (WAL, synchronous=FULL),
 * with the table and indexes of the org and what SQL can say of its constraints: required, lengths, restricted picklists, lookups as
 * foreign keys, unique keys, and the validation rules that look at nothing but the row.
 */
import { DatabaseSync } from 'node:sqlite';
import { loadSchema } from '../../local-org/metadata/load.ts';
import { findObject, type FieldSchema, type ObjectSchema } from '../../local-org/metadata/schema.ts';
import { quoted } from '../../local-org/store/store.ts';
import { columnsOf, indexesOf } from '../../local-org/store/tables.ts';
import { ACCOUNTS, CONTACTS, touchRow } from '../org/rows.ts';

const RULES = [
    `NOT ("Status__c" = 'Completed' AND "Start_At__c" > "CreatedDate")`,
    `"Coordinated_With__c" IS NULL OR "Coordinated_With__c" <> "Id"`,
    `"Function__c" IN ('Commercial', 'Medical', 'Access')`
];
const PARENTS: Readonly<Record<string, string>> = { Account__c: 'Account', HCP__c: 'Contact' };

/** Milliseconds that inserting the rows takes. */
export function insertRows(file: string, rows: number): number {
    const object = findObject(loadSchema(['force-app']), 'Field_Engagement__c');
    if (!object) {
        throw new Error('There is no object Field_Engagement__c.');
    }
    const database = new DatabaseSync(file);
    database.exec(
        'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON'
    );
    createTables(database, object);
    const columns = columnsOf(object)
        .filter(({ computed }) => !computed)
        .map(({ name }) => name);
    const unticked = new Set(
        [...object.fields.values()].filter(({ type }) => type === 'boolean').map(({ apiName }) => apiName)
    );
    const insert = database.prepare(
        `INSERT INTO ${quoted(object.apiName)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    );
    const now = new Date().toISOString();
    const start = performance.now();
    database.exec('BEGIN IMMEDIATE');
    for (let index = 0; index < rows; index += 1) {
        const values = storedValues(index, now);
        insert.run(...columns.map((column) => values[column] ?? (unticked.has(column) ? 0 : null)));
    }
    database.exec('COMMIT');
    const milliseconds = performance.now() - start;
    database.close();
    return milliseconds;
}

function createTables(database: DatabaseSync, object: ObjectSchema): void {
    for (const [parent, count] of [
        ['Account', ACCOUNTS],
        ['Contact', CONTACTS]
    ] as const) {
        database.exec(`CREATE TABLE ${parent} ("Id" TEXT PRIMARY KEY NOT NULL)`);
        const insert = database.prepare(`INSERT INTO ${parent} VALUES (?)`);
        for (let index = 0; index < count; index += 1) {
            insert.run(idOf(parent, index));
        }
    }
    const columns = columnsOf(object).map(({ name, declaration }) => `${quoted(name)} ${declaration}`);
    const constraints = [...object.fields.values()].flatMap(constraintsOf);
    const rules = RULES.map((rule) => `CHECK (${rule})`);
    database.exec(`CREATE TABLE ${quoted(object.apiName)} (${[...columns, ...constraints, ...rules].join(', ')})`);
    for (const { sql } of indexesOf(object)) {
        database.exec(sql);
    }
}

function constraintsOf(field: FieldSchema): string[] {
    const column = quoted(field.apiName);
    const parent = PARENTS[field.apiName];
    const values = field.picklist?.restricted ? field.picklist.values.map(({ value }) => `'${value}'`) : [];
    return [
        ...(field.required && field.type !== 'boolean' ? [`CHECK (${column} IS NOT NULL)`] : []),
        ...(values.length > 0 ? [`CHECK (${column} IN (${values.join(', ')}))`] : []),
        ...(field.length !== undefined && !field.formula ? [`CHECK (length(${column}) <= ${field.length})`] : []),
        ...(parent === undefined ? [] : [`FOREIGN KEY (${column}) REFERENCES ${parent} ("Id")`])
    ];
}

function storedValues(index: number, now: string): Record<string, string | number> {
    const { account, contact, fieldFunction, channel, startAt, isRequested, key } = touchRow(index);
    const user = idOf('User', 0);
    return {
        Id: idOf('Touch', index),
        IsDeleted: 0,
        Name: `FE-${String(index).padStart(6, '0')}`,
        OwnerId: user,
        CreatedDate: now,
        CreatedById: user,
        LastModifiedDate: now,
        LastModifiedById: user,
        SystemModstamp: now,
        Account__c: idOf('Account', account),
        HCP__c: idOf('Contact', contact),
        Function__c: fieldFunction,
        Channel__c: channel,
        Start_At__c: startAt,
        Status__c: 'Completed',
        Is_Requested_By_HCP__c: isRequested ? 1 : 0,
        Source_Key__c: key
    };
}

/** As long as an id of the org. */
function idOf(kind: string, index: number): string {
    return kind.slice(0, 3) + String(index).padStart(15, '0');
}
