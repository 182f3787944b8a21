/**
 * Who acts for whom: for each user the ids that count as theirs when a record is owned by or shared with them. That is
 * the user, the groups they are in (through other groups, their role, the whole org) and, marked as inherited, the same
 * of everybody below them in the role hierarchy. Kept in the hidden table `_org_principal`, computed when access changed.
 */
import type { Org } from '../org.ts';
import { syncRoleGroups } from '../setup/group-rows.ts';
import { readSetting, writeSetting } from '../store/migrate.ts';
import type { SqlRow } from '../store/store.ts';

const VERSION = 'principalVersion';

interface Group {
    readonly id: string;
    readonly type: string;
    readonly roleId: string;
    readonly doesIncludeBosses: boolean;
}

interface Graph {
    readonly groups: ReadonlyMap<string, Group>;
    /** Ids of the groups that a user, role or group is a member of. */
    readonly above: ReadonlyMap<string, readonly string[]>;
    readonly parentRole: ReadonlyMap<string, string>;
}

const text = (row: SqlRow, column: string): string => String(row[column] ?? '');

function push(map: Map<string, string[]>, key: string, value: string): void {
    const known = map.get(key);
    if (known) {
        known.push(value);
    } else {
        map.set(key, [value]);
    }
}

function readGraph({ store }: Org): Graph {
    const rows = store.all('SELECT * FROM "Group" WHERE "IsDeleted" = 0');
    const groups = rows.map((row) => ({
        id: text(row, 'Id'),
        type: text(row, 'Type'),
        roleId: text(row, 'RelatedId'),
        doesIncludeBosses: row['DoesIncludeBosses'] === 1 || row['Type'] !== 'Regular'
    }));
    const above = new Map<string, string[]>();
    for (const member of store.all('SELECT "GroupId", "UserOrGroupId" FROM GroupMember WHERE "IsDeleted" = 0')) {
        push(above, text(member, 'UserOrGroupId'), text(member, 'GroupId'));
    }
    const roles = store.all('SELECT "Id", "ParentRoleId" FROM UserRole WHERE "IsDeleted" = 0');
    return {
        groups: new Map(groups.map((group) => [group.id, group])),
        above,
        parentRole: new Map(roles.map((role) => [text(role, 'Id'), text(role, 'ParentRoleId')]))
    };
}

/** A role and those above it, nearest first. A circle ends where it closes. */
function lineOf({ parentRole }: Graph, roleId: string): string[] {
    const line: string[] = [];
    for (let id = roleId; id !== '' && !line.includes(id); id = parentRole.get(id) ?? '') {
        line.push(id);
    }
    return line;
}

/** The user and every group they are in. */
function ownPrincipals(graph: Graph, user: SqlRow): Set<string> {
    const line = lineOf(graph, text(user, 'UserRoleId'));
    const holds = ({ type, roleId }: Group): boolean =>
        type === 'Organization' ||
        (type === 'Role' && roleId === line[0]) ||
        (type === 'RoleAndSubordinates' && line.includes(roleId));
    const found = new Set<string>([text(user, 'Id')]);
    for (const group of graph.groups.values()) {
        if (holds(group)) {
            found.add(group.id);
        }
    }
    for (const id of found) {
        for (const group of graph.above.get(id) ?? []) {
            if (graph.groups.has(group)) {
                found.add(group);
            }
        }
    }
    return found;
}

function write(org: Org): void {
    const graph = readGraph(org);
    const users = org.store.all(`SELECT "Id", "UserRoleId" FROM User WHERE "UserType" IS NOT 'AutomatedProcess'`);
    const own = new Map(users.map((user) => [text(user, 'Id'), ownPrincipals(graph, user)]));
    const inherited = new Map<string, Set<string>>();
    for (const user of users) {
        const handed = [...(own.get(text(user, 'Id')) ?? [])].filter(
            (id) => graph.groups.get(id)?.doesIncludeBosses !== false
        );
        for (const role of lineOf(graph, text(user, 'UserRoleId')).slice(1)) {
            inherited.set(role, new Set([...(inherited.get(role) ?? []), ...handed]));
        }
    }
    org.store.run('DELETE FROM _org_principal');
    const insert = 'INSERT INTO _org_principal (userId, principalId, inherited) VALUES (?, ?, ?)';
    for (const user of users) {
        const ids = own.get(text(user, 'Id')) ?? new Set();
        for (const id of ids) {
            org.store.run(insert, [text(user, 'Id'), id, 0]);
        }
        for (const id of inherited.get(text(user, 'UserRoleId')) ?? []) {
            if (!ids.has(id)) {
                org.store.run(insert, [text(user, 'Id'), id, 1]);
            }
        }
    }
}

/** Computes the table anew. Roles that have come since get their groups. */
export function writePrincipals(org: Org): void {
    org.store.transaction(() => {
        syncRoleGroups({ org, authorId: readSetting(org.store, 'processUserId') ?? '' });
        write(org);
        writeSetting(org.store, VERSION, String(org.accessVersion()));
    });
}

const checked = new WeakMap<Org, number>();

/**
 * Brings the table up to the org's access version. The version it stands for is stored beside it, so that a rollback
 * of the one is a rollback of the other; whoever rolls back raises the version, so that it is looked at again.
 */
export function ensurePrincipals(org: Org): void {
    const version = org.accessVersion();
    if (checked.get(org) === version) {
        return;
    }
    if (readSetting(org.store, VERSION) !== String(version)) {
        writePrincipals(org);
    }
    checked.set(org, version);
}
