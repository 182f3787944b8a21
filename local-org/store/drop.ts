import { quoted } from './store.ts';
import type { Store } from './store.ts';

const COLUMN_TABLE = '_org_column';

/** Takes a table with its records away. Its key prefix stays taken, so that old ids never name new records. */
export function dropTable(store: Store, table: string): void {
    store.exec(`DROP TABLE IF EXISTS ${quoted(table)}`);
    store.run(`DELETE FROM ${COLUMN_TABLE} WHERE object = ?`, [table]);
}

/** Takes a column with its values and indexes away. */
export function dropColumn(store: Store, table: string, column: string): void {
    const known = store.get(`SELECT 1 FROM ${COLUMN_TABLE} WHERE object = ? AND name = ?`, [table, column]);
    if (known === undefined) {
        return;
    }
    for (const prefix of ['ux', 'ix']) {
        store.exec(`DROP INDEX IF EXISTS ${quoted(`${prefix}_${table}_${column}`)}`);
    }
    store.exec(`ALTER TABLE ${quoted(table)} DROP COLUMN ${quoted(column)}`);
    store.run(`DELETE FROM ${COLUMN_TABLE} WHERE object = ? AND name = ?`, [table, column]);
}
