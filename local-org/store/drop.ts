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
    const indexes = store.all(`SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ?`, [table]);
    for (const { name } of indexes.filter(({ sql }) => String(sql).includes(quoted(column)))) {
        store.exec(`DROP INDEX ${quoted(String(name))}`);
    }
    store.exec(`ALTER TABLE ${quoted(table)} DROP COLUMN ${quoted(column)}`);
    store.run(`DELETE FROM ${COLUMN_TABLE} WHERE object = ? AND name = ?`, [table, column]);
}
