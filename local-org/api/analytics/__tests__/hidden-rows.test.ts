import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXTURE_SOURCES, testUser } from '../../../__tests__/support/test-org.ts';
import { save } from '../../../dml/save.ts';
import { openReportOrg, type ReportOrg } from '../../../report/__tests__/support/report-org.ts';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

const OBJECT = 'objects/Private_Note__c/Private_Note__c.object-meta.xml';
const ENABLED = readFileSync(join(FIXTURE_SOURCES, 'main/default', OBJECT), 'utf8').replace(
    '<sharingModel>',
    '<enableReports>true</enableReports><sharingModel>'
);

let opened: ReportOrg;
let served: ServedTestOrg;

beforeAll(async () => {
    opened = openReportOrg({ [OBJECT]: ENABLED });
    served = await serveTestOrg({}, opened.org);
    const admin = testUser(opened.org, 'admin');
    const make = (object: string, record: Readonly<Record<string, unknown>>): string =>
        save(opened.org, admin, { operation: 'insert', object, records: [record], allOrNone: true })[0]?.id ?? '';
    make('Private_Note__c', { Name: 'Quartz hidden' });
    const shared = make('Private_Note__c', { Name: 'Quartz shared' });
    const { userId } = testUser(opened.org, 'manager');
    make('Private_Note__Share', { ParentId: shared, UserOrGroupId: userId, AccessLevel: 'Read' });
});
afterAll(async () => {
    await served.close();
    opened.close();
});

const NAME = 'CUST_NAME';
const grouped = { reportFormat: 'SUMMARY', groupingsDown: [{ name: NAME, sortOrder: 'Asc' }] };

describe('records that sharing hides', () => {
    it.each([
        ['rows', { detailColumns: [NAME] }],
        ['order', { detailColumns: [NAME], sortBy: [{ sortColumn: NAME, sortOrder: 'Asc' }] }],
        ['groups', grouped],
        ['summaries', { detailColumns: [NAME], aggregates: ['RowCount', `u!${NAME}`] }],
        [
            'filters',
            { detailColumns: [NAME], reportFilters: [{ column: NAME, operator: 'contains', value: 'hidden' }] }
        ],
        [
            'a matrix',
            {
                ...grouped,
                reportFormat: 'MATRIX',
                groupingsAcross: [{ name: 'CUST_OWNER_NAME', sortOrder: 'Asc' }]
            }
        ]
    ])('are not in the %s of a report', async (_what, asked) => {
        const reportMetadata = { reportType: { type: 'CustomEntity$Private_Note__c' }, ...asked };
        const ask = async (who: string): Promise<string> => {
            const path = '/analytics/reports/query?includeDetails=true';
            const { body, status } = await served.call(who, 'POST', path, { reportMetadata });
            expect(status).toBe(200);
            const { factMap, groupingsDown } = body as Record<'factMap' | 'groupingsDown', unknown>;
            return JSON.stringify([factMap, groupingsDown]);
        };
        const [all, some] = [await ask('admin'), await ask('manager')];
        expect(all).toMatch(/hidden|"value":2/u);
        expect(some).not.toMatch(/hidden|"value":2/u);
    });
});
