import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testUser } from '../../../../__tests__/support/test-org.ts';
import { serveListOrg, type ListOrg } from '../../lists/__tests__/support/list-org.ts';

interface DefaultsBody {
    readonly layout?: unknown;
    readonly objectInfos: Readonly<Record<string, { readonly apiName: string }>>;
    readonly record: { readonly id: null; readonly fields: Readonly<Record<string, { readonly value: unknown }>> };
}

describe('ui-api record defaults', () => {
    let served: ListOrg;
    beforeAll(async () => {
        served = await serveListOrg();
    });
    afterAll(() => served.close());

    const ask = async (name: string, path: string): Promise<DefaultsBody> =>
        (await served.get(name, `record-defaults/${path}`)).body as DefaultsBody;

    it('starts a record with the defaults that a save would fill in', async () => {
        const { layout, objectInfos, record } = await ask('manager', 'create/Project__c');
        expect(layout).toBeNull();
        expect(objectInfos.Project__c?.apiName).toBe('Project__c');
        expect(record).toMatchObject({
            apiName: 'Project__c',
            id: null,
            recordTypeId: '012000000000000AAA',
            fields: {
                Status__c: { value: 'Planned', displayValue: 'Planned' },
                Is_Urgent__c: { value: false },
                OwnerId: { value: testUser(served.org, 'manager').userId },
                Title__c: { value: null }
            }
        });
        expect(record.fields).not.toHaveProperty('Headline__c');
        expect(record.fields).not.toHaveProperty('Task_Count__c');
        expect(record.fields).not.toHaveProperty('CreatedDate');
    });

    it('copies a record without what makes it itself', async () => {
        const { record } = await ask('manager', `template/clone/${served.projects[0]}`);
        expect(record.id).toBeNull();
        expect(record.fields).toMatchObject({
            Title__c: { value: 'One' },
            Budget__c: { value: 1234.5, displayValue: '1,234.50' },
            Topics__c: { value: 'Design;Build' }
        });
        expect(record.fields).not.toHaveProperty('Name');
        expect(record.fields).not.toHaveProperty('Id');
    });

    it('gives a user only the fields that the user may set', async () => {
        const { record } = await ask('reader', `template/clone/${served.projects[0]}`);
        expect(JSON.stringify(record)).not.toContain('hidden');
        expect(record.fields).not.toHaveProperty('Budget__c');
    });

    it('knows neither hidden objects and records nor unknown record types', async () => {
        const status = async (name: string, path: string): Promise<number> =>
            (await served.get(name, `record-defaults/${path}`)).status;
        expect(await status('reader', 'create/Private_Note__c')).toBe(400);
        expect(await status('nobody', `clone/${served.projects[0]}`)).toBe(404);
        expect(await status('manager', 'create/Project__c?recordTypeId=012000000000001AAA')).toBe(404);
    });
});
