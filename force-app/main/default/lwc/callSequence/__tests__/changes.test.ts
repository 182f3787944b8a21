import { decide, DEFAULT_PROTOCOL, type Change, type SequenceDecision } from 'c/callSequence';
import { daysAgo, factsOf, handoff, inDays, objective, touch, type Situation } from './pictures';

const decisionOn = (situation: Situation): SequenceDecision => decide(factsOf(situation), DEFAULT_PROTOCOL);
const told = ({ when, then }: Change): string =>
    [when.code, when.to, ...(when.date ? [when.date] : []), '→', then.answer, then.ruleId].join(' ');
const changesOn = (situation: Situation): string[] => decisionOn(situation).changes.map(told);

describe('what would change the answer', () => {
    it('urgent access work: it calms down, on a day that nobody is told, or is resolved', () => {
        const touches = [touch('Commercial', 40), touch('Access', 3), touch('Medical', 3)];
        const { changes } = decisionOn({ plan: { stage: 'Trialist', accessSignal: 'Urgent' }, touches });
        expect(changes.map(told)).toEqual([
            'Access_Calmer In_Progress → Access JRN-7',
            'Access_Resolved Approved → Commercial JRN-8'
        ]);
        expect(changes.some(({ when }) => 'date' in when)).toBe(false);
    });

    it('an open medical request: it is answered', () => {
        const request = handoff({ kind: 'Medical_Request', to: 'Medical', status: 'Offered' });
        expect(changesOn({ plan: { stage: 'Aware' }, handoffs: [request] })).toEqual([
            'Request_Closed no → Commercial JRN-3'
        ]);
    });

    it('an accepted handoff: it is done, and the next one comes up', () => {
        const first = handoff({ to: 'Access', dueAt: `${inDays(1)}T09:00:00Z` });
        const second = handoff({ to: 'Medical', dueAt: `${inDays(2)}T09:00:00Z` });
        expect(changesOn({ handoffs: [second, first] })).toEqual(['Handoff_Done Medical → Medical OBL-3']);
        expect(changesOn({ handoffs: [first] })).toEqual(['Handoff_Done None → Medical JRN-1']);
    });

    it('an overdue commitment: it is met, and the next overdue one comes up', () => {
        const objectives = [
            objective({ ownerFunction: 'Access', dueDate: daysAgo(2) }),
            objective({ ownerFunction: 'Medical', dueDate: daysAgo(9) })
        ];
        expect(changesOn({ plan: { objectives } })).toEqual(['Commitment_Met Access → Access OBL-4']);
        expect(changesOn({ plan: { stage: 'Aware', objectives: objectives.slice(0, 1) } })).toEqual([
            'Commitment_Met None → Commercial JRN-3'
        ]);
    });

    it('an introduction: the stage moves on, or Medical has been there', () => {
        expect(changesOn({ plan: { stage: 'New' } })).toEqual([
            'Stage_Moved Aware → Commercial JRN-3',
            'Touch_Made D0_6 → Commercial JRN-2'
        ]);
    });

    it('a touch that grows older: the day on which it does', () => {
        const touches = [touch('Commercial', 40), touch('Medical', 85)];
        expect(changesOn({ plan: { stage: 'New' }, touches })).toEqual([
            'Stage_Moved Aware → Commercial JRN-3',
            `Touch_Older Older ${inDays(51)} → Medical JRN-1`,
            'Touch_Made D0_6 → No_One COV-2',
            `Touch_Older Older ${inDays(6)} → Medical JRN-1`,
            'Touch_Made D0_6 → Commercial JRN-2'
        ]);
    });

    it('an open goal: it becomes overdue the day after it was due, or is met', () => {
        const objectives = [
            objective({ ownerFunction: 'Medical', dueDate: inDays(12) }),
            objective({ ownerFunction: 'Access', dueDate: null })
        ];
        expect(changesOn({ plan: { stage: 'Adopter', objectives } })).toEqual([
            `Objective_Overdue Access ${inDays(13)} → Medical OBL-4`,
            'Objective_Met Access → Access JRN-9'
        ]);
    });

    it('a goal without a due day: it is met', () => {
        const objectives = [objective({ ownerFunction: 'Medical', dueDate: null })];
        const touches = [touch('Commercial', 3), touch('Medical', 3)];
        expect(changesOn({ plan: { stage: 'Adopter', objectives }, touches })).toEqual([
            'Objective_Met None → No_One COV-2'
        ]);
    });

    it('a blocked account: the stage moves on', () => {
        const touches = [touch('Commercial', 3), touch('Medical', 3)];
        expect(changesOn({ plan: { stage: 'Access_Blocked' }, touches })).toEqual([
            'Stage_Moved Trialist → No_One COV-2'
        ]);
    });

    it('coverage: the first target, and the edges of the touches that take part', () => {
        const touches = [touch('Commercial', 10), touch('Medical', 20)];
        expect(changesOn({ plan: { stage: 'Aware', tier: 'C' }, touches })).toEqual([
            `Touch_Older D31_90 ${inDays(11)} → No_One COV-2`,
            'Touch_Made D0_6 → No_One COV-2',
            `Touch_Older D31_90 ${inDays(21)} → Commercial JRN-3`,
            'Touch_Made D0_6 → No_One COV-2',
            `Target_Reached D31_90 ${inDays(70)} → Commercial JRN-3`
        ]);
    });

    it('coverage: the day that ends "no action needed" is the same business day in both places', () => {
        // 2026-03-18 + 38 days is a Saturday.
        const touches = [touch('Commercial', 7), touch('Medical', 7)];
        const { until, changes } = decisionOn({ plan: { stage: 'Adopter', tier: 'B' }, touches });
        expect(until).toBe('2026-04-27');
        expect(changes.map(told)).toContain('Target_Reached D31_90 2026-04-27 → Commercial COV-1');
    });

    it('the answer on a later day counts everything that moves until then', () => {
        const objectives = [objective({ ownerFunction: 'Access', dueDate: inDays(5) })];
        const touches = [touch('Commercial', 10), touch('Medical', 20)];
        const { changes } = decisionOn({ plan: { stage: 'Aware', objectives }, touches });
        expect(changes.find(({ when }) => when.date === inDays(21))?.then).toEqual({
            answer: 'Access',
            table: 'obligations',
            ruleId: 'OBL-4'
        });
    });
});
