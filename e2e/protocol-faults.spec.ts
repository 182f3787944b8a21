import { expect, test } from '@playwright/test';
import { DEFAULT_PROTOCOL } from 'c/callSequence';
import { validateProtocol } from 'c/protocolValidator';
import { CONDITION_FIELDS, protocolFromRows, rowsFromProtocol, type SequenceRuleRecord } from 'c/sequenceProtocol';
import { call, jsforceAs, userOf, type Answer } from './support/org.ts';

/** Whoever writes through the API can stamp what they like; the org looks at the rules itself. */
const PROTOCOL = 'Sequence_Protocol__c';
type Rule = SequenceRuleRecord;

/** Any account: a condition that is left out would take the default of its value list. */
const journey: Rule = {
    ...Object.fromEntries(Object.values(CONDITION_FIELDS).map((field) => [field, null])),
    Rule_Id__c: 'JRN-99',
    Table__c: 'Journey',
    Order__c: 99,
    Answer__c: 'Access',
    Reason_Code__c: 'Access_Path'
};

type Change = (rules: readonly Rule[]) => readonly Rule[];

/** A draft of the default protocol's rules after `change`, in a scope of its own; resolves with its id and number of rules. */
async function draftOf(scope: string, change: Change): Promise<{ id: string; count: number }> {
    const admin = jsforceAs('Admin');
    const { protocol, rules } = rowsFromProtocol(DEFAULT_PROTOCOL, { scope, title: 'Planted' });
    const { id = '' } = await admin.sobject(PROTOCOL).create({ ...protocol });
    const rows = change(rules.map(({ Source_Key__c: _key, ...rule }) => rule));
    const results = await admin
        .sobject('Sequence_Rule__c')
        .create(rows.map((row) => ({ ...row, Sequence_Protocol__c: id })));
    expect(results.filter(({ success }) => !success)).toEqual([]);
    return { id, count: rows.length };
}

/** Submits it with stamps that know of no error. */
function submit({ id, count }: { readonly id: string; readonly count: number }): Promise<Answer> {
    return call('Admin', 'PATCH', `/sobjects/${PROTOCOL}/${id}`, {
        Status__c: 'Validated',
        Validated_Digest__c: '00000000000000f1',
        Validation_Error_Count__c: 0,
        Validation_Warning_Count__c: 0,
        Validated_Rule_Count__c: count,
        Validated_At__c: new Date(Date.now() + 60_000).toISOString(),
        Submitted_By__c: userOf('Admin').userId
    });
}

const changed =
    (ruleId: string, fields: Partial<Rule>) =>
    (rules: readonly Rule[]): Rule[] =>
        rules.map((rule) => (rule.Rule_Id__c === ruleId ? { ...rule, ...fields } : rule));
const added =
    (...more: readonly Rule[]) =>
    (rules: readonly Rule[]): Rule[] => [...rules, ...more];

const FAULTS: readonly (readonly [string, Change, string])[] = [
    [
        'an overlap',
        changed('JRN-3', { Stage_Is__c: 'New;Aware' }),
        'JRN-1 and JRN-3 match the same accounts; in this table only one row may'
    ],
    [
        'an overlap that begins on a later day',
        added({ ...journey, Stage_Is__c: 'Aware', Valid_From__c: '2099-01-01' }),
        'JRN-3 and JRN-99 match the same accounts'
    ],
    [
        'a shadowed rule',
        added({ ...journey, Rule_Id__c: 'STOP-4', Table__c: 'Stops', Order__c: 0, Answer__c: 'No_One' }),
        'STOP-1 never answers; always before it: STOP-4'
    ],
    [
        'a rule that an earlier table shadows',
        added({ ...journey, Stage_Is__c: 'Lapsed', Hold_Is__c: 'No_Contact', Recovery_Lead_Is__c: 'Access' }),
        'JRN-99 never answers; always before it: STOP-1'
    ],
    [
        'the same row twice',
        added({ ...journey, Rule_Id__c: 'JRN-98', Stage_Is__c: 'Access_Blocked', Order__c: 98 }),
        'JRN-6, JRN-98: the same row is there twice'
    ],
    [
        'a circle of making way',
        (rules) => changed('JRN-1', { Unless_Rules__c: 'JRN-2' })(rules),
        'JRN-1, JRN-2 make way for each other in a circle'
    ],
    [
        'a circle of waiting',
        added(
            {
                ...journey,
                Rule_Id__c: 'OBL-8',
                Table__c: 'Obligations',
                Order__c: 8,
                Accepted_Handoff_To_Is__c: 'Commercial'
            },
            {
                ...journey,
                Rule_Id__c: 'OBL-9',
                Table__c: 'Obligations',
                Order__c: 9,
                Answer__c: 'Commercial',
                Overdue_Commitment_Of_Is__c: 'Access'
            }
        ),
        'OBL-8, OBL-9 make functions wait for each other in a circle'
    ],
    [
        'a Medical rule that makes way for one that reads the tier',
        (rules) =>
            added({ ...journey, Stage_Is__c: 'New', Tier_Is__c: 'A', Hold_Is__c: 'Safety' })(
                changed('JRN-1', { Unless_Rules__c: 'JRN-99' })(rules)
            ),
        'JRN-1 answers Medical and reads the tier'
    ],
    [
        'a missing default row',
        (rules) => rules.filter(({ Is_Default__c }) => !Is_Default__c),
        'The default row is missing'
    ]
];

