import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_NOW } from '../../../__tests__/support/test-org.ts';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

let served: ServedTestOrg;
let admin: Connection;
let reader: Connection;

beforeAll(async () => {
    served = await serveTestOrg();
    admin = connection('admin');
    reader = connection('reader');
});

afterAll(() => served.close());

function connection(name: string): Connection {
    return new Connection({ instanceUrl: served.origin, accessToken: served.token(name), version: '66.0' });
}

const MINUTE = 60_000;
const before = new Date(TEST_NOW.getTime() - MINUTE);
const after = new Date(TEST_NOW.getTime() + MINUTE);

describe('updated and deleted records', () => {
    it('are those that changed in the span', async () => {
        const kept = await admin.sobject('Account').create({ Name: 'Kept' });
        const gone = await admin.sobject('Account').create({ Name: 'Gone' });
        await admin.sobject('Account').destroy(gone.id ?? '');
        expect((await admin.sobject('Account').updated(before, after)).ids).toEqual([kept.id]);
        expect((await admin.sobject('Account').deleted(before, after)).deletedRecords).toEqual([
            { id: gone.id, deletedDate: '2026-03-04T15:30:00.000+0000' }
        ]);
        const earlier = new Date(before.getTime() - MINUTE);
        expect((await admin.sobject('Account').updated(earlier, before)).ids).toEqual([]);
    });

    it('are told of in describe, as are restoring and searching', async () => {
        const told = { replicateable: true, searchable: true };
        expect(await admin.sobject('Account').describe()).toMatchObject({ ...told, undeletable: true });
        expect(await reader.sobject('Account').describe()).toMatchObject({ ...told, undeletable: false });
        expect(await admin.sobject('User').describe()).toMatchObject({ replicateable: false, undeletable: false });
    });

    it('are for those who may read them', async () => {
        await expect(connection('nobody').sobject('Project__c').updated(before, after)).rejects.toThrow();
    });

    it.each([
        ['a span that ends before it starts', after, before],
        ['a span that starts too long ago', new Date('2026-01-01'), after]
    ])('refuse %s', async (_what, start, end) => {
        await expect(admin.sobject('Account').updated(start, end)).rejects.toMatchObject({
            errorCode: 'INVALID_REPLICATION_DATE'
        });
    });
});

describe('layouts', () => {
    it('show the fields that the user may read', async () => {
        const { layouts } = await admin.sobject('Account').layouts();
        const [section] = layouts[0]?.detailLayoutSections ?? [];
        const values = (section?.layoutRows ?? [])
            .flatMap(({ layoutItems }) => layoutItems)
            .map(({ layoutComponents, required }) => [layoutComponents[0]?.value, required]);
        expect(values).toEqual([
            ['Name', true],
            ['OwnerId', false]
        ]);
        expect((await admin.sobject('User').layouts('UserAlt')).layouts).toHaveLength(1);
    });

    it('in their compact form hold no hidden field', async () => {
        const names = async (who: Connection): Promise<string[]> =>
            (await who.sobject('Account').compactLayouts()).compactLayouts.flatMap(({ fieldItems }) =>
                fieldItems.map(({ layoutComponents }) => String(layoutComponents[0]?.value))
            );
        expect(await names(admin)).toContain('Website');
        expect(await names(reader)).not.toContain('Website');
    });

    it('for approvals are none, as no deploy takes them', async () => {
        expect(await admin.sobject('Account').approvalLayouts()).toEqual({ approvalLayouts: [] });
    });

    it('of an unknown object are not there', async () => {
        await expect(admin.sobject('Nothing__c').layouts()).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
    });
});

interface ListedViews {
    readonly listviews: readonly { readonly id: string; readonly label: string }[];
}

async function accountViews(who: Connection): Promise<ListedViews['listviews']> {
    const answer = await who.request<ListedViews>('/services/data/v66.0/sobjects/Account/listviews');
    return answer.listviews;
}

describe('list views', () => {
    it('of the metadata are listed, told of and run', async () => {
        await admin.sobject('Account').create({ Name: 'Listed', Source_Key__c: 'L' });
        const listed = await accountViews(admin);
        expect(listed.map(({ label }) => label)).toEqual(['All Accounts']);
        const view = admin.sobject('Account').listview(listed[0]?.id ?? '');
        expect(await view.describe()).toMatchObject({
            query: expect.stringMatching(/^SELECT Name, .* FROM Account ORDER BY Name ASC NULLS FIRST/u) as string,
            sobjectType: 'Account'
        });
        const results = (await view.results()) as { records: { columns: { value: string }[] }[] };
        const names = results.records.map(({ columns }) => columns[0]?.value);
        expect(names).toContain('Listed');
        expect(names).toEqual([...names].sort());
    });

    it('leave out columns that the user may not read', async () => {
        const [view] = await accountViews(reader);
        const described = (await reader
            .sobject('Account')
            .listview(view?.id ?? '')
            .describe()) as { columns: { fieldNameOrPath: string }[] };
        expect(described.columns.map(({ fieldNameOrPath }) => fieldNameOrPath)).not.toContain('Website');
    });

    it('that are unknown are not there, and numbers of rows are numbers', async () => {
        expect((await served.call('admin', 'GET', '/sobjects/Account/listviews/00B/results')).status).toBe(404);
        const [view] = await accountViews(admin);
        const path = `/sobjects/Account/listviews/${view?.id ?? ''}/results?limit=x`;
        expect((await served.call('admin', 'GET', path)).status).toBe(400);
    });
});

describe('tabs, theme and recent items', () => {
    it('tell of objects that the user may read', async () => {
        const tabs = (await admin.tabs()) as { name: string; sobjectName: string }[];
        expect(tabs.map(({ sobjectName }) => sobjectName)).toContain('Account');
        const { themeItems } = await connection('nobody').theme();
        expect(themeItems.map(({ name }) => name)).not.toContain('Project__c');
        expect(await admin.recent(2)).toEqual([]);
    });
});
