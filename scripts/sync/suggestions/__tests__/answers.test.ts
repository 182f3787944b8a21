import { DEFAULT_PROTOCOL, decide, sequenceFacts } from 'c/callSequence';
import type { RadarTouch } from 'c/collisionRadar';
import { describe, expect, it } from 'vitest';
import type { StoredAccount } from '../../../lib/accounts/batches.ts';
import { toPicture } from '../../../lib/accounts/picture.ts';
import { answersOf } from '../answers.ts';
import type { PlannedHcps } from '../hcps.ts';

const TODAY = '2026-11-18';

const touch = (id: string, day: string, status: string, fieldFunction = 'Commercial') => ({
    Id: id,
    Account__c: '001',
    HCP__c: '003',
    Function__c: fieldFunction,
    Channel__c: 'In_Person',
    Start_At__c: `${day}T15:00:00.000+0000`,
    Status__c: status,
    Is_Requested_By_HCP__c: false,
    Coordinated_With__c: null
});

const PLAN = {
    Id: 'a01',
    Account__c: '001',
    Journey_Stage__c: 'Aware',
    Hold__c: 'None',
    Tier__c: 'B',
    Access_Signal__c: 'None'
};

const account: StoredAccount = {
    accountId: '001',
    planId: 'a01',
    region: 'OH',
    picture: toPicture({
        plan: PLAN,
        objectives: [],
        touches: [touch('t1', '2026-10-29', 'Completed'), touch('t2', '2026-11-20', 'Planned')],
        handoffs: []
    }),
    handoffDates: {},
    plan: PLAN
};

const elsewhere = (day: string): RadarTouch => ({
    id: 't9',
    accountId: '002',
    hcpId: '003',
    fieldFunction: 'Medical',
    day,
    status: 'Planned',
    channel: 'In_Person',
    requestedByHcp: false,
    coordinatedWithId: null
});

function storedWith(touches: readonly RadarTouch[], hcps: PlannedHcps['hcps'] = {}) {
    const known = { touches: new Map([['003', touches]]), hcps };
    return answersOf([account], DEFAULT_PROTOCOL, known, TODAY)[0]?.stored;
}

describe('answersOf', () => {
    it('gives what the engine decides', () => {
        const facts = sequenceFacts(account.picture, DEFAULT_PROTOCOL, TODAY);
        const { answer, ruleId } = decide(facts, DEFAULT_PROTOCOL);
        expect(storedWith([])).toMatchObject({ Next_Function__c: answer, Next_Rule_Id__c: ruleId });
    });

    it('sees no collision where nobody else plans to see the HCP', () => {
        expect(storedWith([])).toMatchObject({ Coverage_Flag__c: null, Collides_On__c: null });
    });

    it('sees a collision with a touch of the same HCP at another account', () => {
        expect(storedWith([elsewhere('2026-11-20')])).toMatchObject({
            Coverage_Flag__c: 'Colliding',
            Collides_On__c: '2026-11-20'
        });
    });

    it('does not see one with a touch that is far enough away', () => {
        expect(storedWith([elsewhere('2026-11-27')])).toMatchObject({ Collides_On__c: null });
    });

    it('sees a planned touch of an HCP who asked Medical, or who is not to be contacted', () => {
        const asked = { '003': { isNoContact: false, hasOpenMedicalRequest: true } };
        const closed = { '003': { isNoContact: true, hasOpenMedicalRequest: false } };
        expect(storedWith([], asked)).toMatchObject({ Collides_On__c: '2026-11-20' });
        expect(storedWith([], closed)).toMatchObject({ Collides_On__c: '2026-11-20' });
    });
});