for (const [name, change, refusal] of FAULTS) {
    test(`${name} is named by the org and stops the submission, whatever is stamped`, async () => {
        const draft = await draftOf(name, change);
        const { status, text } = await submit(draft);
        expect(status, text).toBe(400);
        expect(text).toContain('FIELD_CUSTOM_VALIDATION_EXCEPTION');
        expect(text).toContain(refusal);
    });

    test(`${name} is an error of the validator, too`, () => {
        const { protocol, rules } = rowsFromProtocol(DEFAULT_PROTOCOL);
        const findings = validateProtocol(protocolFromRows(protocol, change(rules)), { today: '2026-01-05' });
        const named = findings.filter(({ ruleIds, severity }) => severity === 'error' && ruleIds.length < 3);
        expect(named.filter(({ ruleIds }) => ruleIds.every((ruleId) => refusal.includes(ruleId)))).not.toEqual([]);
    });
}

test('a Medical rule that reads the tier is refused as it is written', async () => {
    const { id } = await draftOf('A tier written', (rules) => rules);
    const { status, text } = await call('Admin', 'POST', '/sobjects/Sequence_Rule__c', {
        ...journey,
        Sequence_Protocol__c: id,
        Answer__c: 'Medical',
        Tier_Is__c: 'A'
    });
    expect(status).toBe(400);
    expect(text).toContain('A rule that answers Medical cannot read the tier');
});

test('what only looks like a fault passes: days apart, a setting that forbids one row, an exception', async () => {
    const draft = await draftOf(
        'Only looks',
        added(
            { ...journey, Rule_Id__c: 'JRN-90', Stage_Is__c: 'Aware', Valid_To__c: '2020-01-01' },
            { ...journey, Rule_Id__c: 'JRN-91', Order__c: 100, Stage_Is__c: 'Aware', Medical_Proactive_Is__c: 'no' },
            { ...journey, Rule_Id__c: 'JRN-92', Order__c: 101, Stage_Is__c: 'Aware', Unless_Rules__c: 'JRN-3' }
        )
    );
    const { status, text } = await submit(draft);
    expect(status, text).toBe(204);
});

test('several faults are told together, as far as one message holds', async () => {
    const draft = await draftOf('Several', (rules) =>
        changed('JRN-3', { Stage_Is__c: 'New;Aware' })(changed('JRN-1', { Unless_Rules__c: 'JRN-2' })(rules))
    );
    const { body } = await submit(draft);
    const [{ message }] = body as [{ message: string }];
    expect(message).toContain('JRN-1, JRN-2');
    expect(message).toContain('Correct these rules first');
    expect(message.length).toBeLessThanOrEqual(255);
});

test('a load of an active protocol with a fault is refused when its last rule arrives', async () => {
    const scope = 'Loaded with a fault';
    const { protocol, rules } = rowsFromProtocol(DEFAULT_PROTOCOL, { scope, title: 'Loaded' });
    const released = new Date(Date.now() - 60_000).toISOString();
    const loader = jsforceAs('Integration');
    const { id = '' } = await loader.sobject(PROTOCOL).create({
        ...protocol,
        Status__c: 'Active',
        Active_Scope__c: scope,
        Activated_At__c: released,
        Validated_Digest__c: '00000000000000f2',
        Validation_Error_Count__c: 0,
        Validated_Rule_Count__c: rules.length,
        Validated_At__c: released,
        Approved_Digest__c: '00000000000000f2',
        Approved_At__c: released
    });
    const own = rules.map(({ Source_Key__c: _key, ...rule }) => rule);
    const load = (rows: readonly Rule[]) =>
        loader.sobject('Sequence_Rule__c').create(rows.map((row) => ({ ...row, Sequence_Protocol__c: id })));
    const [refused] = await load(changed('JRN-3', { Stage_Is__c: 'New;Aware' })(own));
    expect(JSON.stringify(refused?.errors)).toContain('JRN-1 and JRN-3 match the same accounts');
    const results = await load(own);
    expect(results.filter(({ success }) => !success)).toEqual([]);
});
