/** Stored reports and dashboards by their id, as far as their folder is open to the user. */
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { isAmong, selectFrom } from '../../soql/ast.ts';
import { runQuery } from '../../soql/query.ts';
import type { SoqlRow } from '../../soql/types.ts';
import { to18 } from '../../store/ids.ts';
import { quoted } from '../../store/store.ts';
import { keptDefinition, type Kept, type Kind } from './rows.ts';

export interface Stored<K extends Kind> extends Kept<K> {
    readonly id: string;
    readonly folderId: string;
    readonly folderName: string;
}

const FOLDER_FIELDS = { Report: 'OwnerId', Dashboard: 'FolderId' } as const;

function unavailable(): OrgError {
    return new OrgError('NOT_FOUND', 'The data you’re trying to access is unavailable.');
}

/** Throws for people who may run no reports. */
export function checkRunsReports(user: UserContext): void {
    if (!user.systemPermissions.has('RunReports')) {
        throw new OrgError(
            'INSUFFICIENT_ACCESS',
            'You don’t have permission to run reports. Check that you have the Run Reports user permission.'
        );
    }
}

function isDeleted(org: Org, kind: Kind, id: string): boolean {
    return org.store.get(`SELECT 1 FROM ${quoted(kind)} WHERE "Id" = ? AND "IsDeleted" = 1`, [id]) !== undefined;
}

function textIn({ values }: SoqlRow, field: string): string {
    const value = values[field];
    return typeof value === 'string' ? value : '';
}

/** @throws OrgError NOT_FOUND, ENTITY_IS_DELETED for dashboards that were there, INSUFFICIENT_ACCESS without the permission to run reports */
export function findStored<K extends Kind>(org: Org, user: UserContext, kind: K, writtenId: string): Stored<K> {
    checkRunsReports(user);
    const id = to18(writtenId) ?? '';
    const folderField = FOLDER_FIELDS[kind];
    const paths = ['Id', folderField, 'FolderName'];
    const [row] = runQuery(org, user, selectFrom(kind, { paths, where: isAmong('Id', [id]) })).rows;
    const kept = row && keptDefinition(org.store, kind, id);
    if (!kept) {
        throw kind === 'Dashboard' && isDeleted(org, kind, id)
            ? new OrgError('ENTITY_IS_DELETED', 'entity is deleted')
            : unavailable();
    }
    return {
        ...kept,
        id,
        folderId: textIn(row, folderField),
        folderName: textIn(row, 'FolderName')
    };
}

/** What the user looked at last, the latest first. */
export function recentlyViewed(org: Org, user: UserContext, kind: Kind): string[] {
    checkRunsReports(user);
    const seen = org.store.all(
        `SELECT recordId FROM _org_viewed WHERE userId = ? AND viewedAt IS NOT NULL ORDER BY viewedAt DESC, recordId`,
        [user.userId]
    );
    const ids = seen.map(({ recordId }) => String(recordId));
    const where = isAmong('Id', ['', ...ids]);
    const { rows } = runQuery(org, user, selectFrom(kind, { paths: ['Id'], where }));
    const open = new Set(rows.map((row) => row.id));
    return ids.filter((id) => open.has(id));
}
