import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOrg } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { DURATIONS, isDuration } from '../durations.ts';
import { findColumn, findReportType, reportTypes } from '../types/report-types.ts';
import { STANDARD_REPORT_TYPES } from '../types/standard.ts';

let org: OpenOrg;
beforeAll(() => {
    org = openTestOrg();
});
afterAll(() => org.close());

describe('report types', () => {
    it.each(STANDARD_REPORT_TYPES.map((type) => [type.name, type] as const))(
        'of the platform find every column of %s',
        (name, { columns }) => {
            const type = findReportType(org.schema, name)!;
            const missing = columns.filter(([column]) => findColumn(type, column) === undefined);
            expect(missing).toEqual([]);
        }
    );

    it('of custom objects are there where their reports are enabled, in any case of letters', () => {
        const custom = [...reportTypes(org.schema).values()].filter(({ object }) => object.custom);
        expect(custom.map(({ name }) => name)).toEqual(['CustomEntity$Project__c']);
        expect(findReportType(org.schema, 'customentity$PROJECT__C')?.label).toBe('Projects');
    });

    it('name columns by the object, show lookups by name and keep ids beside names', () => {
        const type = findReportType(org.schema, 'CustomEntity$Project__c')!;
        expect(findColumn(type, 'CUST_NAME')).toMatchObject({
            label: 'Project: Project Number',
            path: 'Name',
            idPath: 'Id',
            entityColumn: 'Project__c.Name'
        });
        expect(findColumn(type, 'Project__c.Account__c')).toMatchObject({
            path: 'Account__r.Name',
            idPath: 'Account__r.Id',
            entityColumn: 'Account.Name'
        });
        expect(findColumn(type, 'CUST_OWNER_ROLE')?.path).toBe('Owner.UserRole.Name');
    });
});

describe('intervals of the standard date filter', () => {
    it('are all literals that a query can compare with', () => {
        expect(Object.values(DURATIONS).filter((duration) => !isDuration(duration))).toEqual([]);
        expect(isDuration('SOME_DAY')).toBe(false);
    });
});
