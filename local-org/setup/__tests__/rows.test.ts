import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { syncRows } from '../rows.ts';
import type { SetupRow, SetupWriter } from '../rows.ts';

describe('syncRows', () => {
    let org: OpenOrg;
    let writer: SetupWriter;
    beforeEach(() => {
        org = openTestOrg();
        writer = { org, authorId: testUser(org, 'admin').userId };
    });
    afterEach(() => org.close());

    const role = (name: string, developerName = name): SetupRow => ({ Name: name, DeveloperName: developerName });
    const sync = (...rows: SetupRow[]): string[] => syncRows(writer, 'UserRole', ['Name'], rows);

    it('keeps ids, writes what differs and removes the rest', () => {
        const [north, south] = sync(role('North'), role('South'));
        const [southAgain, west] = sync(role('south', 'Southern'), role('West'));
        expect(southAgain).toBe(south);
        expect(org.store.all('SELECT Id, DeveloperName FROM UserRole ORDER BY Id').map((row) => ({ ...row }))).toEqual([
            { Id: south, DeveloperName: 'Southern' },
            { Id: west, DeveloperName: 'West' }
        ]);
        expect(north).not.toBe(west);
    });

    it('leaves equal rows unstamped', () => {
        sync(role('North'));
        org.store.run(`UPDATE UserRole SET LastModifiedDate = 'before'`);
        sync(role('North'));
        expect(org.store.get('SELECT LastModifiedDate AS at FROM UserRole')?.['at']).toBe('before');
    });
});
