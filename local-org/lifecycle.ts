import { createHash, randomInt } from 'node:crypto';
import { liveMetadata, startingFolders } from './deploy/live-metadata.ts';
import { flowProblems } from './flow/check/problems.ts';
import { createNotificationTable } from './flow/notification.ts';
import { createScheduleTable } from './flow/schedule/schedule.ts';
import { reportProblems } from './report/check.ts';
import { createReportTables, syncReportRows } from './report/store/rows.ts';
import { formulaProblems } from './formula/problems.ts';
import { MetadataError } from './metadata/errors.ts';
import { customKeyPrefix, loadSchema } from './metadata/load.ts';
import { findObject } from './metadata/schema.ts';
import type { ObjectSchema, OrgSchema } from './metadata/schema.ts';
import type { Org } from './org.ts';
import { writePrincipals } from './security/principals.ts';
import { syncGroupRows, syncQueueMembers } from './setup/group-rows.ts';
import { syncLeadStatusRows } from './setup/lead-status-rows.ts';
import { syncNotificationTypeRows, syncOrganizationRows, syncRecordTypeRows } from './setup/organization-rows.ts';
import { syncPermissionRows } from './setup/permission-rows.ts';
import { syncProcessRows } from './setup/process-rows.ts';
import { syncStaticResourceRows } from './setup/static-resource-rows.ts';
import { DEFAULT_USERS, syncUsers } from './setup/users.ts';
import type { UserSeed } from './setup/users.ts';
import { FORMAT, FORMAT_SETTING } from './store/format.ts';
import { base62, newIdFactory } from './store/ids.ts';
import { createOrgTables, migrate, persistKeyPrefix, readSetting, writeSetting } from './store/migrate.ts';
import { openStore } from './store/sqlite.ts';
import type { Store } from './store/store.ts';

export interface OpenOptions {
    /** Folders with force-app source. */
    readonly sources: readonly string[];
    /** SQLite file, or `:memory:`. */
    readonly file: string;
    /** One administrator where absent. */
    readonly users?: readonly UserSeed[];
    /** Stops the clock there. */
    readonly now?: Date;
    /** Milliseconds after which a session that is not used ends; none ever does where absent. */
    readonly sessionTimeout?: number;
    /** Makes the ids of a new org the same in every run. */
    readonly seed?: string;
    /** Custom objects without "Grant Access Using Hierarchies", for which metadata has no element. */
    readonly closedToHierarchies?: readonly string[];
}

export type OpenOrg = Org & { close(): void };

const ORG_NAME = 'Local Org';
const INSTANCES = 62 ** 3;

function hash(value: unknown): string {
    const text = JSON.stringify(value, (_key, item: unknown) => (item instanceof Map ? [...item] : item));
    return createHash('sha256').update(text).digest('hex');
}

/** The three characters that tell this org's ids from another's. */
function newInstance(seed: string | undefined): string {
    const number =
        seed === undefined
            ? randomInt(INSTANCES)
            : createHash('sha256').update(seed).digest().readUInt32BE() % INSTANCES;
    return base62(number, 3);
}

function setting(store: Store, name: string, make: () => string): string {
    const known = readSetting(store, name);
    if (known !== undefined) {
        return known;
    }
    const made = make();
    writeSetting(store, name, made);
    return made;
}

function* customKeyPrefixes(): Generator<string> {
    for (let index = 0; index < 62 * 62; index += 1) {
        yield customKeyPrefix(index);
    }
}

/** The schema with the key prefixes this store gave the custom objects when it first saw them. */
function withPersistedPrefixes(store: Store, schema: OrgSchema): OrgSchema {
    const objects = [...schema.objects].map(([name, object]): [string, ObjectSchema] => [
        name,
        { ...object, keyPrefix: persistKeyPrefix(store, object, customKeyPrefixes()) }
    ]);
    return { ...schema, objects: new Map(objects) };
}

function withHierarchies(schema: OrgSchema, closed: readonly string[] = []): OrgSchema {
    const objects = new Map(schema.objects);
    for (const name of closed) {
        const object = findObject(schema, name);
        if (object?.custom !== true) {
            throw new Error(`${name} is no custom object of the org; only those can be closed to role hierarchies.`);
        }
        objects.set(name.toLowerCase(), { ...object, grantAccessUsingHierarchies: false });
    }
    return { ...schema, objects };
}

function clockOf(start: Date | undefined): Pick<Org, 'now' | 'setClock'> {
    let fixed = start?.getTime();
    let ahead = 0;
    return {
        now: () => new Date(fixed ?? Date.now() + ahead),
        setClock: (to) => {
            if (fixed === undefined) {
                ahead = to.getTime() - Date.now();
            } else {
                fixed = to.getTime();
            }
        }
    };
}

