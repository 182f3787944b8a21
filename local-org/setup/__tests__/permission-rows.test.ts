import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOrg } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';

let org: OpenOrg;
beforeAll(() => {
    org = openTestOrg();
});
afterAll(() => org.close());

const all = (sql: string): unknown[] => org.store.all(sql).map((row) => ({ ...row }));

describe('syncPermissionRows', () => {
    it('writes regular sets, and one behind each profile and group', () => {
        expect(all('SELECT Type, count(*) AS n FROM PermissionSet GROUP BY Type ORDER BY Type')).toEqual([
            { Type: 'Group', n: 1 },
            { Type: 'Profile', n: 3 },
            { Type: 'Regular', n: 2 }
        ]);
        expect(
            all(
                `SELECT p.Name FROM PermissionSet AS s JOIN Profile AS p ON p.Id = s.ProfileId WHERE s.PermissionsModifyAllData = 1`
            )
        ).toEqual([{ Name: 'System Administrator' }]);
    });

    it('writes object permissions', () => {
        const sql = `SELECT o.PermissionsRead AS r, o.PermissionsDelete AS d FROM ObjectPermissions AS o
            JOIN PermissionSet AS s ON s.Id = o.ParentId WHERE o.SobjectType = 'Project__c' ORDER BY s.Name`;
        expect(all(sql)).toEqual([
            { r: 1, d: 1 },
            { r: 1, d: 0 }
        ]);
    });

    it('writes field permissions, those of the administrator profile on standard fields alone', () => {
        const sql = (type: string): string =>
            `SELECT f.Field FROM FieldPermissions AS f JOIN PermissionSet AS s ON s.Id = f.ParentId WHERE s.Type = '${type}'`;
        expect(all(`${sql('Regular')} AND f.Field = 'Project__c.Budget__c'`)).toHaveLength(2);
        expect(all(`${sql('Profile')} AND f.Field = 'Account.BillingAddress'`)).toHaveLength(1);
        expect(all(`${sql('Profile')} AND f.Field LIKE '%\\_\\_c%' ESCAPE '\\'`)).toEqual([]);
    });

    it('writes custom permissions and who has them', () => {
        const sql = `SELECT s.Name AS name, c.DeveloperName AS permission FROM SetupEntityAccess AS a
            JOIN CustomPermission AS c ON c.Id = a.SetupEntityId JOIN PermissionSet AS s ON s.Id = a.ParentId`;
        expect(all(sql)).toEqual([{ name: 'Project_Edit', permission: 'Rename_Projects' }]);
    });

    it('writes the members of groups', () => {
        const sql = `SELECT s.Name AS name FROM PermissionSetGroupComponent AS c JOIN PermissionSet AS s ON s.Id = c.PermissionSetId ORDER BY 1`;
        expect(all(sql)).toEqual([{ name: 'Project_Edit' }, { name: 'Project_Read' }]);
    });

    it('stamps every row with the automated user', () => {
        const sql = `SELECT DISTINCT u.Name AS name, s.CreatedDate AS at FROM PermissionSet AS s JOIN User AS u ON u.Id = s.CreatedById`;
        expect(all(sql)).toEqual([{ name: 'Automated Process', at: '2026-03-04T15:30:00.000Z' }]);
    });
});
