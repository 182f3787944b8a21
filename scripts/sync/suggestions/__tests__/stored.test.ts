import type { SequenceDecision } from 'c/callSequence';
import { describe, expect, it } from 'vitest';
import { planChange, storedAnswer } from '../stored.ts';

const DECISION: SequenceDecision = {
    answer: 'Medical',
    table: 'journey',
    ruleId: 'JRN-1',
    notBefore: '2026-11-25',
    protocolVersion: 3,
    facts: [],
    changes: [],
    reason: { code: 'Introduction', parameters: {} },
    inputsHash: 'aa'
};
const DECIDED = { at: '2026-11-22T08:00:00.000Z', inputsHash: 'aa' };
const ANSWER = storedAnswer(DECISION, { flags: ['Overlooked', 'Colliding'], collidesOn: '2026-11-24' });
const PLAN = {
    Id: 'a01',
    Account__c: '001',
    Next_Function__c: 'Medical',
    Next_Rule_Id__c: 'JRN-1',
    Next_Not_Before__c: '2026-11-25',
    Next_Until__c: null,
    Next_Protocol_Version__c: 3,
    Coverage_Flag__c: 'Colliding;Overlooked',
    Collides_On__c: '2026-11-24'
};

describe('storedAnswer', () => {
    it('keeps function, rule, dates, version and flags', () => {
        expect(ANSWER).toEqual({
            Next_Function__c: 'Medical',
            Next_Rule_Id__c: 'JRN-1',
            Next_Not_Before__c: '2026-11-25',
            Next_Until__c: null,
            Next_Protocol_Version__c: 3,
            Coverage_Flag__c: 'Overlooked;Colliding',
            Collides_On__c: '2026-11-24'
        });
    });

    it('leaves blank what nobody said', () => {
        expect(storedAnswer({ ...DECISION, notBefore: undefined }, { flags: [], collidesOn: null })).toMatchObject({
            Next_Not_Before__c: null,
            Coverage_Flag__c: null,
            Collides_On__c: null
        });
    });
});

describe('planChange', () => {
    it('changes nothing on a plan that tells the answer, whatever the order of its flags', () => {
        expect(planChange(PLAN, ANSWER, DECIDED)).toBeUndefined();
    });

    it('does not write for a new hash and a new time alone', () => {
        const older = { ...PLAN, Next_Inputs_Hash__c: 'bb', Next_Decided_At__c: '2026-11-01T08:00:00.000+0000' };
        expect(planChange(older, ANSWER, DECIDED)).toBeUndefined();
    });

    it.each([
        ['Next_Function__c', 'Access'],
        ['Next_Rule_Id__c', null],
        ['Next_Not_Before__c', '2026-11-26'],
        ['Next_Until__c', '2026-12-01'],
        ['Next_Protocol_Version__c', 2],
        ['Coverage_Flag__c', 'Overlooked'],
        ['Collides_On__c', null]
    ] as const)('writes %s that differs, with the hash and the time', (field, value) => {
        expect(planChange({ ...PLAN, [field]: value }, ANSWER, DECIDED)).toEqual({
            key: '001',
            body: {
                Id: 'a01',
                [field]: ANSWER[field],
                Next_Inputs_Hash__c: 'aa',
                Next_Decided_At__c: '2026-11-22T08:00:00.000Z'
            }
        });
    });
});
