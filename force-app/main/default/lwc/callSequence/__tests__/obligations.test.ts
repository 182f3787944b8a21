import { decide, DEFAULT_PROTOCOL } from 'c/callSequence';
import { FIELD_FUNCTIONS } from 'c/triadModel';
import { daysAgo, factsOf, handoff, inDays, objective, touch, type Situation } from './pictures';

const URGENT = { plan: { accessSignal: 'Urgent' } } as const;
const REQUEST = handoff({ kind: 'Medical_Request', to: 'Medical', status: 'Offered' });
const OVERDUE = objective({ ownerFunction: 'Commercial', dueDate: daysAgo(5) });

const answerTo = (situation: Situation) => decide(factsOf(situation), DEFAULT_PROTOCOL);

describe('table 2, obligations', () => {
    it('OBL-1: urgent access work goes before everything that is owed', () => {
        const decision = answerTo({
            plan: { accessSignal: 'Urgent', objectives: [OVERDUE] },
            handoffs: [REQUEST, handoff({ to: 'Commercial' })]
        });
        expect(decision).toMatchObject({ answer: 'Access', ruleId: 'OBL-1', table: 'obligations' });
        expect(decision.runnerUp).toEqual({ answer: 'Medical', table: 'obligations', ruleId: 'OBL-2' });
    });

    it('OBL-2: an open medical request goes before handoffs and commitments', () => {
        const decision = answerTo({ plan: { objectives: [OVERDUE] }, handoffs: [REQUEST, handoff({ to: 'Access' })] });
        expect(decision).toMatchObject({ answer: 'Medical', ruleId: 'OBL-2' });
        expect(decision.runnerUp).toMatchObject({ answer: 'Access', ruleId: 'OBL-3' });
    });

    it.each(FIELD_FUNCTIONS)('OBL-3: a handoff accepted by %s makes it go next', (to) => {
        const decision = answerTo({ plan: { objectives: [OVERDUE] }, handoffs: [handoff({ to })] });
        expect(decision).toMatchObject({ answer: to, ruleId: 'OBL-3' });
        expect(decision.reason.parameters).toMatchObject({ function: to, dueDay: inDays(2) });
        expect(decision.runnerUp).toMatchObject({ answer: 'Commercial', ruleId: 'OBL-4' });
    });

    it.each(FIELD_FUNCTIONS)('OBL-4: an overdue commitment of %s makes it go next', (ownerFunction) => {
        const objectives = [objective({ ownerFunction, dueDate: daysAgo(1) })];
        const decision = answerTo({ plan: { stage: 'Access_Blocked', objectives } });
        expect(decision).toMatchObject({ answer: ownerFunction, ruleId: 'OBL-4' });
        expect(decision.reason.parameters.dueDay).toBe(daysAgo(1));
        expect(decision.runnerUp).toMatchObject({ answer: 'Access', ruleId: 'JRN-6' });
    });

    it.each(['In_Progress', 'Approved', 'None'] as const)('access %s is no obligation', (accessSignal) => {
        expect(answerTo({ plan: { stage: 'Trialist', accessSignal } }).table).toBe('journey');
    });

    it('are not filtered by cool-down or cap', () => {
        const touches = Array.from({ length: 9 }, () => touch('Access', 0));
        expect(answerTo({ ...URGENT, touches }).notBefore).toBeUndefined();
    });

    it('tell what the rule read, the last touch of the one who goes, and whether a medical request is open', () => {
        expect(answerTo({ ...URGENT, touches: [touch('Access', 41)] }).facts).toEqual([
            { fact: 'access', value: 'Urgent' },
            { fact: 'lastTouchAccess', value: 'D31_90', asOf: daysAgo(41) },
            { fact: 'openMedicalRequest', value: 'no' }
        ]);
    });
});
