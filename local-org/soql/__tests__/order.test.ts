import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { planOfText } from '../plan-cache.ts';
import { query } from '../query.ts';
import { insertProjects } from './support/records.ts';

let org: OpenOrg;

beforeAll(() => {
    org = openTestOrg();
    insertProjects(org);
});

afterAll(() => {
    org.close();
});

function ordered(clause: string): string[] {
    const { rows } = query(org, testUser(org, 'admin'), `SELECT Name FROM Project__c ORDER BY ${clause}`);
    return rows.map(({ values }) => (values['Name'] as string).slice(-1));
}

describe('ORDER BY', () => {
    it.each([
        ['Account__r.Name, Name', ['2', '3', '1']],
        ['Budget__c', ['3', '2', '1']],
        ['Budget__c DESC', ['3', '1', '2']],
        ['Budget__c ASC NULLS LAST', ['2', '1', '3']],
        ['Budget__c DESC NULLS LAST', ['1', '2', '3']],
        ['Status__c', ['1', '2', '3']],
        ['Status__c DESC', ['3', '2', '1']]
    ])('%s', (clause, expected) => {
        expect(ordered(clause)).toEqual(expected);
    });

    it('settles what is left open by the id, once', () => {
        const terms = (clause: string): number =>
            planOfText(org, testUser(org, 'admin'), `SELECT Id FROM Project__c ORDER BY ${clause}`, false).orderBy
                .length;
        expect([terms('Name'), terms('Name, Id'), terms('Id DESC')]).toEqual([2, 2, 1]);
    });
});
