import { expect, test } from '@playwright/test';
import { accountId, call, graphql, type Answer } from './support/org.ts';

/** A second plan for an account is refused whatever the write path (1-product, F1). */
test.describe('one plan per account', () => {
    let account = '';

    test.beforeAll(async () => {
        account = await accountId('aware-quiet');
    });

    const plan = () => ({ Account__c: account, Account_Key__c: account });
    const duplicate = /duplicate value found: Account_Key__c duplicates value on record with id: \w{15,18}/;

    const paths: readonly { name: string; attempt: () => Promise<Answer>; status: number }[] = [
        { name: 'REST create', status: 400, attempt: () => call('Sales', 'POST', '/sobjects/Shared_Plan__c', plan()) },
        {
            name: 'collections',
            status: 200,
            attempt: () =>
                call('Sales', 'POST', '/composite/sobjects', {
                    allOrNone: false,
                    records: [{ attributes: { type: 'Shared_Plan__c' }, ...plan() }]
                })
        },
        {
            name: 'composite',
            status: 200,
            attempt: () =>
                call('Sales', 'POST', '/composite', {
                    allOrNone: true,
                    compositeRequest: [
                        {
                            method: 'POST',
                            url: '/services/data/v66.0/sobjects/Shared_Plan__c',
                            referenceId: 'plan',
                            body: plan()
                        }
                    ]
                })
        },
        {
            name: 'UI API',
            status: 400,
            attempt: () => call('Sales', 'POST', '/ui-api/records', { apiName: 'Shared_Plan__c', fields: plan() })
        },
        {
            name: 'GraphQL',
            status: 200,
            attempt: () =>
                graphql(
                    'Sales',
                    `
                        mutation Second($input: Shared_Plan__cCreateInput!) {
                            uiapi {
                                Shared_Plan__cCreate(input: $input) {
                                    Record {
                                        Id
                                    }
                                }
                            }
                        }
                    `,
                    { input: { Shared_Plan__c: plan() } }
                )
        }
    ];
    for (const { name, attempt, status } of paths) {
        test(`is kept by ${name}`, async () => {
            const answer = await attempt();
            expect(answer.status).toBe(status);
            expect(answer.text).toMatch(duplicate);
        });
    }

    test('is kept by upsert with a key that is not the account', async () => {
        const answer = await call('Sales', 'PATCH', '/sobjects/Shared_Plan__c/Account_Key__c/another-plan', {
            Account__c: account
        });
        expect(answer.status).toBe(400);
        expect(answer.text).toContain('FIELD_CUSTOM_VALIDATION_EXCEPTION');
    });

    test('makes an upsert by the account key the same plan', async () => {
        const answer = await call('Sales', 'PATCH', `/sobjects/Shared_Plan__c/Account_Key__c/${account}`, {
            Commercial_Standing__c: 'Developing'
        });
        expect(answer.status).toBe(200);
        expect(answer.body).toMatchObject({ success: true, created: false });
    });

    test.afterAll(async () => {
        const answer = await call(
            'Compliance',
            'GET',
            `/query?q=${encodeURIComponent(`SELECT COUNT() FROM Shared_Plan__c WHERE Account__c = '${account}'`)}`
        );
        expect(answer.body).toMatchObject({ totalSize: 1 });
    });
});
