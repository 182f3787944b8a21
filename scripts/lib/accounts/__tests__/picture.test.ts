import { DEFAULT_PROTOCOL, decide, sequenceFacts } from 'c/callSequence';
import { describe, expect, it } from 'vitest';
import { toPicture, toHandoff, toTouch } from '../picture.ts';

const PLAN = {
    Id: 'a01',
    Account__c: '001',
    Account__r: { Name: 'Calder Clinic', BillingState: 'OH' },
    Journey_Stage__c: 'Evaluating',
    Hold__c: 'None',
    Tier__c: null,
    Recovery_Lead__c: null,
    Access_Signal__c: 'In_Progress'
};
const TOUCH = {
    Id: 't1',
    Account__c: '001',
    HCP__c: '003',
    Function__c: 'Access',
    Channel__c: 'Phone',
    Start_At__c: '2026-10-01T14:00:00.000+0000',
    Status__c: 'Completed',
    Is_Requested_By_HCP__c: false,
    Coordinated_With__c: null
};
const HANDOFF = {
    Id: 'h1',
    Kind__c: 'Access_Help',
    From_Function__c: 'Commercial',
    To_Function__c: 'Access',
    Status__c: 'Offered',
    Due_At__c: null,
    CreatedDate: '2026-11-01T09:00:00.000+0000'
};
const OBJECTIVE = {
    Id: 'o1',
    Owner_Function__c: 'Medical',
    Due_Date__c: '2026-11-20',
    Status__c: 'Open',
    CreatedDate: '2026-09-01T09:00:00.000+0000'
};

const picture = (rows: object = {}) =>
    toPicture({ plan: PLAN, objectives: [], touches: [TOUCH], handoffs: [HANDOFF], ...rows });

describe('toPicture', () => {
    it('gives the engine what the Account page gives it', () => {
        const decision = decide(sequenceFacts(picture(), DEFAULT_PROTOCOL, '2026-11-22'), DEFAULT_PROTOCOL);
        expect(decision).toMatchObject({ answer: 'Access', ruleId: 'JRN-4' });
    });

    it('reads open objectives as commitments', () => {
        const late = sequenceFacts(picture({ objectives: [OBJECTIVE] }), DEFAULT_PROTOCOL, '2026-11-22');
        expect(late.overdueCommitmentOf).toBe('Medical');
    });

    it('takes a value that it does not know for the weakest', () => {
        const plan = { ...PLAN, Journey_Stage__c: 'Courting', Access_Signal__c: undefined, Hold__c: null };
        expect(picture({ plan }).plan).toMatchObject({ stage: 'New', accessSignal: 'None', hold: 'None', tier: null });
    });

    it('names the account', () => {
        expect(picture()).toMatchObject({ accountId: '001', accountName: 'Calder Clinic' });
    });
});

describe('toTouch and toHandoff', () => {
    it('keep the HCP of a touch by id', () => {
        expect(toTouch(TOUCH)[0]?.hcp).toEqual({ id: '003', name: '' });
        expect(toTouch({ ...TOUCH, HCP__c: null })[0]?.hcp).toBeNull();
    });

    it('leave out what carries an unknown value or no time', () => {
        expect(toTouch({ ...TOUCH, Function__c: 'Finance' })).toEqual([]);
        expect(toTouch({ ...TOUCH, Start_At__c: null })).toEqual([]);
        expect(toHandoff({ ...HANDOFF, Kind__c: 'Gift' })).toEqual([]);
    });
});
