import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXTURE_SOURCES, openTestOrg, TEST_USERS } from '../../../__tests__/support/test-org.ts';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

const MASTER = '012000000000000AAA';

interface ValuesBody {
    readonly controllerValues: Readonly<Record<string, number>>;
    readonly defaultValue: { readonly value: string } | null;
    readonly values: readonly { readonly value: string; readonly validFor: readonly number[] }[];
}

describe('ui-api picklists by record type', () => {
    let served: ServedTestOrg;
    let garden: string;
    beforeAll(async () => {
        const own = fileURLToPath(new URL('./fixtures/force-app', import.meta.url));
        const users = TEST_USERS.map((user) => ({ ...user, permissionSets: ['Step_Read'] }));
        served = await serveTestOrg({}, openTestOrg({ sources: [FIXTURE_SOURCES, own], users }));
        garden = String(served.org.store.get("SELECT Id FROM RecordType WHERE DeveloperName = 'Garden'")?.['Id']);
    });
    afterAll(() => served.close());

    const values = async (recordType: string, field = 'Step__c'): Promise<ValuesBody> =>
        (await served.call('admin', 'GET', `/ui-api/object-info/Task_Item__c/picklist-values/${recordType}/${field}`))
            .body as ValuesBody;

    it('offers what the record type lists, with its own default', async () => {
        expect(await values(garden)).toMatchObject({
            defaultValue: { value: 'Dig' },
            values: [{ value: 'Dig' }, { value: 'Fill, flat' }]
        });
        expect((await values(garden, 'State__c')).values).toEqual([]);
    });

    it('offers everything for the master record type', async () => {
        expect(await values(MASTER)).toMatchObject({
            defaultValue: { value: 'Fill, flat' },
            values: [{ value: 'Dig' }, { value: 'Fill, flat' }, { value: 'Leave' }]
        });
    });

    it('says which values of the controlling field allow a value', async () => {
        const { controllerValues, values: list } = await values(MASTER);
        expect(controllerValues).toEqual({ Open: 0, Done: 1 });
        expect(list.map(({ validFor }) => validFor)).toEqual([[0], [0, 1], []]);
    });

    it('names the dependency in the object info', async () => {
        const { body } = await served.call('admin', 'GET', '/ui-api/object-info/Task_Item__c');
        expect(body).toMatchObject({
            defaultRecordTypeId: garden,
            dependentFields: { State__c: { Step__c: {} } },
            fields: { Step__c: { controllerName: 'State__c', controllingFields: ['State__c'] } }
        });
    });
});
