import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

interface InfoBody {
    readonly fields: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly childRelationships: readonly { readonly relationshipName: string }[];
}

const MASTER = '012000000000000AAA';

describe('ui-api object info', () => {
    let served: ServedTestOrg;
    beforeAll(async () => {
        served = await serveTestOrg();
    });
    afterAll(() => served.close());

    const get = (name: string, path: string): ReturnType<ServedTestOrg['call']> =>
        served.call(name, 'GET', `/ui-api/object-info/${path}`);

    it('describes an object as the user may use it', async () => {
        const { status, body } = await get('manager', 'Project__c');
        expect(status).toBe(200);
        expect(body).toMatchObject({
            apiName: 'Project__c',
            createable: true,
            custom: true,
            defaultRecordTypeId: MASTER,
            keyPrefix: 'a01',
            label: 'Project',
            nameFields: ['Name'],
            recordTypeInfos: {
                [MASTER]: { available: true, defaultRecordTypeMapping: true, master: true, name: 'Master' }
            }
        });
        expect((await get('reader', 'Project__c')).body).toMatchObject({
            createable: false,
            updateable: false,
            deletable: false
        });
    });

    it('describes fields by type', async () => {
        const { fields } = (await get('manager', 'project__c')).body as InfoBody;
        expect(fields.Title__c).toMatchObject({
            dataType: 'String',
            length: 80,
            required: true,
            createable: true,
            updateable: true
        });
        expect(fields.Budget__c).toMatchObject({ dataType: 'Double', precision: 16, scale: 2, required: false });
        expect(fields.Summary__c).toMatchObject({
            dataType: 'TextArea',
            extraTypeInfo: 'PlainTextArea',
            filterable: false
        });
        expect(fields.Headline__c).toMatchObject({ calculated: true, createable: false, updateable: false });
        expect(fields.Account__c).toMatchObject({
            dataType: 'Reference',
            reference: true,
            relationshipName: 'Account__r',
            referenceToInfos: [{ apiName: 'Account', nameFields: ['Name'] }]
        });
        expect(fields.Lead__c?.referenceToInfos).toEqual([
            { apiName: 'User', nameFields: ['FirstName', 'LastName', 'Name'] }
        ]);
    });

    it('hides fields, relationships and objects the user may not read', async () => {
        const { fields, childRelationships } = (await get('reader', 'Project__c')).body as InfoBody;
        expect(fields).not.toHaveProperty('Summary__c');
        expect(fields.Title__c).toMatchObject({ createable: false, updateable: false });
        const names = childRelationships.map(({ relationshipName }) => relationshipName);
        expect(names).toContain('Task_Items__r');
        expect(names).not.toContain('Private_Notes__r');
        const hidden = await get('reader', 'Private_Note__c');
        expect(hidden.status).toBe(400);
        expect(hidden.body).toMatchObject([{ errorCode: 'INVALID_TYPE' }]);
    });

    it('describes several objects, each for itself', async () => {
        expect((await get('reader', 'batch/Account,Private_Note__c')).body).toMatchObject({
            hasErrors: true,
            results: [
                { statusCode: 200, result: { apiName: 'Account' } },
                { statusCode: 400, result: [{ errorCode: 'INVALID_TYPE' }] }
            ]
        });
    });

    it('lists the values of a picklist with labels and default', async () => {
        const { body } = await get('reader', `Project__c/picklist-values/${MASTER}/Status__c`);
        expect(body).toMatchObject({
            controllerValues: {},
            defaultValue: { attributes: null, label: 'Planned', validFor: [], value: 'Planned' },
            url: `/services/data/v66.0/ui-api/object-info/Project__c/picklist-values/${MASTER}/Status__c`
        });
        const { values } = body as { values: { value: string; label: string }[] };
        expect(values.map(({ value }) => value)).toEqual(['Planned', 'Active', 'On_Hold', 'Closed']);
        expect(values).toContainEqual({ attributes: null, label: 'On Hold', validFor: [], value: 'On_Hold' });
    });

    it('lists all picklists of an object', async () => {
        const { body } = await get('reader', `Project__c/picklist-values/${MASTER}`);
        const { picklistFieldValues } = body as { picklistFieldValues: Record<string, unknown> };
        expect(Object.keys(picklistFieldValues).sort()).toEqual(['Status__c', 'Topics__c']);
    });

    it('refuses what is no picklist and no record type', async () => {
        const text = await get('reader', `Project__c/picklist-values/${MASTER}/Title__c`);
        expect(text.body).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
        const recordType = await get('reader', 'Project__c/picklist-values/012000000000001AAA/Status__c');
        expect(recordType.status).toBe(404);
    });
});
