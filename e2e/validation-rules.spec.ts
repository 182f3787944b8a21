import { expect, test } from '@playwright/test';
import { call, type Persona } from './support/org.ts';
import { DEFAULT_ROW, type Stage } from './support/rule-case.ts';
import { ruleCases } from './support/rule-cases.ts';

async function create(who: Persona, object: string, fields: Readonly<Record<string, unknown>>): Promise<string> {
    const { status, text, body } = await call(who, 'POST', `/sobjects/${object}`, fields);
    expect(status, text).toBe(201);
    return (body as { id: string }).id;
}

async function setStage(): Promise<Stage> {
    const account = await create('Integration', 'Account', { Name: 'Rule Hill Clinic' });
    const otherAccount = await create('Integration', 'Account', { Name: 'Rule Valley Clinic' });
    const plan = await create('Sales', 'Shared_Plan__c', { Account__c: account, Account_Key__c: account });
    const protocol = await create('Admin', 'Sequence_Protocol__c', {
        Title__c: 'Fewer visits',
        Scope__c: 'Cases',
        Protocol_Version__c: 1,
        Protocol_Key__c: 'Cases:1'
    });
    await create('Admin', 'Sequence_Rule__c', { Sequence_Protocol__c: protocol, ...DEFAULT_ROW });
    return {
        account,
        otherAccount,
        quietHcp: await create('Integration', 'Contact', {
            AccountId: account,
            LastName: 'Quietbrook',
            Triad_Is_No_Contact__c: true
        }),
        protocol,
        rule: await create('Admin', 'Sequence_Rule__c', {
            Sequence_Protocol__c: protocol,
            Rule_Id__c: 'CASE-2',
            Table__c: 'Journey',
            Stage_Is__c: 'New',
            Order__c: 1,
            Answer__c: 'Medical',
            Reason_Code__c: 'Introduction'
        }),
        override: await create('Sales', 'Suggestion_Override__c', {
            Account__c: account,
            Function__c: 'Commercial',
            Kind__c: 'Dismissed',
            Reason__c: 'Wrong_Timing',
            Expires_On__c: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
        }),
        plan,
        touch: await create('Sales', 'Field_Engagement__c', {
            Account__c: account,
            Function__c: 'Commercial',
            Channel__c: 'Phone',
            Start_At__c: new Date(Date.now() - 3_600_000).toISOString(),
            Status__c: 'Completed'
        }),
        handoff: await create('Sales', 'Field_Handoff__c', {
            Account__c: account,
            From_Function__c: 'Commercial',
            To_Function__c: 'Access',
            Kind__c: 'Access_Help'
        }),
        objective: await create('Sales', 'Shared_Plan_Objective__c', {
            Shared_Plan__c: plan,
            Measure__c: 'Nurses trained',
            Owner_Function__c: 'Commercial'
        }),
        barrier: await create('FRM', 'Access_Barrier__c', { Shared_Plan__c: plan, State__c: 'Denied' })
    };
}

/** Holds on the server, so on every door; played over REST. */
test('validation rules refuse in words, and let pass what they should', async () => {
    const stage = await setStage();
    for (const { who, object, id, fields, refused } of ruleCases(stage)) {
        const path = `/sobjects/${object}${id === undefined ? '' : `/${stage[id]}`}`;
        const { status, text } = await call(who, id === undefined ? 'POST' : 'PATCH', path, fields);
        const what = `${who}, ${object}, ${JSON.stringify(fields)}: ${text}`;
        if (refused === undefined) {
            expect.soft(status, what).toBeLessThan(300);
        } else {
            expect.soft(text, what).toContain('FIELD_CUSTOM_VALIDATION_EXCEPTION');
            expect.soft(text, what).toContain(refused);
        }
    }
});
