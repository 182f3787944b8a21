/** Which deleted records went along with another: they come back with it, and not alone. */
import type { Org } from '../org.ts';

/** `ids` are the deleted record itself and all that went along. */
export function rememberTogether(org: Org, root: string, ids: Iterable<string>): void {
    for (const id of ids) {
        if (id !== root) {
            org.store.run('INSERT INTO _org_deleted_with (id, root) VALUES (?, ?)', [id, root]);
        }
    }
}

/** Ids of what went along with a deleted record. */
export function deletedWith(org: Org, root: string): string[] {
    return org.store.all('SELECT id FROM _org_deleted_with WHERE root = ?', [root]).map((row) => String(row['id']));
}

export function wentAlong(org: Org, id: string): boolean {
    return org.store.get('SELECT root FROM _org_deleted_with WHERE id = ?', [id]) !== undefined;
}

/** After the record was restored. */
export function forgetTogether(org: Org, root: string): void {
    org.store.run('DELETE FROM _org_deleted_with WHERE root = ?', [root]);
}

/** After records were emptied out; `list` is a JSON array of ids. */
export function forgetDeleted(org: Org, list: string): void {
    org.store.run('DELETE FROM _org_deleted_with WHERE id IN (SELECT value FROM json_each(?))', [list]);
}
