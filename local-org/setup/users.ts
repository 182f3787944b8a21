import { ADMINISTRATOR_PROFILE } from '../security/profiles.ts';
import type { Org } from '../org.ts';
import type { SqlRow, SqlValue } from '../store/store.ts';
import { insertRow, updateRow } from './rows.ts';
import type { SetupRow, SetupWriter } from './rows.ts';

/** A user the org is started with. `persona` is free text for the page's switch; names are API names. */
export interface UserSeed {
    readonly username: string;
    readonly firstName?: string;
    readonly lastName: string;
    readonly email: string;
    readonly alias: string;
    /** Name of a profile, e.g. `Minimum Access - Salesforce`. */
    readonly profile: string;
    readonly permissionSetGroups?: readonly string[];
    readonly permissionSets?: readonly string[];
    /** API names of public groups. */
    readonly publicGroups?: readonly string[];
    readonly persona?: string;
    readonly language?: string;
    readonly locale?: string;
    /** IANA name. */
    readonly timeZone?: string;
    readonly isActive?: boolean;
    readonly role?: string;
    readonly employeeNumber?: string;
    readonly title?: string;
}

export const DEFAULT_USERS: readonly UserSeed[] = [
    {
        username: 'admin@local.example.com',
        firstName: 'Local',
        lastName: 'Administrator',
        email: 'admin@local.example.com',
        alias: 'admin',
        profile: ADMINISTRATOR_PROFILE
    }
];

/** Id of the row whose column has the value; names what is missing otherwise. */
function idOf({ org }: SetupWriter, seed: UserSeed, object: string, column: string, value: string): string {
    const row = org.store.get(`SELECT "Id" FROM "${object}" WHERE "${column}" = ?`, [value]);
    if (row === undefined) {
        throw new Error(
            `User ${seed.username} names the ${object} "${value}", which the org does not have. Correct the user or add it.`
        );
    }
    return String(row['Id']);
}

function roleId(writer: SetupWriter, role: string | undefined): SqlValue {
    if (role === undefined) {
        return null;
    }
    const known = writer.org.store.get('SELECT "Id" FROM UserRole WHERE Name = ? OR DeveloperName = ?', [role, role]);
    const developerName = role.replaceAll(/\W+/gu, '_');
    return known === undefined
        ? insertRow(writer, 'UserRole', { Name: role, DeveloperName: developerName })
        : String(known['Id']);
}

function userRow(writer: SetupWriter, seed: UserSeed): SetupRow {
    return {
        Username: seed.username,
        FirstName: seed.firstName ?? null,
        LastName: seed.lastName,
        Email: seed.email,
        Alias: seed.alias,
        CommunityNickname: seed.username.split('@')[0] ?? seed.alias,
        Title: seed.title ?? null,
        EmployeeNumber: seed.employeeNumber ?? null,
        IsActive: seed.isActive === false ? 0 : 1,
        TimeZoneSidKey: seed.timeZone ?? 'America/New_York',
        LocaleSidKey: seed.locale ?? 'en_US',
        LanguageLocaleKey: seed.language ?? 'en_US',
        EmailEncodingKey: 'UTF-8',
        UserType: 'Standard',
        ProfileId: idOf(writer, seed, 'Profile', 'Name', seed.profile),
        UserRoleId: roleId(writer, seed.role)
    };
}

interface Assignment {
    readonly PermissionSetId: string;
    readonly PermissionSetGroupId: string | null;
}

/** A group is assigned through the permission set that stands behind it. */
function wantedAssignments(writer: SetupWriter, seed: UserSeed): Assignment[] {
    const groups = (seed.permissionSetGroups ?? []).map((name) => {
        const groupId = idOf(writer, seed, 'PermissionSetGroup', 'DeveloperName', name);
        const aggregate = idOf(writer, seed, 'PermissionSet', 'PermissionSetGroupId', groupId);
        return { PermissionSetId: aggregate, PermissionSetGroupId: groupId };
    });
    const sets = (seed.permissionSets ?? []).map((name) => ({
        PermissionSetId: idOf(writer, seed, 'PermissionSet', 'Name', name),
        PermissionSetGroupId: null
    }));
    return [...groups, ...sets];
}

function syncAssignments(writer: SetupWriter, seed: UserSeed, userId: string, exact: boolean): void {
    const { store } = writer.org;
    const table = 'PermissionSetAssignment';
    const stored = new Map(
        store
            .all(`SELECT * FROM ${table} WHERE AssigneeId = ? AND IsDeleted = 0`, [userId])
            .map((row: SqlRow) => [String(row['PermissionSetId'] ?? row['PermissionSetGroupId']), row])
    );
    for (const assignment of wantedAssignments(writer, seed)) {
        const known = stored.delete(assignment.PermissionSetId) || stored.delete(assignment.PermissionSetGroupId ?? '');
        if (!known) {
            insertRow(writer, table, { AssigneeId: userId, ...assignment, IsActive: 1 });
        }
    }
    for (const row of exact ? stored.values() : []) {
        store.run(`DELETE FROM ${table} WHERE "Id" = ?`, [row['Id'] ?? null]);
    }
}

/** Adds the user to the public groups of the seed; groups that people put the user in stay. */
function syncMemberships(writer: SetupWriter, seed: UserSeed, userId: string): void {
    for (const name of seed.publicGroups ?? []) {
        const groupId = idOf(writer, seed, 'Group', 'DeveloperName', name);
        const sql = 'SELECT 1 FROM GroupMember WHERE "GroupId" = ? AND "UserOrGroupId" = ? AND "IsDeleted" = 0';
        if (writer.org.store.get(sql, [groupId, userId]) === undefined) {
            insertRow(writer, 'GroupMember', { GroupId: groupId, UserOrGroupId: userId });
        }
    }
}

function upsertUser(writer: SetupWriter, seed: UserSeed, exact: boolean): string {
    const stored = writer.org.store.get('SELECT * FROM User WHERE Username = ?', [seed.username]);
    if (stored === undefined) {
        return insertRow(writer, 'User', userRow(writer, seed));
    }
    if (exact) {
        updateRow(writer, 'User', stored, userRow(writer, seed));
    }
    return String(stored['Id']);
}

/**
 * Upserts the users by username. `exact` (the seeds changed since the last start) also sets what users or admins changed
 * back to the seeds; otherwise only missing users and assignments are added.
 */
export function syncUsers(writer: SetupWriter, seeds: readonly UserSeed[], exact: boolean): void {
    const { store } = writer.org;
    store.run('DELETE FROM _org_seeded_user');
    for (const seed of seeds) {
        const userId = upsertUser(writer, seed, exact);
        syncAssignments(writer, seed, userId, exact);
        syncMemberships(writer, seed, userId);
        store.run('INSERT INTO _org_seeded_user (userId, persona) VALUES (?, ?)', [userId, seed.persona ?? null]);
    }
}

export interface SeededUser {
    readonly userId: string;
    readonly username: string;
    readonly persona?: string;
    readonly active: boolean;
}

/** The users the org was started with, in the order of the seeds. */
export function seededUsers(org: Org): SeededUser[] {
    const rows = org.store.all(
        `SELECT seeded.userId, seeded.persona, person.Username, person.IsActive
         FROM _org_seeded_user AS seeded JOIN User AS person ON person.Id = seeded.userId ORDER BY seeded.rowid`
    );
    return rows.map(({ IsActive, persona, userId, Username }) => ({
        userId: String(userId),
        username: String(Username),
        ...(persona === null || persona === undefined ? {} : { persona: String(persona) }),
        active: IsActive === 1
    }));
}
