import type { ObjectSchema } from '../metadata/schema.ts';
import { COUNTER_TABLE } from './ids.ts';
import { quoted } from './store.ts';
import type { Store } from './store.ts';
import { columnsOf, indexesOf } from './tables.ts';
import type { Column } from './tables.ts';

const COLUMN_TABLE = '_org_column';
const SETTING_TABLE = '_org_setting';
const PREFIX_TABLE = '_org_key_prefix';

/** The org's own tables; their names start with `_org_`, which no object's name can. */
export function createOrgTables(store: Store): void {
    store.exec(`
        CREATE TABLE IF NOT EXISTS ${SETTING_TABLE} (name TEXT PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS ${COUNTER_TABLE} (series TEXT PRIMARY KEY, reached INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS ${PREFIX_TABLE} (object TEXT PRIMARY KEY COLLATE NOCASE, prefix TEXT NOT NULL UNIQUE);
        CREATE TABLE IF NOT EXISTS ${COLUMN_TABLE} (
            object TEXT NOT NULL, name TEXT NOT NULL, declaration TEXT NOT NULL, PRIMARY KEY (object, name)
        );
        CREATE TABLE IF NOT EXISTS _org_token (token TEXT PRIMARY KEY, userId TEXT NOT NULL, issuedAt TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS _org_viewed (
            userId TEXT NOT NULL, recordId TEXT NOT NULL, viewedAt TEXT, referencedAt TEXT NOT NULL,
            PRIMARY KEY (recordId, userId)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS _org_principal (
            userId TEXT NOT NULL, principalId TEXT NOT NULL, inherited INTEGER NOT NULL, PRIMARY KEY (userId, principalId)
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS _org_principal_by_principal ON _org_principal (principalId, inherited, userId);
        CREATE TABLE IF NOT EXISTS _org_seeded_user (userId TEXT PRIMARY KEY, persona TEXT);
        CREATE TABLE IF NOT EXISTS _org_deleted_with (id TEXT PRIMARY KEY, root TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS _org_deleted_with_by_root ON _org_deleted_with (root);
    `);
}

export function readSetting(store: Store, name: string): string | undefined {
    const row = store.get(`SELECT value FROM ${SETTING_TABLE} WHERE name = ?`, [name]);
    return row === undefined ? undefined : String(row['value']);
}

export function writeSetting(store: Store, name: string, value: string): void {
    store.run(
        `INSERT INTO ${SETTING_TABLE} (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        [name, value]
    );
}

/** The key prefix an object had before, or the next free one for a new custom object. */
export function persistKeyPrefix(store: Store, object: ObjectSchema, candidates: Iterable<string>): string {
    if (!object.custom && object.share === undefined) {
        return object.keyPrefix;
    }
    const known = store.get(`SELECT prefix FROM ${PREFIX_TABLE} WHERE object = ?`, [object.apiName]);
    if (known !== undefined) {
        return String(known['prefix']);
    }
    for (const prefix of candidates) {
        if (store.get(`SELECT 1 FROM ${PREFIX_TABLE} WHERE prefix = ?`, [prefix]) === undefined) {
            store.run(`INSERT INTO ${PREFIX_TABLE} (object, prefix) VALUES (?, ?)`, [object.apiName, prefix]);
            return prefix;
        }
    }
    throw new Error(`No key prefix is left for ${object.apiName}.`);
}

function knownColumns(store: Store, table: string): Map<string, string> {
    const rows = store.all(`SELECT name, declaration FROM ${COLUMN_TABLE} WHERE object = ?`, [table]);
    return new Map(rows.map((row) => [String(row['name']), String(row['declaration'])]));
}

function rememberColumns(store: Store, table: string, columns: readonly Column[]): void {
    for (const { name, declaration } of columns) {
        store.run(
            `INSERT INTO ${COLUMN_TABLE} (object, name, declaration) VALUES (?, ?, ?)
             ON CONFLICT (object, name) DO UPDATE SET declaration = excluded.declaration`,
            [table, name, declaration]
        );
    }
}

function createTable(store: Store, table: string, columns: readonly Column[]): void {
    const list = columns.map(({ name, declaration }) => `${quoted(name)} ${declaration}`);
    store.exec(`CREATE TABLE ${quoted(table)} (${list.join(', ')})`);
}

/** Writes the table anew where a column's type or collation changed; columns of fields that are gone stay. */
function rebuildTable(
    store: Store,
    table: string,
    columns: readonly Column[],
    known: ReadonlyMap<string, string>
): void {
    const wanted = new Set(columns.map(({ name }) => name));
    const gone = [...known]
        .filter(([name]) => !wanted.has(name))
        .map(([name, declaration]) => ({ name, declaration, computed: declaration.includes('GENERATED') }));
    const all = [...columns, ...gone];
    const copied = all
        .filter(({ name, computed }) => known.has(name) && !computed)
        .map(({ name }) => quoted(name))
        .join(', ');
    const previous = `${table}__previous`;
    store.exec(`ALTER TABLE ${quoted(table)} RENAME TO ${quoted(previous)}`);
    createTable(store, table, all);
    store.exec(`INSERT INTO ${quoted(table)} (${copied}) SELECT ${copied} FROM ${quoted(previous)}`);
    store.exec(`DROP TABLE ${quoted(previous)}`);
}

function migrateTable(store: Store, object: ObjectSchema): void {
    const table = object.apiName;
    const columns = columnsOf(object);
    const known = knownColumns(store, table);
    const changed = columns.some(({ name, declaration }) => (known.get(name) ?? declaration) !== declaration);
    if (known.size === 0) {
        createTable(store, table, columns);
    } else if (changed) {
        rebuildTable(store, table, columns, known);
    } else {
        for (const { name, declaration } of columns.filter((column) => !known.has(column.name))) {
            store.exec(`ALTER TABLE ${quoted(table)} ADD COLUMN ${quoted(name)} ${declaration}`);
        }
    }
    rememberColumns(store, table, columns);
}

function migrateIndexes(store: Store, object: ObjectSchema): void {
    const existing = new Map(
        store
            .all(`SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`, [
                object.apiName
            ])
            .map((row) => [String(row['name']), String(row['sql'])])
    );
    const wanted = indexesOf(object);
    const wantedNames = new Set(wanted.map(({ name }) => name));
    for (const name of [...existing.keys()].filter((candidate) => !wantedNames.has(candidate))) {
        store.exec(`DROP INDEX ${quoted(name)}`);
    }
    for (const { field, name, sql } of wanted.filter((index) => existing.get(index.name) !== index.sql)) {
        try {
            store.exec(sql);
        } catch (cause) {
            throw new Error(
                `${object.apiName}.${field.apiName} cannot become unique: records have equal values (index ${name}). Make them differ first.`,
                { cause }
            );
        }
    }
}

/** Brings the tables in line with the schema, in one transaction: after a crash the old tables are there, or the new. */
export function migrate(store: Store, objects: Iterable<ObjectSchema>): void {
    store.transaction(() => {
        const all = [...objects];
        const views = all.filter(({ view }) => view !== undefined);
        // A table cannot be written anew while a view names it.
        views.forEach(({ apiName }) => store.exec(`DROP VIEW IF EXISTS ${quoted(apiName)}`));
        for (const object of all.filter(({ view }) => view === undefined)) {
            migrateTable(store, object);
            migrateIndexes(store, object);
        }
        views.forEach(({ apiName, view }) => store.exec(`CREATE VIEW ${quoted(apiName)} AS ${view?.sql ?? ''}`));
    });
}
