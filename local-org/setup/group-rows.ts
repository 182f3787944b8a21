import type { OrgSchema, ShareParty } from '../metadata/schema.ts';
import { insertRow, updateRow } from './rows.ts';
import type { SetupRow, SetupWriter } from './rows.ts';

/** Makes a row as the metadata has it and leaves rows that people made alone. Returns its id. */
function upsertRow(
    writer: SetupWriter,
    object: string,
    where: readonly [name: string, type?: string],
    row: SetupRow
): string {
    const [developerName, type] = where;
    const ofType = type === undefined ? '' : ' AND "Type" = ?';
    const stored = writer.org.store.get(
        `SELECT * FROM "${object}" WHERE "DeveloperName" = ?${ofType}`,
        type === undefined ? [developerName] : [developerName, type]
    );
    if (stored === undefined) {
        return insertRow(writer, object, row);
    }
    updateRow(writer, object, stored, row);
    return String(stored['Id']);
}

function syncRoles(writer: SetupWriter, { sharing }: OrgSchema): void {
    const ids = new Map<string, string>();
    for (const { name, label } of sharing.roles) {
        const row = { Name: label, DeveloperName: name };
        ids.set(name.toLowerCase(), upsertRow(writer, 'UserRole', [name], row));
    }
    for (const { name, parent } of sharing.roles) {
        writer.org.store.run('UPDATE UserRole SET ParentRoleId = ? WHERE Id = ?', [
            ids.get((parent ?? '').toLowerCase()) ?? null,
            ids.get(name.toLowerCase()) ?? null
        ]);
    }
}

const ROLE_GROUPS = ['Role', 'RoleAndSubordinates'] as const;

/** Every role has two groups: its users, and its users with those below them. Groups of roles that are gone go, too. */
export function syncRoleGroups(writer: SetupWriter): void {
    const { store } = writer.org;
    store.run(
        `DELETE FROM "Group" WHERE "Type" IN ('Role', 'RoleAndSubordinates') AND "RelatedId" NOT IN (SELECT "Id" FROM UserRole WHERE "IsDeleted" = 0)`
    );
    for (const role of store.all('SELECT * FROM UserRole WHERE "IsDeleted" = 0')) {
        for (const type of ROLE_GROUPS) {
            const known = store.get('SELECT 1 FROM "Group" WHERE "Type" = ? AND "RelatedId" = ?', [
                type,
                role['Id'] ?? null
            ]);
            if (known === undefined) {
                const row = { Name: null, DeveloperName: role['DeveloperName'] ?? null, RelatedId: role['Id'] ?? null };
                insertRow(writer, 'Group', { ...row, Type: type, DoesIncludeBosses: 1 });
            }
        }
    }
}

/** Id of the group, role group or user that a party stands for. */
function partyId({ org }: SetupWriter, { kind, name }: ShareParty): string | undefined {
    const types = { group: 'Regular', queue: 'Queue', role: 'Role', roleAndSubordinates: 'RoleAndSubordinates' };
    const row =
        kind === 'user' || kind === 'allInternalUsers'
            ? org.store.get('SELECT "Id" FROM User WHERE "Username" = ?', [name])
            : org.store.get('SELECT "Id" FROM "Group" WHERE "DeveloperName" = ? AND "Type" = ?', [name, types[kind]]);
    return row === undefined ? undefined : String(row['Id']);
}

/** Roles, public groups and queues of the metadata, before there are users. */
export function syncGroupRows(writer: SetupWriter, schema: OrgSchema): void {
    syncRoles(writer, schema);
    syncRoleGroups(writer);
    for (const { doesIncludeBosses, label, name } of schema.sharing.groups) {
        const row = { Name: label, DeveloperName: name, Type: 'Regular', DoesIncludeBosses: doesIncludeBosses ? 1 : 0 };
        upsertRow(writer, 'Group', [name, 'Regular'], row);
    }
    for (const { email, label, name, objects } of schema.sharing.queues) {
        const row = { Name: label, DeveloperName: name, Type: 'Queue', DoesIncludeBosses: 1, Email: email ?? null };
        const queueId = upsertRow(writer, 'Group', [name, 'Queue'], row);
        writer.org.store.run('DELETE FROM QueueSobject WHERE "QueueId" = ?', [queueId]);
        for (const object of objects) {
            insertRow(writer, 'QueueSobject', { QueueId: queueId, SobjectType: object });
        }
    }
}

/** Members that the metadata gives its queues, once the users are there; users it names must exist. */
export function syncQueueMembers(writer: SetupWriter, schema: OrgSchema): void {
    const { store } = writer.org;
    for (const { members, name } of schema.sharing.queues) {
        const queueId = partyId(writer, { kind: 'queue', name }) ?? null;
        for (const member of members) {
            const memberId = partyId(writer, member);
            if (memberId === undefined) {
                throw new Error(
                    `The queue ${name} names the ${member.kind} "${member.name}", which the org does not have.`
                );
            }
            const sql = 'SELECT 1 FROM GroupMember WHERE "GroupId" = ? AND "UserOrGroupId" = ? AND "IsDeleted" = 0';
            if (store.get(sql, [queueId, memberId]) === undefined) {
                insertRow(writer, 'GroupMember', { GroupId: queueId, UserOrGroupId: memberId });
            }
        }
    }
}
