import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveListOrg, type ListOrg } from '../../lists/__tests__/support/list-org.ts';

describe('ui-api related lists', () => {
    let served: ListOrg;
    beforeAll(async () => {
        served = await serveListOrg();
    });
    afterAll(() => served.close());

    const LIST = 'Projects__r';

    it('lists the related lists of an object that the user may read', async () => {
        const names = async (name: string): Promise<string[]> => {
            const { body } = await served.get(name, 'related-list-info/Project__c');
            const { relatedLists } = body as { relatedLists: { relatedListId: string }[] };
            return relatedLists.map(({ relatedListId }) => relatedListId);
        };
        expect(await names('manager')).toEqual(expect.arrayContaining(['Task_Items__r', 'Private_Notes__r']));
        expect(await names('reader')).not.toContain('Private_Notes__r');
    });

    it('says what a related list shows', async () => {
        const { status, body } = await served.get('reader', `related-list-info/Account/${LIST}`);
        expect(status).toBe(200);
        expect(body).toMatchObject({
            displayColumns: expect.arrayContaining([
                expect.objectContaining({ fieldApiName: 'Name', lookupId: 'Id', dataType: 'string' })
            ]) as unknown,
            fieldApiName: 'Account__c',
            label: 'Projects',
            listReference: { parentObjectApiName: 'Account', relatedListId: LIST, type: 'relatedList' },
            objectApiNames: ['Project__c'],
            visibility: 'Public'
        });
    });

    it('gives the records below one record, sorted and paged', async () => {
        const path = `related-list-records/${served.accounts[0]}/${LIST}?fields=Project__c.Title__c`;
        const { body } = await served.get('reader', `${path}&sortBy=-Title__c&pageSize=1`);
        expect(body).toMatchObject({
            count: 1,
            currentPageToken: '0',
            fields: ['Project__c.Title__c'],
            listReference: { inContextOfRecordId: served.accounts[0], relatedListId: LIST },
            nextPageToken: '1',
            pageSize: 1,
            records: [{ apiName: 'Project__c', fields: { Title__c: { value: 'Two' } } }],
            sortBy: '-Title__c'
        });
        const posted = await served.call(
            'reader',
            'POST',
            `/ui-api/related-list-records/${served.accounts[0]}/${LIST}`,
            {
                fields: ['Project__c.Title__c'],
                sortBy: ['Project__c.Title__c']
            }
        );
        const { records } = posted.body as { records: { fields: { Title__c: { value: string } } }[] };
        expect(records.map(({ fields }) => fields.Title__c.value)).toEqual(['One', 'Two']);
    });

    it('counts, no further than asked', async () => {
        const count = async (search = ''): Promise<unknown> =>
            (await served.get('reader', `related-list-count/${served.accounts[0]}/${LIST}${search}`)).body;
        expect(await count()).toMatchObject({ count: 2, hasMore: false });
        expect(await count('?maxCount=1')).toMatchObject({ count: 1, hasMore: true });
    });

    it('answers several lists, the failing ones beside the others', async () => {
        const { body } = await served.get(
            'reader',
            `related-list-count/batch/${served.projects[0]}/Task_Items__r,Private_Notes__r`
        );
        expect(body).toMatchObject({
            hasErrors: true,
            results: [
                { result: { count: 0 }, statusCode: 200 },
                { result: [{ errorCode: 'INVALID_TYPE' }], statusCode: 400 }
            ]
        });
    });

    it('does not know a list of an object that the user may not read, nor one that does not exist', async () => {
        for (const list of ['Private_Notes__r', 'Qrivate_Notes__r']) {
            for (const kind of ['related-list-records', 'related-list-count']) {
                expect(await served.get('reader', `${kind}/${served.projects[0]}/${list}`)).toMatchObject({
                    status: 400,
                    body: [
                        {
                            errorCode: 'INVALID_TYPE',
                            message: 'The related lists UI API does not currently support this entity'
                        }
                    ]
                });
            }
        }
        expect((await served.get('manager', `related-list-count/${served.projects[0]}/Private_Notes__r`)).status).toBe(
            200
        );
        expect((await served.get('nobody', `related-list-count/${served.accounts[0]}/${LIST}`)).status).toBe(404);
    });

    it('refuses hidden fields and ignores hidden optional and sort fields', async () => {
        const path = `related-list-records/${served.accounts[0]}/${LIST}`;
        expect((await served.get('reader', `${path}?fields=Project__c.Summary__c`)).status).toBe(400);
        const { status, body } = await served.get(
            'reader',
            `${path}?optionalFields=Project__c.Summary__c&sortBy=Summary__c`
        );
        expect(status).toBe(200);
        expect(JSON.stringify((body as { records: unknown }).records)).not.toContain('hidden');
        expect((await served.get('reader', `${path}?pageSize=2000`)).body).toMatchObject([
            { message: 'pageSize parameter must be between 1 and 1999' }
        ]);
    });
});
