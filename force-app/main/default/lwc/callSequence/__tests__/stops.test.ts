import { decide, DEFAULT_PROTOCOL } from 'c/callSequence';
import { factsOf, handoff, touch } from './pictures';

describe('table 1, stops', () => {
    it.each([
        ['No_Contact', 'No_One', 'STOP-1', 'Hold_No_Contact'],
        ['Compliance', 'No_One', 'STOP-2', 'Hold_Compliance'],
        ['Safety', 'Medical', 'STOP-3', 'Hold_Safety']
    ] as const)('a %s hold answers %s by %s, whatever else is due', (hold, answer, ruleId, code) => {
        const facts = factsOf({
            plan: { hold, stage: 'Access_Blocked', accessSignal: 'Urgent' },
            handoffs: [handoff({ to: 'Commercial' })]
        });
        const decision = decide(facts, DEFAULT_PROTOCOL);
        expect(decision).toMatchObject({ answer, table: 'stops', ruleId, reason: { code } });
        expect(decision.until).toBeUndefined();
        expect(decision.runnerUp).toEqual({ answer: 'Access', table: 'obligations', ruleId: 'OBL-1' });
    });

    it('are not filtered: Medical follows up a safety matter the day after a touch', () => {
        const touches = Array.from({ length: 8 }, () => touch('Medical', 1));
        expect(decide(factsOf({ plan: { hold: 'Safety' }, touches }), DEFAULT_PROTOCOL).notBefore).toBeUndefined();
    });

    it('tell the hold, and that lifting it would change the answer', () => {
        const decision = decide(factsOf({ plan: { hold: 'No_Contact', stage: 'Aware' } }), DEFAULT_PROTOCOL);
        expect(decision.facts).toEqual([{ fact: 'hold', value: 'No_Contact' }]);
        expect(decision.changes).toEqual([
            {
                when: { code: 'Hold_Lifted', by: 'act', fact: 'hold', to: 'None' },
                then: { answer: 'Commercial', table: 'journey', ruleId: 'JRN-3' }
            }
        ]);
    });
});
