import { findObject } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import { quoted } from '../store/store.ts';
import { linksTo } from './delete.ts';
import { forgetDeleted } from './recycle-bin.ts';

/** Empties deleted records out of the recycle bin for good, with the deleted details and cascading children below them. */
export function purge(org: Org, objectApiName: string, ids: readonly string[]): void {
    const object = findObject(org.schema, objectApiName);
    if (!object || ids.length === 0) {
        return;
    }
    const list = JSON.stringify(ids);
    const gone = `DELETE FROM ${quoted(object.apiName)} WHERE "Id" IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 1`;
    org.store.run(gone, [list]);
    forgetDeleted(org, list);
    for (const { child, field } of linksTo(org.schema, object)) {
        if (field.reference?.masterDetail || field.reference?.deleteRule === 'Cascade') {
            const sql = `SELECT "Id" FROM ${quoted(child.apiName)}
                WHERE ${quoted(field.apiName)} IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 1`;
            const children = org.store.all(sql, [list]).map((row) => String(row['Id']));
            purge(org, child.apiName, children);
        }
    }
}
