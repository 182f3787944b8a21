import { afterEach, describe, expect, it } from 'vitest';
import type { OpenOrg } from '../lifecycle.ts';
import { openTestOrg, testUser } from './support/test-org.ts';

describe('openOrg', () => {
    let org: OpenOrg | undefined;
    afterEach(() => org?.close());

    it('opens over the fixture with its users', () => {
        org = openTestOrg();
        expect(testUser(org, 'reader').field('Project__c', 'Budget__c')).toEqual({ read: true, edit: false });
    });
});
