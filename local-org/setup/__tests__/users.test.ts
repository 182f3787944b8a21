import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { insertRow } from '../rows.ts';
import { syncUsers } from '../users.ts';
import type { UserSeed } from '../users.ts';

const QUILL: UserSeed = {
    username: 'quill@example.com',
    firstName: 'Ada',
    lastName: 'Quill',
    email: 'quill@example.com',
    alias: 'quill',
    profile: 'Minimum Access - Salesforce',
    role: 'North Region',
    title: 'Planner',
    language: 'es',
    permissionSetGroups: ['Project_Manager']
};

describe('syncUsers', () => {
    let org: OpenOrg;
    beforeEach(() => {
        org = openTestOrg();
    });
    afterEach(() => org.close());

    const sync = (seeds: readonly UserSeed[], exact: boolean): void =>
        org.store.transaction(() => syncUsers({ org, authorId: testUser(org, 'admin').userId }, seeds, exact));
    const quill = (): unknown => ({
        ...org.store.get(
            `SELECT u.Name AS name, u.Title AS title, u.LanguageLocaleKey AS language, r.DeveloperName AS role
             FROM User AS u LEFT JOIN UserRole AS r ON r.Id = u.UserRoleId WHERE u.Username = ?`,
            [QUILL.username]
        )
    });
    const assigned = (): unknown[] =>
        org.store
            .all(
                `SELECT coalesce(g.DeveloperName, s.Name) AS name FROM PermissionSetAssignment AS a
                 JOIN User AS u ON u.Id = a.AssigneeId JOIN PermissionSet AS s ON s.Id = a.PermissionSetId
                 LEFT JOIN PermissionSetGroup AS g ON g.Id = a.PermissionSetGroupId WHERE u.Username = ? ORDER BY 1`,
                [QUILL.username]
            )
            .map((row) => row['name']);

    it('creates the user with role and assignments', () => {
        sync([QUILL], true);
        expect(quill()).toEqual({ name: 'Ada Quill', title: 'Planner', language: 'es', role: 'North_Region' });
        expect(assigned()).toEqual(['Project_Manager']);
        sync([QUILL], true);
        expect(org.store.all('SELECT Id FROM UserRole')).toHaveLength(1);
        expect(assigned()).toEqual(['Project_Manager']);
    });

    it('puts the user into public groups once', () => {
        const author = { org, authorId: testUser(org, 'admin').userId };
        org.store.transaction(() => insertRow(author, 'Group', { DeveloperName: 'Planners', Type: 'Regular' }));
        const members = (): number => org.store.all('SELECT Id FROM GroupMember').length;
        const before = members();
        sync([{ ...QUILL, publicGroups: ['Planners'] }], true);
        sync([{ ...QUILL, publicGroups: ['Planners'] }], true);
        expect(members()).toBe(before + 1);
        expect(() => sync([{ ...QUILL, publicGroups: ['Nobody'] }], true)).toThrow('names the Group "Nobody"');
    });

    it('makes user and assignments equal to changed seeds', () => {
        sync([QUILL], true);
        sync([{ ...QUILL, title: 'Lead', permissionSetGroups: [], permissionSets: ['Project_Read'] }], true);
        expect(quill()).toMatchObject({ title: 'Lead' });
        expect(assigned()).toEqual(['Project_Read']);
    });

    it('adds what is missing and leaves the rest where the seeds are the same', () => {
        sync([QUILL], true);
        org.store.run(`UPDATE User SET Title = 'Changed' WHERE Username = ?`, [QUILL.username]);
        org.store.run('DELETE FROM PermissionSetAssignment');
        sync([QUILL], false);
        expect(quill()).toMatchObject({ title: 'Changed' });
        expect(assigned()).toEqual(['Project_Manager']);
    });
});
