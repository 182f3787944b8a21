import { decide, DEFAULT_PROTOCOL, type SequenceDecision } from 'c/callSequence';
import type * as SequenceWords from 'c/sequenceWords';
import { labelTexts, mockLabels } from '../../../../../../config/jest/labelTexts';
import {
    daysAgo,
    factsOf,
    handoff,
    inDays,
    objective,
    touch,
    type Situation
} from '../../callSequence/__tests__/pictures';

mockLabels(labelTexts());
const { audienceOf, explain } = jest.requireActual<typeof SequenceWords>('c/sequenceWords');

const AUDIENCES = ['Commercial', 'Medical', 'Access', 'Neutral'] as const;

function explained(situation: Situation, audience: SequenceWords.Audience = 'Neutral') {
    const facts = factsOf(situation);
    return explain(decide(facts, DEFAULT_PROTOCOL), facts, audience);
}

const request = handoff({ kind: 'Medical_Request', to: 'Medical', status: 'Offered' });
const EVERY_RULE: Readonly<Record<string, Situation>> = {
    'STOP-1': { plan: { hold: 'No_Contact' } },
    'STOP-2': { plan: { hold: 'Compliance' } },
    'STOP-3': { plan: { hold: 'Safety' } },
    'OBL-1': { plan: { accessSignal: 'Urgent' }, touches: [touch('Access', 41)] },
    'OBL-2': { handoffs: [request] },
    'OBL-3': { handoffs: [handoff()] },
    'OBL-4': { plan: { objectives: [objective({ dueDate: daysAgo(4) })] } },
    'JRN-1': { plan: { stage: 'New' } },
    'JRN-2': { plan: { stage: 'New' }, touches: [touch('Medical', 20)] },
    'JRN-3': { plan: { stage: 'Aware' } },
    'JRN-4': { plan: { stage: 'Evaluating', accessSignal: 'In_Progress' } },
    'JRN-5': { plan: { stage: 'Evaluating' } },
    'JRN-6': { plan: { stage: 'Access_Blocked' }, touches: [touch('Access', 2)] },
    'JRN-7': { plan: { stage: 'Trialist', accessSignal: 'In_Progress' } },
    'JRN-8': { plan: { stage: 'Trialist', accessSignal: 'Approved' } },
    'JRN-9': { plan: { stage: 'Adopter', objectives: [objective()] } },
    'JRN-10': { plan: { stage: 'Lapsed', recoveryLead: 'Access' } },
    'JRN-11': { plan: { stage: 'Lapsed' } },
    'COV-1': { plan: { stage: 'Adopter', tier: 'A' }, touches: [touch('Commercial', 120), touch('Medical', 9)] },
    'COV-2': { plan: { stage: 'Adopter', tier: 'B' }, touches: [touch('Commercial', 10), touch('Medical', 20)] }
};

describe('audienceOf', () => {
    it('is the one function acted for, and neutral for none or several', () => {
        expect(audienceOf(['Medical'])).toBe('Medical');
        expect(audienceOf([])).toBe('Neutral');
        expect(audienceOf(['Medical', 'Access'])).toBe('Neutral');
    });
});