function buildOrg(store: Store, loaded: OrgSchema, options: OpenOptions): OpenOrg {
    const { now, seed } = options;
    const settled = (fresh: OrgSchema): OrgSchema =>
        withHierarchies(withPersistedPrefixes(store, fresh), options.closedToHierarchies);
    let schema = settled(loaded);
    const nextIdOf = newIdFactory(
        store,
        setting(store, 'instance', () => newInstance(seed))
    );
    let version = 1;
    // Views tell past events from those to come by the org's clock.
    store.function('org_now', () => org.now().toISOString());
    const org: OpenOrg = {
        id: setting(store, 'organizationId', () => nextIdOf('00D')),
        name: ORG_NAME,
        get schema() {
            return schema;
        },
        store,
        ...(options.sessionTimeout === undefined ? {} : { sessionTimeout: options.sessionTimeout }),
        ...clockOf(now),
        nextId: (objectApiName) => {
            const object = findObject(schema, objectApiName);
            if (object === undefined) {
                throw new Error(`There is no object ${objectApiName}.`);
            }
            return nextIdOf(object.keyPrefix);
        },
        accessVersion: () => version,
        accessChanged: () => {
            version += 1;
        },
        metadata: liveMetadata(store, options, (loadedAnew, before, after) => {
            const previous = schema;
            try {
                store.transaction(() => {
                    schema = settled(loadedAnew);
                    before(previous, schema);
                    bringInLine(org, options);
                    after(previous, schema);
                });
            } catch (error) {
                schema = previous;
                throw error;
            } finally {
                version += 1;
            }
        }),
        close: () => {
            org.metadata.close();
            store.close();
        }
    };
    return org;
}

/** A deploy refuses a formula that does not compile; so does this org. */
function requireFormulas(schema: OrgSchema): void {
    const [problem] = formulaProblems(schema);
    if (problem) {
        const place = problem.position === undefined ? '' : ` (at character ${problem.position + 1})`;
        throw new MetadataError(problem.where, 'formula', `${problem.message}${place}`, 'Correct the formula.');
    }
}

/** A deploy refuses a flow that is not valid or holds what the org does not run; so does this org. */
function requireFlows(schema: OrgSchema): void {
    const [problem] = flowProblems(schema);
    if (problem) {
        const { file, line, message } = problem;
        const place = line === undefined ? 'Flow' : `line ${line}`;
        throw new MetadataError(file, place, message, 'Change the flow, or set its status to Draft.');
    }
}

/** A deploy refuses a report that names what is not there; so does this org. */
function requireReports(schema: OrgSchema): void {
    const [problem] = reportProblems(schema);
    if (problem) {
        const { file, message } = problem;
        throw new MetadataError(file, 'Report', message, 'Correct the report or the dashboard.');
    }
}

/** Brings tables, set-up rows and users in line with sources and seeds; does nothing where neither changed. */
function synchronise(org: Org, users: readonly UserSeed[]): void {
    const { schema, store } = org;
    const { customPermissions, notificationTypes, objects, permissionSetGroups, permissionSets, sharing } = schema;
    const { approvalProcesses, dashboards, folders, reports, staticResources } = schema;
    const analytics = { dashboards, folders, reports };
    const rights = { permissionSets, permissionSetGroups, customPermissions, sharing };
    const schemaHash = hash({
        FORMAT,
        objects,
        ...rights,
        notificationTypes,
        staticResources,
        approvalProcesses,
        ...analytics
    });
    const usersHash = hash(users);
    const usersChanged = readSetting(store, 'usersHash') !== usersHash;
    const isCurrent =
        readSetting(store, 'schemaHash') === schemaHash && readSetting(store, FORMAT_SETTING) !== undefined;
    if (isCurrent && !usersChanged) {
        return;
    }
    requireFormulas(schema);
    migrate(store, objects.values());
    const writer = { org, authorId: setting(store, 'processUserId', () => org.nextId('User')) };
    syncOrganizationRows(writer);
    syncPermissionRows(writer, schema);
    syncRecordTypeRows(writer, schema);
    syncNotificationTypeRows(writer, schema);
    syncStaticResourceRows(writer, schema);
    syncLeadStatusRows(writer);
    syncProcessRows(writer, schema);
    syncReportRows(writer, schema);
    syncGroupRows(writer, schema);
    syncUsers(writer, users, usersChanged);
    syncQueueMembers(writer, schema);
    writeSetting(store, FORMAT_SETTING, String(FORMAT));
    writeSetting(store, 'schemaHash', schemaHash);
    writeSetting(store, 'usersHash', usersHash);
}

function bringInLine(org: Org, { users }: OpenOptions): void {
    synchronise(org, users ?? DEFAULT_USERS);
    writePrincipals(org);
}

/**
 * Opens an org over force-app sources and a data file. Tables and set-up rows follow the sources in one transaction.
 * Throws MetadataError for sources that do not load, LockedError where another server has the data.
 */
export function openOrg(options: OpenOptions): OpenOrg {
    const store = openStore(options.file);
    try {
        return store.transaction(() => {
            createOrgTables(store);
            createNotificationTable(store);
            createScheduleTable(store);
            createReportTables(store);
            const loaded = loadSchema(startingFolders(store, options));
            requireFlows(loaded);
            requireReports(loaded);
            const org = buildOrg(store, loaded, options);
            bringInLine(org, options);
            return org;
        });
    } catch (error) {
        store.close();
        throw error;
    }
}

export { seededUsers } from './setup/users.ts';
export type { SeededUser, UserSeed } from './setup/users.ts';
