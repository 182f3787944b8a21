import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSharedOrg } from '../../security/__tests__/support/shared-org.ts';
import type { SharedOrg } from '../../security/__tests__/support/shared-org.ts';

describe('UserRecordAccess', () => {
    let shared: SharedOrg;
    let file: string;
    beforeEach(() => {
        shared = openSharedOrg();
        file = shared.make('Case_File__c', { Name: 'e', OwnerId: shared.user('east').userId });
    });
    afterEach(() => shared.close());

    const ask = (asker: string, about: string, ids = `= '${file}'`, fields = 'MaxAccessLevel'): unknown[] =>
        shared
            .query(
                asker,
                `SELECT ${fields} FROM UserRecordAccess WHERE UserId = '${shared.user(about).userId}' AND RecordId ${ids}`
            )
            .rows.map(({ values }) => values);

    it('tells the highest level of each user', () => {
        const level = (name: string): unknown => (ask('admin', name)[0] as Record<string, unknown>)['MaxAccessLevel'];
        expect(['east', 'lead', 'west', 'viewer', 'guest', 'admin'].map(level)).toEqual([
            'All',
            'All',
            'None',
            'Read',
            'None',
            'All'
        ]);
    });

    it('tells each right, for records of several objects', () => {
        const notice = shared.make('Notice__c', { Name: 'n' });
        expect(
            ask(
                'east',
                'east',
                `IN ('${file}', '${notice}')`,
                'RecordId, HasReadAccess, HasEditAccess, HasDeleteAccess'
            )
        ).toEqual([
            { RecordId: file, HasReadAccess: true, HasEditAccess: true, HasDeleteAccess: true },
            { RecordId: notice, HasReadAccess: true, HasEditAccess: false, HasDeleteAccess: false }
        ]);
    });

    it('tells users about themselves only, unless they view set-up', () => {
        expect(ask('west', 'east')).toEqual([]);
        expect(ask('east', 'east')).toEqual([{ MaxAccessLevel: 'All' }]);
    });

    it('needs a user and records', () => {
        expect(() => shared.query('east', 'SELECT RecordId FROM UserRecordAccess')).toThrow(/UserId/u);
        expect(() => ask('east', 'east', "= 'nonsense'")).toThrow(/malformed id/u);
        expect(() => ask('east', 'east', `= '${file}'`, 'Secret')).toThrow(/No such column/u);
    });
});
