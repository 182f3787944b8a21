import type { ObjectSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import { quoted } from '../store/store.ts';
import type { SqlFragment, UserContext } from './access.ts';

const FOLDER_COLUMNS: Readonly<Record<string, string>> = { Folder: 'Id', Report: 'OwnerId', Dashboard: 'FolderId' };

/** Folders, reports and dashboards: what is public, what lies in no folder, and one's own; undefined for every other object. */
export function folderPredicate(
    org: Org,
    { userId }: UserContext,
    { apiName }: ObjectSchema,
    alias: string
): SqlFragment | undefined {
    const column = FOLDER_COLUMNS[apiName];
    return column === undefined
        ? undefined
        : {
              sql: `${alias}.${quoted(column)} IN (SELECT "Id" FROM Folder WHERE "AccessType" = 'Public' UNION VALUES (?), (?))`,
              parameters: [org.id, userId]
          };
}
