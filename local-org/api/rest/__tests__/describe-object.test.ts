import type { DescribeSObjectResult } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

let served: ServedTestOrg;

beforeAll(async () => {
    served = await serveTestOrg();
});

afterAll(async () => {
    await served.close();
});

async function described(name: string, object: string): Promise<DescribeSObjectResult> {
    const { body } = await served.call(name, 'GET', `/sobjects/${object}/describe`);
    return body as DescribeSObjectResult;
}

type Field = DescribeSObjectResult['fields'][number];

async function fieldsOf(name: string, object: string): Promise<Map<string, Field>> {
    const { fields } = await described(name, object);
    return new Map(fields.map((field) => [field.name, field]));
}

describe('describe', () => {
    it('tells types, lengths and what may be done with a field', async () => {
        const fields = await fieldsOf('admin', 'Project__c');
        expect([...fields.keys()][0]).toBe('Id');
        expect(fields.get('Project_Key__c')).toMatchObject({
            type: 'string',
            soapType: 'xsd:string',
            length: 18,
            unique: true,
            externalId: true,
            idLookup: true,
            caseSensitive: true,
            nillable: false
        });
        expect(fields.get('Budget__c')).toMatchObject({
            type: 'double',
            precision: 16,
            scale: 2,
            length: 0,
            groupable: false
        });
        expect(fields.get('Summary__c')).toMatchObject({
            type: 'textarea',
            length: 4000,
            filterable: false,
            sortable: false
        });
        expect(fields.get('Headline__c')).toMatchObject({ calculated: true, createable: false, updateable: false });
        expect(fields.get('Task_Count__c')).toMatchObject({ calculated: true, createable: false });
        expect(fields.get('Account__c')).toMatchObject({
            type: 'reference',
            referenceTo: ['Account'],
            relationshipName: 'Account__r',
            restrictedDelete: true,
            nillable: false
        });
        expect(fields.get('Name')).toMatchObject({ autoNumber: true, nameField: true, createable: false });
        expect(fields.get('OwnerId')).toMatchObject({ nillable: false, defaultedOnCreate: true, createable: true });
        expect(fields.get('CreatedDate')).toMatchObject({
            type: 'datetime',
            createable: false,
            updateable: false,
            nillable: false
        });
    });

    it('leaves out what the user may not see', async () => {
        const fields = await fieldsOf('reader', 'Project__c');
        expect(fields.has('Summary__c')).toBe(false);
        expect(fields.get('Budget__c')).toMatchObject({ createable: false, updateable: false });
        const { childRelationships, createable, recordTypeInfos } = await described('reader', 'Project__c');
        expect(createable).toBe(false);
        expect(childRelationships.map(({ childSObject }) => childSObject)).not.toContain('Private_Note__c');
        expect(recordTypeInfos).toMatchObject([{ master: true, name: 'Master' }]);
        expect((await served.call('reader', 'GET', '/sobjects/Private_Note__c/describe')).status).toBe(404);
    });

    it('lists the objects of the user', async () => {
        const names = async (user: string): Promise<string[]> => {
            const { body } = await served.call(user, 'GET', '/sobjects');
            return (body as { sobjects: { name: string }[] }).sobjects.map(({ name }) => name);
        };
        expect(await names('manager')).toContain('Private_Note__c');
        expect(await names('reader')).not.toContain('Private_Note__c');
    });
});