describe('explain', () => {
    it('leaves out no rule of the protocol', () => {
        const rules = DEFAULT_PROTOCOL.tables.flatMap(({ rows }) => rows.map(({ ruleId }) => ruleId));
        expect(new Set(Object.keys(EVERY_RULE))).toEqual(new Set([...rules, 'COV-2']));
    });

    it.each(Object.entries(EVERY_RULE))('%s has words of its own for every audience', (ruleId, situation) => {
        const explanations = AUDIENCES.map((audience) => explained(situation, audience));
        for (const { trace, reason, headline, timing, facts, changes, others } of explanations) {
            expect(trace.ruleId).toBe(ruleId);
            const texts = [reason, headline, timing.text, ...[...facts, ...changes, ...others].map(({ text }) => text)];
            // No stub, no empty place, no API value.
            expect(texts.filter((text) => !text || /c\.Triad|\{\d\}|undefined|[a-z]_[A-Z]/.test(text))).toEqual([]);
            expect(reason).not.toContain(`rule ${ruleId}`);
        }
        expect(new Set(explanations.map(({ headline }) => headline)).size).toBe(1);
        expect(new Set(explanations.map(({ reason }) => reason)).size).toBe(explanations.length);
    });

    it('says the answer of the urgent case as the page shows it', () => {
        const { headline, reason, isOwnTurn, timing, facts, changes } = explained(
            {
                plan: { stage: 'Trialist', accessSignal: 'Urgent' },
                touches: [touch('Access', 41), touch('Commercial', 33), touch('Medical', 3)]
            },
            'Commercial'
        );
        expect(headline).toBe('Access goes next');
        expect(reason).toBe('Because access work is urgent here. Let Access go before any talk about the product.');
        expect(isOwnTurn).toBe(false);
        expect(timing.text).toBe('Can go today');
        expect(facts).toEqual([
            { key: 'access', text: 'Access work: urgent' },
            { key: 'lastTouchAccess', text: 'Last Access touch 41 days ago', exact: 'February 5, 2026' },
            { key: 'openMedicalRequest', text: 'No open medical request' }
        ]);
        expect(changes).toEqual([
            {
                key: 'Access_Resolved access',
                text: 'When the access work is resolved',
                then: 'Commercial goes next'
            }
        ]);
    });

    it('speaks to the function whose turn it is', () => {
        const accepted = { handoffs: [handoff()] };
        expect(explained(accepted, 'Access')).toMatchObject({
            isOwnTurn: true,
            reason: 'Because you accepted a handoff that is not done yet.'
        });
        expect(explained(accepted, 'Medical').reason).toBe(
            'Because Access accepted a handoff that is not done yet, and Medical has none that is due sooner.'
        );
        expect(explained(accepted, 'Neutral').reason).toBe('Because Access accepted a handoff that is not done yet.');
    });

    it('says the earliest day, and until when nothing is needed', () => {
        const cooling = explained({ plan: { stage: 'Access_Blocked' }, touches: [touch('Access', 2)] });
        expect(cooling.timing).toEqual({ key: 'timing', text: 'Earliest visit in 5 days', exact: 'March 23, 2026' });
        const covered = explained(EVERY_RULE['COV-2'] ?? {});
        expect(covered.headline).toBe('No one goes next');
        expect(covered.timing).toMatchObject({
            text: 'No action needed for now; next due in 35 days',
            exact: 'April 22, 2026'
        });
    });

    it('says a hold, that it lasts until it is lifted, and that the others wait', () => {
        const { isHold, timing, others } = explained({ plan: { hold: 'No_Contact' } });
        expect(isHold).toBe(true);
        expect(timing).toEqual({ key: 'timing', text: 'Until the hold is lifted' });
        expect(others.map(({ text }) => text)).toEqual([
            'Commercial waits until the hold is lifted.',
            'Medical waits until the hold is lifted.',
            'Access waits until the hold is lifted.'
        ]);
    });

    it('says why the others wait: next in line, or their last touch', () => {
        const touches = [touch('Access', 41), touch('Commercial', 33), touch('Medical', 3)];
        const { others } = explained({ plan: { stage: 'Aware', accessSignal: 'Urgent' }, touches });
        expect(others).toEqual([
            { key: 'Commercial', fieldFunction: 'Commercial', text: 'Commercial is next in line.' },
            {
                key: 'Medical',
                fieldFunction: 'Medical',
                text: 'Medical waits. Last touch 3 days ago.',
                exact: 'March 15, 2026'
            }
        ]);
    });

    it('says of changes with a day the earliest for each function', () => {
        const touches = [touch('Commercial', 10), touch('Medical', 20)];
        const { changes } = explained({ plan: { stage: 'Aware', tier: 'B' }, touches });
        expect(changes.map(({ text, then }) => `${text} → ${then}`)).toEqual([
            'Without another Commercial touch, in 21 days → Commercial goes next'
        ]);
    });

    it('traces the tables, the rule, the version, the runner-up and the hash', () => {
        const { trace } = explained({ plan: { stage: 'New' } });
        expect(trace.tables.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual([
            'Stops: No rule applies',
            'Obligations: No rule applies',
            'Journey: Rule JRN-1 answers',
            'Coverage: Not reached'
        ]);
        expect(trace).toMatchObject({
            ruleId: 'JRN-1',
            protocolVersion: '1',
            runnerUp: 'Commercial goes next (rule JRN-2)'
        });
        expect(trace.inputsHash).toMatch(/^[0-9a-f]{16}$/);
    });

    it('has words for a rule that it does not know', () => {
        const facts = factsOf({ plan: { stage: 'New' } });
        const decision: SequenceDecision = {
            ...decide(facts, DEFAULT_PROTOCOL),
            ruleId: 'ORG-7',
            reason: { code: 'Something_New', parameters: {} }
        };
        expect(explain(decision, facts, 'Medical').reason).toBe('By rule ORG-7.');
    });

    it('tells due days of handoffs and goals', () => {
        expect(explained({ handoffs: [handoff()] }).facts[0]).toMatchObject({
            text: 'Handoff accepted by Access, due in 2 days'
        });
        const undated = { plan: { stage: 'Adopter', objectives: [objective({ dueDate: null })] } } as const;
        expect(explained(undated).facts.map(({ text }) => text)).toContain('Shared goal of Commercial, no due date');
        const due = { plan: { stage: 'Adopter', objectives: [objective({ dueDate: inDays(1) })] } } as const;
        expect(explained(due).facts.map(({ text }) => text)).toContain('Shared goal of Commercial, due tomorrow');
    });
});
