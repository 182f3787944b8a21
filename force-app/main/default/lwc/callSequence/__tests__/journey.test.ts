import { decide, DEFAULT_PROTOCOL } from 'c/callSequence';
import type { FieldFunction, JourneyStage, SharedPlan } from 'c/triadModel';
import { factsOf, inDays, objective, protocolWith, touch } from './pictures';

type Ages = Partial<Record<FieldFunction, number>>;

const QUIET_MEDICAL = protocolWith({ proactiveMedical: false });

function answerTo(stage: JourneyStage, ages: Ages, plan: Partial<SharedPlan> = {}, protocol = DEFAULT_PROTOCOL) {
    const touches = Object.entries(ages).map(([fieldFunction, age]) => touch(fieldFunction as FieldFunction, age));
    const { answer, ruleId } = decide(factsOf({ plan: { stage, ...plan }, touches }, protocol), protocol);
    return `${answer} ${ruleId}`;
}

describe('table 3, journey', () => {
    it.each([
        [{}, 'Medical JRN-1'],
        [{ Medical: 91 }, 'Medical JRN-1'],
        [{ Medical: 90 }, 'Commercial JRN-2'],
        [{ Medical: 0, Commercial: 31 }, 'Commercial JRN-2'],
        [{ Medical: 0, Commercial: 30 }, 'No_One COV-2']
    ])('New after %p: %s', (ages, expected) => {
        expect(answerTo('New', ages)).toBe(expected);
    });

    it.each([
        [{}, 'Commercial JRN-2'],
        [{ Medical: 200, Commercial: 31 }, 'Commercial JRN-2'],
        [{ Medical: 200, Commercial: 30 }, 'No_One COV-2']
    ])('New after %p, where Medical does not call unasked: %s', (ages, expected) => {
        expect(answerTo('New', ages, {}, QUIET_MEDICAL)).toBe(expected);
    });

    it.each([
        [{ Medical: 5, Commercial: 31 }, 'Commercial JRN-3'],
        [{ Medical: 5, Commercial: 91 }, 'Commercial JRN-3'],
        [{ Medical: 5, Commercial: 30 }, 'No_One COV-2']
    ])('Aware after %p: %s', (ages, expected) => {
        expect(answerTo('Aware', ages)).toBe(expected);
    });

    it.each([
        ['In_Progress', { Access: 31, Commercial: 5, Medical: 5 }, 'Access JRN-4'],
        ['In_Progress', { Commercial: 91, Medical: 5 }, 'Access JRN-4'],
        ['In_Progress', { Access: 30, Commercial: 31, Medical: 5 }, 'Commercial JRN-5'],
        ['In_Progress', { Access: 30, Commercial: 30, Medical: 5 }, 'No_One COV-2'],
        ['None', { Commercial: 31, Medical: 5 }, 'Commercial JRN-5'],
        ['Approved', { Commercial: 31, Medical: 5, Access: 5 }, 'Commercial JRN-5'],
        ['None', { Commercial: 30, Medical: 5 }, 'No_One COV-2']
    ] as const)('Evaluating with access %s after %p: %s', (accessSignal, ages, expected) => {
        expect(answerTo('Evaluating', ages, { accessSignal })).toBe(expected);
    });

    it.each(['None', 'In_Progress', 'Approved'] as const)('Access_Blocked with access %s: Access', (accessSignal) => {
        expect(answerTo('Access_Blocked', { Access: 0 }, { accessSignal })).toBe('Access JRN-6');
    });

    it.each([
        ['In_Progress', { Access: 0, Commercial: 91 }, 'Access JRN-7'],
        ['None', { Commercial: 31, Medical: 5 }, 'Commercial JRN-8'],
        ['Approved', { Commercial: 91, Medical: 5, Access: 5 }, 'Commercial JRN-8'],
        ['Approved', { Commercial: 30, Medical: 5, Access: 5 }, 'No_One COV-2']
    ] as const)('Trialist with access %s after %p: %s', (accessSignal, ages, expected) => {
        expect(answerTo('Trialist', ages, { accessSignal })).toBe(expected);
    });

    it.each(['Commercial', 'Medical', 'Access'] as const)('Adopter with an open goal of %s: that function', (owner) => {
        const objectives = [objective({ ownerFunction: owner, dueDate: inDays(0) })];
        expect(answerTo('Adopter', {}, { objectives })).toBe(`${owner} JRN-9`);
    });

    it('Adopter with a goal of Medical, where Medical does not call unasked: coverage', () => {
        const objectives = [objective({ ownerFunction: 'Medical' })];
        expect(answerTo('Adopter', { Commercial: 100 }, { objectives }, QUIET_MEDICAL)).toBe('Commercial COV-1');
    });

    it.each([
        ['Commercial', { Commercial: 31, Medical: 5 }, 'Commercial JRN-10'],
        ['Medical', { Medical: 31, Commercial: 5 }, 'Medical JRN-10'],
        ['Access', { Commercial: 5, Medical: 5 }, 'Access JRN-10'],
        ['Access', { Access: 30, Commercial: 50, Medical: 5 }, 'No_One COV-2'],
        [null, { Commercial: 31, Medical: 5 }, 'Commercial JRN-11'],
        [null, { Commercial: 30, Medical: 5 }, 'No_One COV-2']
    ] as const)('Lapsed with lead %s after %p: %s', (recoveryLead, ages, expected) => {
        expect(answerTo('Lapsed', ages, { recoveryLead })).toBe(expected);
    });

    it.each([
        [{ Commercial: 31, Medical: 200 }, 'Commercial JRN-11'],
        [{ Commercial: 30, Medical: 200 }, 'No_One COV-2']
    ])('Lapsed with lead Medical after %p, where Medical does not call unasked: %s', (ages, expected) => {
        expect(answerTo('Lapsed', ages, { recoveryLead: 'Medical' }, QUIET_MEDICAL)).toBe(expected);
    });

    it('the runner-up of the introduction is the rule that waits for it', () => {
        expect(decide(factsOf({ plan: { stage: 'New' } }), DEFAULT_PROTOCOL).runnerUp).toEqual({
            answer: 'Commercial',
            table: 'journey',
            ruleId: 'JRN-2'
        });
    });
});
