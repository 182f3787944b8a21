import type { Org } from '../org.ts';
import { quoted } from '../store/store.ts';
import type { SqlRow, SqlValue } from '../store/store.ts';

/** Values of a set-up row by column, without id and audit fields. */
export type SetupRow = Readonly<Record<string, SqlValue>>;

export interface SetupWriter {
    readonly org: Org;
    /** User that stands behind what the org writes by itself. */
    readonly authorId: string;
}

const keyOf = (row: SqlRow | SetupRow, keys: readonly string[]): string =>
    keys.map((key) => String(row[key] ?? '').toLowerCase()).join('\n');

/** Inserts one row with id and audit fields and returns its id. */
export function insertRow(
    { org, authorId }: SetupWriter,
    object: string,
    row: SetupRow,
    id = org.nextId(object)
): string {
    const now = org.now().toISOString();
    const full: SetupRow = {
        Id: id,
        ...row,
        CreatedDate: now,
        CreatedById: authorId,
        LastModifiedDate: now,
        LastModifiedById: authorId,
        SystemModstamp: now
    };
    const columns = Object.keys(full);
    const sql = `INSERT INTO ${quoted(object)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    org.store.run(sql, Object.values(full));
    return id;
}

/** Writes the values that differ from the stored ones. */
export function updateRow({ org, authorId }: SetupWriter, object: string, stored: SqlRow, row: SetupRow): void {
    const changed = Object.entries(row).filter(([column, value]) => (stored[column] ?? null) !== value);
    if (changed.length === 0) {
        return;
    }
    const now = org.now().toISOString();
    const all: readonly (readonly [string, SqlValue])[] = [
        ...changed,
        ['LastModifiedDate', now],
        ['LastModifiedById', authorId],
        ['SystemModstamp', now]
    ];
    const assignments = all.map(([column]) => `${quoted(column)} = ?`).join(', ');
    org.store.run(`UPDATE ${quoted(object)} SET ${assignments} WHERE "Id" = ?`, [
        ...all.map(([, value]) => value),
        stored['Id'] ?? null
    ]);
}

/**
 * Makes an object's rows equal to the wanted ones, which the `keys` columns tell apart: inserts, updates what differs,
 * deletes the rest. Returns the ids in the order of `wanted`.
 */
export function syncRows(
    writer: SetupWriter,
    object: string,
    keys: readonly string[],
    wanted: readonly SetupRow[]
): string[] {
    const { store } = writer.org;
    const stored = new Map(store.all(`SELECT * FROM ${quoted(object)}`).map((row) => [keyOf(row, keys), row]));
    const ids = wanted.map((row) => {
        const key = keyOf(row, keys);
        const known = stored.get(key);
        stored.delete(key);
        if (known === undefined) {
            return insertRow(writer, object, row);
        }
        updateRow(writer, object, known, row);
        return String(known['Id']);
    });
    for (const row of stored.values()) {
        store.run(`DELETE FROM ${quoted(object)} WHERE "Id" = ?`, [row['Id'] ?? null]);
    }
    return ids;
}
