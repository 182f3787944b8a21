import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findField, findObject, type FieldSchema } from '../../metadata/schema.ts';
import { testUser } from '../../__tests__/support/test-org.ts';
import { formatter } from '../display.ts';
import { openProjectOrg, type ProjectOrg } from './support/project-org.ts';

let projects: ProjectOrg;

beforeAll(() => {
    projects = openProjectOrg();
    const status = findField(findObject(projects.org.schema, 'Project__c')!, 'Status__c') as FieldSchema;
    Object.assign(
        status.picklist!.values.find(({ value }) => value === 'Closed')!,
        { label: "Wasn't open" }
    );
});

afterAll(() => {
    projects.org.close();
});

describe('toLabel', () => {
    it.each([
        ["toLabel(Status__c) = 'wasn\\'t OPEN'", [3]],
        ["toLabel(Status__c) != 'Wasn\\'t open'", [1, 2]],
        ["toLabel(Status__c) IN ('Planned', 'Wasn\\'t open')", [1, 3]],
        ["toLabel(Status__c) LIKE 'Wasn%'", [3]],
        ["toLabel(Status__c) = 'Closed'", []],
        ["toLabel(Title__c) = 'third'", [3]],
        ["Id IN (SELECT Project__c FROM Task_Item__c WHERE toLabel(Project__r.Status__c) = 'Planned')", [1]]
    ])('filters: %s', (condition, expected) => {
        expect(projects.found(condition)).toEqual(expected);
    });

    it('labels the groups of a grouped query', () => {
        expect(
            projects.values(
                'SELECT toLabel(Status__c) s, COUNT(Id) n FROM Project__c GROUP BY Status__c ORDER BY Status__c'
            )
        ).toContainEqual({ s: "Wasn't open", n: 1 });
    });

    it('does not filter by values a user may not see', () => {
        expect(projects.refusal("SELECT Id FROM Project__c WHERE toLabel(Summary__c) = 'x'", 'reader').code).toBe(
            'INVALID_FIELD'
        );
    });
});

describe('FORMAT', () => {
    it('formats aggregates', () => {
        const [row] = projects.values(
            'SELECT FORMAT(MIN(Start_Date__c)) earliest, FORMAT(SUM(Budget__c)) total FROM Project__c'
        );
        expect(row).toEqual({ earliest: '12/31/2025', total: '250,050.50' });
    });

    it('formats times', () => {
        const format = formatter({ type: 'time' }, testUser(projects.org, 'admin'));
        expect(format('14:05:00.000')).toMatch(/^2:05\sPM$/u);
    });
});
