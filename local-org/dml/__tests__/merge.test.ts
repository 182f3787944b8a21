import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { merge, type Merged } from '../merge.ts';
import { save } from '../save.ts';

let org: OpenOrg;
beforeEach(() => {
    org = openTestOrg();
});
afterEach(() => org.close());

function insert(object: string, record: object): string {
    const records = [{ ...record }];
    const [result] = save(org, testUser(org, 'admin'), { operation: 'insert', object, records, allOrNone: true });
    expect(result?.errors).toEqual([]);
    return result?.id ?? '';
}
const run = (
    master: string,
    others: readonly string[],
    more: object = {},
    name = 'admin',
    object = 'Account'
): Merged => merge(org, testUser(org, name), { object, master: { Id: master, ...more }, others });
const living = (): unknown[] =>
    org.store.all('SELECT "Name" FROM Account WHERE "IsDeleted" = 0').map((row) => row['Name']);

describe('a merge', () => {
    it('moves what hangs on the others to the master and deletes them', () => {
        const [master, other] = [insert('Account', { Name: 'A' }), insert('Account', { Name: 'B' })];
        const contact = insert('Contact', { LastName: 'Doe', AccountId: other });
        const task = insert('Task', { Subject: 'x', WhatId: other });
        const result = run(master, [other], { Phone: '1' });
        expect(result).toMatchObject({ success: true, id: master, mergedRecordIds: [other] });
        expect([...result.updatedRelatedIds].sort()).toEqual([contact, task].sort());
        expect(org.store.get('SELECT "AccountId" FROM Contact')).toEqual({ AccountId: master });
        expect(org.store.get('SELECT "WhatId", "IsDeleted" FROM Task')).toEqual({ WhatId: master, IsDeleted: 0 });
        expect(org.store.get('SELECT "MasterRecordId", "IsDeleted" FROM Account WHERE "Name" = ?', ['B'])).toEqual({
            MasterRecordId: master,
            IsDeleted: 1
        });
        expect(org.store.get('SELECT "Phone" FROM Account WHERE "Id" = ?', [master])).toEqual({ Phone: '1' });
    });

    it('makes no record its own parent', () => {
        const parent = insert('Account', { Name: 'Parent' });
        const child = insert('Account', { Name: 'Child', ParentId: parent });
        expect(run(child, [parent]).success).toBe(true);
        expect(org.store.get('SELECT "ParentId" FROM Account WHERE "Id" = ?', [child])).toEqual({ ParentId: null });
    });

    it('is refused whole', () => {
        const [one, two] = [insert('Account', { Name: 'A' }), insert('Account', { Name: 'B' })];
        expect(run(one, []).errors[0]?.statusCode).toBe('INVALID_MERGE_RECORD');
        expect(run(one, [one]).errors[0]?.statusCode).toBe('INVALID_MERGE_RECORD');
        expect(run(one, [two, two]).errors[0]?.statusCode).toBe('INVALID_MERGE_RECORD');
        expect(run(one, [two], {}, 'admin', 'Opportunity').errors[0]?.statusCode).toBe('INVALID_TYPE');
        expect(run(one, [two], {}, 'nobody').success).toBe(false);
        expect(run(one, [two, '001000000000000']).success).toBe(false);
        expect(run(one, [two], { Nothing__c: 1 }).success).toBe(false);
        expect(living()).toEqual(['A', 'B']);
    });
});
