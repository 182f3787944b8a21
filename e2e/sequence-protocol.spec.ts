import { expect, test } from '@playwright/test';
import { DEFAULT_PROTOCOL, protocolDigest } from 'c/callSequence';
import { protocolFromRows, type SequenceProtocolRecord, type SequenceRuleRecord } from 'c/sequenceProtocol';
import { call, graphql, jsforceAs, userOf, type Answer, type Persona } from './support/org.ts';
import { DEFAULT_ROW } from './support/rule-case.ts';

const PROTOCOL = 'Sequence_Protocol__c';

async function create(who: Persona, object: string, fields: object): Promise<string> {
    const { body, status, text } = await call(who, 'POST', `/sobjects/${object}`, fields);
    expect(status, text).toBe(201);
    return (body as { id: string }).id;
}

const change = (who: Persona, id: string, fields: object): Promise<Answer> =>
    call(who, 'PATCH', `/sobjects/${PROTOCOL}/${id}`, fields);

const draft = (version: number): object => ({
    Title__c: 'A second one',
    Scope__c: 'Global',
    Protocol_Version__c: version,
    Protocol_Key__c: `Global:${version}`
});

/** Stamps of an active protocol, as a load brings them. */
const active = (version: number): Record<string, unknown> => ({
    ...draft(version),
    Status__c: 'Active',
    Active_Scope__c: 'Global',
    Activated_At__c: new Date(Date.now() - 60_000).toISOString(),
    Validated_Digest__c: '00000000000000b1',
    Approved_Digest__c: '00000000000000b1',
    Approved_At__c: new Date(Date.now() - 60_000).toISOString(),
    Validation_Error_Count__c: 0,
    Validated_Rule_Count__c: 0
});

test('the active protocol of a seeded org is the default protocol, as every function reads it', async () => {
    for (const persona of ['Sales', 'MSL', 'FRM', 'Region lead', 'Compliance', 'Admin'] as const) {
        const org = jsforceAs(persona);
        const { records: protocols } = await org.query(
            `SELECT FIELDS(ALL) FROM ${PROTOCOL} WHERE Active_Scope__c = 'Global' LIMIT 2`
        );
        expect(protocols, persona).toHaveLength(1);
        const { records: rules } = await org.query(
            `SELECT FIELDS(ALL) FROM Sequence_Rule__c WHERE Sequence_Protocol__c = '${protocols[0]?.Id}' LIMIT 200`
        );
        const read = protocolFromRows(
            protocols[0] as unknown as SequenceProtocolRecord,
            rules as unknown as SequenceRuleRecord[]
        );
        expect(protocolDigest(read), persona).toBe(protocolDigest(DEFAULT_PROTOCOL));
        expect(protocols[0]?.['Approved_Digest__c'], persona).toBe(protocolDigest(read));
    }
});

test('a scope has one active protocol on every write path', async () => {
    const [rest, upsert, ui, collection, gql] = await Promise.all([
        call('Integration', 'POST', `/sobjects/${PROTOCOL}`, active(901)),
        call('Integration', 'PATCH', `/sobjects/${PROTOCOL}/Protocol_Key__c/Global:902`, {
            ...active(902),
            Protocol_Key__c: undefined
        }),
        call('Integration', 'POST', '/ui-api/records', { apiName: PROTOCOL, fields: active(903) }),
        call('Integration', 'POST', '/composite/sobjects', {
            records: [{ attributes: { type: PROTOCOL }, ...active(904) }]
        }),
        graphql(
            'Integration',
            `mutation second($input: ${PROTOCOL}CreateInput!) { uiapi { ${PROTOCOL}Create(input: $input) { Record { Id } } } }`,
            { input: { [PROTOCOL]: active(905) } }
        )
    ]);
    for (const answer of [rest, upsert, ui, collection, gql]) {
        expect.soft(answer.text).toMatch(/duplicate value found: Active_Scope__c/);
    }
    const { totalSize } = await jsforceAs('Integration').query(
        `SELECT Id FROM ${PROTOCOL} WHERE Active_Scope__c = 'Global'`
    );
    expect(totalSize).toBe(1);
});

test('nobody approves what they wrote or submitted, whatever they are allowed', async () => {
    const both: string[] = [];
    for (const name of ['Triad_Protocol_Draft', 'Triad_Configuration']) {
        const { records } = await jsforceAs('Admin').query(`SELECT Id FROM PermissionSet WHERE Name = '${name}'`);
        const assignment = { AssigneeId: userOf('Compliance').userId, PermissionSetId: records[0]?.Id };
        both.push(await create('Admin', 'PermissionSetAssignment', assignment));
    }
    try {
        const id = await create('Compliance', PROTOCOL, draft(910));
        const rule = { Table__c: 'Journey', Order__c: 1, Answer__c: 'Commercial', Reason_Code__c: 'Build_Interest' };
        await create('Compliance', 'Sequence_Rule__c', { Sequence_Protocol__c: id, Rule_Id__c: 'OWN-1', ...rule });
        await create('Compliance', 'Sequence_Rule__c', { Sequence_Protocol__c: id, ...DEFAULT_ROW });
        const submitted = await change('Compliance', id, {
            Status__c: 'Validated',
            Validated_Digest__c: '00000000000000b2',
            Validation_Error_Count__c: 0,
            Validated_Rule_Count__c: 2,
            Validated_At__c: new Date(Date.now() + 60_000).toISOString(),
            Submitted_By__c: userOf('Compliance').userId
        });
        expect(submitted.status, submitted.text).toBe(204);
        const approved = await change('Compliance', id, {
            Status__c: 'Approved',
            Approved_Digest__c: '00000000000000b2',
            Approved_By__c: userOf('Compliance').userId,
            Approved_At__c: new Date().toISOString()
        });
        expect(approved.text).toContain('somebody else of Compliance approves it');
    } finally {
        for (const id of both) await call('Admin', 'DELETE', `/sobjects/PermissionSetAssignment/${id}`);
    }
});

test('rules of a draft can be removed by an administrator, and nobody deletes a protocol', async () => {
    const id = await create('Admin', PROTOCOL, draft(911));
    const rule = await create('Admin', 'Sequence_Rule__c', {
        Sequence_Protocol__c: id,
        Rule_Id__c: 'GONE-1',
        Table__c: 'Journey',
        Order__c: 1,
        Answer__c: 'Access',
        Reason_Code__c: 'Access_Path'
    });
    expect((await call('Compliance', 'DELETE', `/sobjects/Sequence_Rule__c/${rule}`)).status).toBe(403);
    expect((await call('Admin', 'DELETE', `/sobjects/Sequence_Rule__c/${rule}`)).status).toBe(204);
    for (const persona of ['Compliance', 'Integration', 'Sales'] as const) {
        expect((await call(persona, 'DELETE', `/sobjects/${PROTOCOL}/${id}`)).status, persona).toBe(403);
    }
});

test('a rule of the active protocol cannot be removed, not even by an administrator', async () => {
    const org = jsforceAs('Admin');
    const ofActive = `SELECT Id FROM Sequence_Rule__c WHERE Sequence_Protocol__r.Active_Scope__c = 'Global'`;
    const { records, totalSize } = await org.query(ofActive);
    const { status, text } = await call('Admin', 'DELETE', `/sobjects/Sequence_Rule__c/${records[0]?.Id}`);
    expect(status, text).toBe(400);
    expect(text).toContain('Rules are added and removed only while the protocol is a draft.');
    expect((await org.query(ofActive)).totalSize).toBe(totalSize);
});
