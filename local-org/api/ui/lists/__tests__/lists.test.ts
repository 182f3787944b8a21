import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveListOrg, type ListOrg } from './support/list-org.ts';

interface ListBody {
    readonly count: number;
    readonly records: readonly { readonly fields: Readonly<Record<string, { readonly value: unknown }>> }[];
    readonly nextPageToken: string | null;
}

const FORBIDDEN = {
    status: 403,
    body: [
        {
            errorCode: 'INSUFFICIENT_ACCESS',
            message: "You don't have access to this record. Ask your administrator for help or to request access."
        }
    ]
};

describe('ui-api list views', () => {
    let served: ListOrg;
    beforeAll(async () => {
        served = await serveListOrg();
    });
    afterAll(() => served.close());

    const titles = async (name: string, path: string): Promise<unknown[]> => {
        const { status, body } = await served.get(name, path);
        expect(status).toBe(200);
        return (body as ListBody).records.map(({ fields }) => fields.Title__c?.value);
    };

    it('says what a list view shows, without columns that the user may not read', async () => {
        const { body } = await served.get('manager', 'list-info/Project__c/My_Projects');
        expect(body).toMatchObject({
            displayColumns: [
                { fieldApiName: 'Name', label: 'Project Number', lookupId: 'Id', sortable: true },
                { fieldApiName: 'Title__c', lookupId: null, sortable: true },
                { fieldApiName: 'Account__r.Name', label: 'Account', lookupId: 'Account__r.Id', sortable: true },
                { fieldApiName: 'Summary__c', sortable: false },
                { fieldApiName: 'Owner.Alias', label: 'Owner Alias', lookupId: 'Owner.Id', sortable: true }
            ],
            filterLogicString: null,
            filteredByInfo: [],
            label: 'My Projects',
            listReference: { listViewApiName: 'My_Projects', objectApiName: 'Project__c', type: 'listView' },
            orderedByInfo: [{ fieldApiName: 'Name', isAscending: true }],
            userPreferences: { columnWidths: { 'Owner.Alias': -1 }, columnWrap: { 'Owner.Alias': false } },
            visibility: 'Public'
        });
        const reader = await served.get('reader', 'list-info/Project__c/My_Projects');
        expect(JSON.stringify(reader.body)).not.toContain('Summary__c');
    });

    it('gives the records of a list view by name, by id and together with what it shows', async () => {
        const { body } = await served.get('reader', 'list-records/Project__c/All_Projects');
        const { id } = (body as { listReference: { id: string } }).listReference;
        expect(body).toMatchObject({
            count: 3,
            currentPageToken: '0',
            currentPageUrl: '/services/data/v66.0/ui-api/list-records/Project__c/All_Projects?pageSize=50&pageToken=0',
            nextPageToken: null,
            previousPageToken: null,
            sortBy: null
        });
        expect(id).toMatch(/^00B[a-zA-Z0-9]{15}$/u);
        expect((await served.get('reader', `list-records/${id}`)).body).toEqual(body);
        const ui = (await served.get('reader', `list-ui/${id}`)).body as { info: { eTag: string }; records: unknown };
        expect(ui.records).toEqual(body);
        expect((body as { listInfoETag: string }).listInfoETag).toBe(ui.info.eTag);
    });

    it('narrows by scope, by several values and by filter logic', async () => {
        expect(await titles('manager', 'list-records/Project__c/My_Projects')).toEqual(['One', 'Two']);
        expect(await titles('admin', 'list-records/Project__c/My_Projects')).toEqual(['Three']);
        expect(await titles('reader', 'list-records/Project__c/My_Projects')).toEqual([]);
        expect(await titles('manager', 'list-records/Project__c/Some_Projects')).toEqual(['One']);
        const { body } = await served.get('manager', 'list-info/Project__c/Some_Projects');
        expect(body).toMatchObject({
            filterLogicString: '1 AND (2 OR NOT 3)',
            filteredByInfo: [
                { fieldApiName: 'Account__r.Name', operandLabels: ['North'], operator: 'StartsWith' },
                { fieldApiName: 'Budget__c', operandLabels: ['1000'], operator: 'GreaterThan' },
                { fieldApiName: 'Topics__c', operandLabels: ['Review', 'Build'], operator: 'Includes' }
            ]
        });
    });

    it('sorts, pages and searches', async () => {
        const all = 'list-records/Project__c/All_Projects';
        expect(await titles('manager', `${all}?sortBy=-Title__c`)).toEqual(['Two', 'Three', 'One']);
        expect(await titles('manager', `${all}?sortBy=Project__c.Account__r.Name,-Budget__c`)).toEqual([
            'One',
            'Two',
            'Three'
        ]);
        expect(await titles('manager', `${all}?sortBy=Title__c&pageSize=2&pageToken=2`)).toEqual(['Two']);
        const { body } = await served.get('manager', `${all}?pageSize=2`);
        expect(body).toMatchObject({ count: 2, nextPageToken: '2', previousPageToken: null });
        expect((body as { nextPageUrl: string }).nextPageUrl).toContain('/All_Projects?pageSize=2&pageToken=2');
        expect(await titles('manager', `${all}?searchTerm=thr`)).toEqual(['Three']);
        const posted = await served.call('manager', 'POST', `/ui-api/${all}`, { sortBy: ['Title__c'], pageSize: 1 });
        expect((posted.body as ListBody).records[0]?.fields.Title__c?.value).toBe('One');
    });

    it('refuses page sizes beyond the limits in the words of the platform', async () => {
        for (const size of ['0', '2001', '-1', 'x']) {
            const { status, body } = await served.get(
                'manager',
                `list-records/Project__c/All_Projects?pageSize=${size}`
            );
            expect({ status, body }).toMatchObject({
                status: 400,
                body: [
                    {
                        errorCode: 'NUMBER_OUTSIDE_VALID_RANGE',
                        message: 'pageSize parameter must be between 1 and 2000'
                    }
                ]
            });
        }
    });

    it('adds fields that are asked for; a hidden one is an error, an optional hidden one left out', async () => {
        const all = 'list-records/Project__c/All_Projects';
        const first = async (name: string, search: string): Promise<unknown> =>
            ((await served.get(name, `${all}?sortBy=Title__c&${search}`)).body as ListBody).records[0]?.fields;
        expect(await first('manager', 'fields=Project__c.Summary__c,Budget__c')).toMatchObject({
            Summary__c: { value: 'hidden' },
            Budget__c: { value: 1234.5 }
        });
        expect((await served.get('reader', `${all}?fields=Project__c.Summary__c`)).status).toBe(400);
        expect(await first('reader', 'optionalFields=Project__c.Summary__c')).not.toHaveProperty('Summary__c');
    });

    it('has the same order for a hidden sort field as for one that does not exist', async () => {
        const web = async (field: string): Promise<unknown> =>
            (await served.get('reader', `list-records/Account/__Recent?sortBy=-${field}`)).status;
        expect(await web('Website')).toBe(200);
        const order = async (field: string): Promise<unknown[]> =>
            titles('reader', `list-records/Project__c/All_Projects?sortBy=-${field}`);
        expect(await order('Account__r.Website')).toEqual(await order('Account__r.Wxbsite'));
        expect(await titles('admin', 'list-records/Project__c/All_Projects?sortBy=Account__r.Website')).toEqual([
            'Three',
            'One',
            'Two'
        ]);
    });

    it('does not have a list view that filters by a field which the user may not read', async () => {
        const { body } = await served.get('admin', 'list-records/Account/Web_Accounts');
        expect((body as ListBody).records.map(({ fields }) => fields.Name?.value)).toEqual(['Northfield']);
        for (const kind of ['list-info', 'list-records', 'list-ui']) {
            expect(await served.get('reader', `${kind}/Account/Web_Accounts`)).toMatchObject(FORBIDDEN);
            expect(await served.get('reader', `${kind}/Account/No_Such_View`)).toMatchObject(FORBIDDEN);
        }
        expect(await served.get('reader', 'list-info/Private_Note__c/All')).toMatchObject(FORBIDDEN);
    });

    it('lists the list views of an object', async () => {
        const { body } = await served.get('reader', 'list-ui/Project__c?pageSize=2');
        expect(body).toMatchObject({
            count: 2,
            lists: [
                {
                    apiName: 'All_Projects',
                    label: 'All Projects',
                    listUiUrl: '/services/data/v66.0/ui-api/list-ui/Project__c/All_Projects'
                },
                { apiName: 'My_Projects' }
            ],
            nextPageToken: '2',
            objectApiName: 'Project__c'
        });
        expect((await served.get('reader', 'list-ui/Project__c?q=some')).body).toMatchObject({ count: 1 });
    });

    it('gives what the user viewed, then what the user saved last, as the list of recent records', async () => {
        const { body } = await served.get('admin', 'mru-list-ui/Project__c');
        expect(body).toMatchObject({
            info: { listReference: { listViewApiName: '__Recent', type: 'mru' } },
            records: { count: 1 }
        });
        const recent = 'list-records/Project__c/__Recent?fields=Project__c.Title__c';
        expect(await titles('reader', recent)).toEqual([]);
        const view = async (title: string): Promise<void> => {
            const soql = `SELECT Id FROM Project__c WHERE Title__c = '${title}' FOR VIEW`;
            await served.call('reader', 'GET', `/query?${new URLSearchParams({ q: soql })}`);
        };
        await view('Two');
        expect(await titles('reader', recent)).toEqual(['Two']);
        expect(await titles('admin', recent)).toEqual(['Three']);
    });

    it('refuses a filter in GraphQL by name', async () => {
        const path = '/ui-api/list-records/Project__c/All_Projects';
        const { status, body } = await served.call('manager', 'POST', path, { where: '{ Title__c: { eq: "One" } }' });
        expect({ status, body }).toMatchObject({ status: 501, body: [{ errorCode: 'LOCAL_ORG_UNSUPPORTED' }] });
    });
});
