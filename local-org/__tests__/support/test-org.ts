import { fileURLToPath } from 'node:url';
import { openOrg } from '../../lifecycle.ts';
import type { OpenOrg, UserSeed } from '../../lifecycle.ts';
import { userContext } from '../../security/context.ts';
import type { UserContext } from '../../security/access.ts';

/** Neutral metadata: Account, Contact, Project__c with Task_Item__c below it, Private_Note__c. */
export const FIXTURE_SOURCES = fileURLToPath(new URL('../fixtures/force-app', import.meta.url));

export const TEST_NOW = new Date('2026-03-04T15:30:00.000Z');

const person = (name: string, extra: Partial<UserSeed>): UserSeed => ({
    username: `${name.toLowerCase()}@example.com`,
    firstName: name,
    lastName: 'Tester',
    email: `${name.toLowerCase()}@example.com`,
    alias: name.toLowerCase(),
    profile: 'Minimum Access - Salesforce',
    ...extra
});

/** admin has everything; manager the group; reader one read-only set; nobody has no permission; former is inactive. */
export const TEST_USERS: readonly UserSeed[] = [
    person('Admin', { profile: 'System Administrator', permissionSetGroups: ['Project_Manager'], persona: 'Admin' }),
    person('Manager', { permissionSetGroups: ['Project_Manager'], persona: 'Manager' }),
    person('Reader', { permissionSets: ['Project_Read'], persona: 'Reader', timeZone: 'Europe/Berlin' }),
    person('Nobody', {}),
    person('Former', { permissionSetGroups: ['Project_Manager'], isActive: false })
];

export interface TestOrgOptions {
    readonly sources?: readonly string[];
    readonly users?: readonly UserSeed[];
    readonly file?: string;
    readonly now?: Date;
}

/** A deterministic org in memory over the fixture. Close it after the test. */
export function openTestOrg(options: TestOrgOptions = {}): OpenOrg {
    return openOrg({
        sources: options.sources ?? [FIXTURE_SOURCES],
        file: options.file ?? ':memory:',
        users: options.users ?? TEST_USERS,
        now: options.now ?? TEST_NOW,
        seed: 'test'
    });
}

/** Context of a test user by the part of the username before the `@`. */
export function testUser(org: OpenOrg, name: string): UserContext {
    const row = org.store.get('SELECT "Id" FROM User WHERE Username = ?', [`${name}@example.com`]);
    if (row === undefined) {
        throw new Error(`The test org has no user ${name}.`);
    }
    return userContext(org, String(row['Id']));
}
