import { findField, findObject } from '../metadata/schema.ts';
import type { ObjectSchema } from '../metadata/schema.ts';
import { shareObjectOf } from '../security/share-grants.ts';
import { canDeleteRecord } from '../security/sharing.ts';
import { quoted } from '../store/store.ts';
import type { SqlRow } from '../store/store.ts';
import type { PendingRow, SaveContext } from './context.ts';
import { rowError } from './refusal.ts';
import type { RowError } from './types.ts';

/** Why a share row cannot be as asked: only who has full access to a record shares it, by hand, and beyond the default. */
export function shareErrors({ org, user, plan }: SaveContext, { row }: PendingRow): RowError[] {
    const { share } = plan.object;
    const shared = share && findObject(org.schema, share.object);
    if (share === undefined || shared === undefined) {
        return [];
    }
    const parentId = row[share.parentField] ?? null;
    const parent = org.store.get(`SELECT * FROM ${quoted(shared.apiName)} WHERE "Id" = ?`, [parentId]);
    if (parent === undefined || !canDeleteRecord(org, user, shared.apiName, parent)) {
        return [rowError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id')];
    }
    const problem = levelProblem(shared, share.levelField, row[share.levelField] ?? null);
    return row['RowCause'] === 'Manual'
        ? problem
        : [...problem, rowError('FIELD_INTEGRITY_EXCEPTION', 'Row Cause: only Manual can be set', ['RowCause'])];
}

function levelProblem(shared: ObjectSchema, levelField: string, level: SqlRow[string]): RowError[] {
    const problem =
        level === 'All'
            ? `${levelField} (All is the owner's)`
            : level === 'Read' && shared.sharingModel === 'Read'
              ? `${levelField} (trivial share level Read, for organization with default level Read)`
              : undefined;
    return problem === undefined
        ? []
        : [rowError('FIELD_INTEGRITY_EXCEPTION', `field integrity exception: ${problem}`, [levelField])];
}

/** Id of the row that shares the same record with the same user or group: a second insert changes it. */
export function sameShare({ org, plan }: SaveContext, values: SqlRow): string | undefined {
    const { share } = plan.object;
    if (share === undefined) {
        return undefined;
    }
    const row = org.store.get(
        `SELECT "Id" FROM ${quoted(plan.object.apiName)} WHERE ${quoted(share.parentField)} = ? AND "UserOrGroupId" = ? AND "IsDeleted" = 0`,
        [values[share.parentField] ?? null, values['UserOrGroupId'] ?? null]
    );
    return row && String(row['Id']);
}

/** What was shared by hand ends with the owner who shared it. */
export function dropShares({ org, plan, stamp }: SaveContext, id: string): void {
    const shares = shareObjectOf(org, plan.object);
    if (shares?.share) {
        org.store.run(
            `UPDATE ${quoted(shares.apiName)} SET "IsDeleted" = 1, "SystemModstamp" = ? WHERE ${quoted(shares.share.parentField)} = ?`,
            [stamp, id]
        );
    }
}

/** The columns of a share row that may change. */
export function changeableShare({ plan }: SaveContext, values: SqlRow): SqlRow {
    return Object.fromEntries(
        Object.entries(values).filter(([column]) => findField(plan.object, column)?.updateable === true)
    );
}
