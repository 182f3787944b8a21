import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveListOrg, type ListOrg } from '../../lists/__tests__/support/list-org.ts';

describe('ui-api lookups', () => {
    let served: ListOrg;
    beforeAll(async () => {
        served = await serveListOrg();
    });
    afterAll(() => served.close());

    const names = async (name: string, search: string): Promise<unknown[]> => {
        const { body } = await served.get(name, `lookups/Project__c/Account__c/Account?${search}`);
        return (body as { records: { fields: { Name: { value: string } } }[] }).records.map(
            ({ fields }) => fields.Name.value
        );
    };

    it('finds by the beginning while typing, and within when searching', async () => {
        expect(await names('reader', 'searchType=TypeAhead&q=nor')).toEqual(['Northfield']);
        expect(await names('reader', 'searchType=TypeAhead&q=field')).toEqual([]);
        expect(await names('reader', 'searchType=Search&q=field')).toEqual(['Northfield', 'Southfield']);
        expect(await names('reader', 'searchType=Search&q=%25%25')).toEqual([]);
    });

    it('suggests what the user saved last', async () => {
        expect(await names('admin', '')).toHaveLength(2);
        expect(await names('reader', '')).toEqual([]);
    });

    it('pages and gives one result for each object that the field leads to', async () => {
        const path = 'lookups/Project__c/Account__c?searchType=Search&q=field&pageSize=1';
        expect((await served.get('reader', path)).body).toEqual({
            lookupResults: {
                Account: expect.objectContaining({
                    count: 1,
                    currentPageToken: null,
                    nextPageUrl:
                        '/services/data/v66.0/ui-api/lookups/Project__c/Account__c/Account?searchType=Search&q=field&page=2&pageSize=1',
                    previousPageUrl: null
                }) as unknown
            }
        });
    });

    it('refuses short terms, fields that are no lookups and what the user may not read', async () => {
        const status = async (name: string, path: string): Promise<number> => (await served.get(name, path)).status;
        expect(await status('reader', 'lookups/Project__c/Account__c/Account?searchType=TypeAhead&q=no')).toBe(400);
        expect(await status('reader', 'lookups/Project__c/Title__c')).toBe(400);
        expect(await status('reader', 'lookups/Project__c/Account__c/Contact')).toBe(400);
        expect(await status('reader', 'lookups/Private_Note__c/Project__c')).toBe(400);
        expect(await status('manager', 'lookups/Private_Note__c/Project__c')).toBe(200);
    });
});
