import { expect, test } from '@playwright/test';
import { Connection } from 'jsforce';
import { accountId, jsforceAs, orgStatus } from './support/org.ts';

/** The real jsforce against the real metadata. The org's own behaviour, on neutral objects, is tested in local-org. */
test.describe('jsforce', () => {
    test('reads parents and children', async () => {
        const account = await accountId('three-in-a-week');
        const { records } = await jsforceAs('Sales').query<{
            Owner: { Name: string };
            Contacts: { totalSize: number };
            Shared_Plans__r: { records: { Journey_Stage__c: string; Account__r: { Name: string } }[] };
        }>(
            `SELECT Name, Owner.Name, (SELECT Id FROM Contacts), (SELECT Journey_Stage__c, Account__r.Name FROM Shared_Plans__r)
             FROM Account WHERE Id = '${account}'`
        );
        expect(records[0]?.Owner.Name).toMatch(/\w+ \w+/);
        expect(records[0]?.Contacts.totalSize).toBe(2);
        expect(records[0]?.Shared_Plans__r.records[0]).toMatchObject({
            Journey_Stage__c: 'Aware',
            Account__r: { Name: 'Juniper Falls Dermatology' }
        });
    });

    test('pages over two thousand rows', async () => {
        const loader = jsforceAs('Integration');
        const account = await accountId('site-001');
        const rows = Array.from({ length: 2100 }, (_, position) => ({
            AccountId: account,
            LastName: `Paged ${position}`,
            Triad_Source_Key__c: `PAGED:${position}`
        }));
        const results = await loader.sobject('Contact').create(rows, { allowRecursive: true });
        expect(results.every((result) => result.success)).toBe(true);

        const soql = "SELECT Id FROM Contact WHERE Triad_Source_Key__c LIKE 'PAGED:%'";
        const first = await loader.query(soql);
        expect(first).toMatchObject({ totalSize: 2100, done: false });
        expect(first.records).toHaveLength(2000);
        const second = await loader.queryMore(first.nextRecordsUrl ?? '');
        expect(second).toMatchObject({ done: true });
        expect(second.records).toHaveLength(100);
    });

    test('updates, upserts by external id, and is told of every kind of mistake', async () => {
        const loader = jsforceAs('Integration');
        const account = await accountId('site-001');
        const [created, updated] = [
            await loader
                .sobject('Contact')
                .upsert(
                    { Triad_Source_Key__c: 'UPSERT:1', LastName: 'Voss', AccountId: account },
                    'Triad_Source_Key__c'
                ),
            await loader
                .sobject('Contact')
                .upsert({ Triad_Source_Key__c: 'UPSERT:1', Title: 'Nurse' }, 'Triad_Source_Key__c')
        ];
        expect(created).toMatchObject({ success: true, created: true });
        expect(updated).toMatchObject({ success: true, created: false, id: created.id });

        const refused = async (work: PromiseLike<unknown>): Promise<string> => {
            try {
                await work;
                return 'accepted';
            } catch (error) {
                return (error as { errorCode: string }).errorCode;
            }
        };
        expect(await refused(loader.query('SELECT Id FORM Account'))).toBe('MALFORMED_QUERY');
        expect(await refused(loader.query('SELECT Nope__c FROM Account'))).toBe('INVALID_FIELD');
        expect(await refused(loader.query('SELECT Id FROM Nope__c'))).toBe('INVALID_TYPE');
        expect(await refused(loader.sobject('Contact').create({ FirstName: 'No' }))).toBe('REQUIRED_FIELD_MISSING');
        expect(
            await refused(loader.sobject('Contact').create({ LastName: 'Twice', Triad_Source_Key__c: 'UPSERT:1' }))
        ).toBe('DUPLICATE_VALUE');
        expect(
            await refused(
                loader.sobject('Field_Handoff__c').create({
                    Account__c: account,
                    From_Function__c: 'Medical',
                    To_Function__c: 'Medical',
                    Kind__c: 'Follow_Up',
                    Reason__c: 'Agreed_Next_Step',
                    Status__c: 'Offered'
                })
            )
        ).toBe('FIELD_CUSTOM_VALIDATION_EXCEPTION');
        const stranger = new Connection({
            instanceUrl: orgStatus().instanceUrl,
            accessToken: 'nobody',
            version: '66.0'
        });
        expect(await refused(stranger.query('SELECT Id FROM Account'))).toBe('INVALID_SESSION_ID');
    });
});
