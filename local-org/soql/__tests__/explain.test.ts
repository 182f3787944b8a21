import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testUser } from '../../__tests__/support/test-org.ts';
import { explain } from '../explain.ts';
import { openProjectOrg, type ProjectOrg } from './support/project-org.ts';
import { insertRows } from './support/records.ts';

let projects: ProjectOrg;

beforeAll(() => {
    projects = openProjectOrg();
    insertRows(projects.org, 'Private_Note__c', [
        { Name: 'Of the admin' },
        { Name: 'Of the manager', OwnerId: testUser(projects.org, 'manager').userId }
    ]);
});

afterAll(() => {
    projects.org.close();
});

const explained = (soql: string, user = 'admin'): unknown => explain(projects.org, testUser(projects.org, user), soql);

describe('explain', () => {
    it('tells an indexed filter', () => {
        const [account = ''] = projects.world.accounts;
        expect(explained(`SELECT Name FROM Project__c WHERE Account__c = '${account}'`)).toEqual([
            {
                cardinality: 1,
                fields: ['Account__c'],
                leadingOperationType: 'Index',
                notes: [],
                relativeCost: 1,
                sobjectCardinality: 3,
                sobjectType: 'Project__c'
            }
        ]);
    });

    it('tells a scan, also of grouped and counted queries', () => {
        const scan = { leadingOperationType: 'TableScan', fields: [], relativeCost: 3, sobjectCardinality: 3 };
        expect(explained("SELECT Name FROM Project__c WHERE Title__c LIKE 'x%'")).toMatchObject([
            { ...scan, cardinality: 0, notes: [{ fields: ['IsDeleted'], tableEnumOrId: 'Project__c' }] }
        ]);
        expect(explained('SELECT Status__c FROM Project__c GROUP BY Status__c')).toMatchObject([scan]);
        expect(explained('SELECT COUNT() FROM Project__c')).toMatchObject([scan]);
    });

    it('counts only what the user may see and refuses hidden fields', () => {
        expect(explained('SELECT Name FROM Private_Note__c', 'manager')).toMatchObject([
            { cardinality: 1, sobjectCardinality: 1 }
        ]);
        expect(() => explained("SELECT Id FROM Project__c WHERE Summary__c != ''", 'reader')).toThrow(
            expect.objectContaining({ code: 'INVALID_FIELD' })
        );
    });
});
