import { decide, DEFAULT_PROTOCOL, OverlapError, type SequenceFacts, type SequenceProtocol } from 'c/callSequence';
import { factsOf, handoff, objective, protocolWith, touch } from './pictures';

const FACTS = factsOf({
    plan: { stage: 'Evaluating', accessSignal: 'In_Progress', tier: 'B', objectives: [objective()] },
    touches: [touch('Access', 40), touch('Commercial', 3)],
    handoffs: [handoff({ status: 'Offered' })]
});

/** The same content with the keys of every object in the opposite order. */
function reversed<T>(value: T): T {
    if (Array.isArray(value)) {
        return value.map(reversed) as T;
    }
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value).map(([key, member]) => [key, reversed<unknown>(member)]);
        return Object.fromEntries(entries.reverse()) as T;
    }
    return value;
}

describe('decide', () => {
    it('answers with everything that the card and the trace need', () => {
        expect(decide(FACTS, DEFAULT_PROTOCOL)).toEqual({
            answer: 'Access',
            table: 'journey',
            ruleId: 'JRN-4',
            protocolVersion: 1,
            facts: [
                { fact: 'stage', value: 'Evaluating' },
                { fact: 'access', value: 'In_Progress' },
                { fact: 'lastTouchAccess', value: 'D31_90', asOf: '2026-02-06' }
            ],
            runnerUp: { answer: 'Medical', table: 'coverage', ruleId: 'COV-1' },
            changes: expect.any(Array) as unknown,
            reason: { code: 'Access_Path', parameters: { stage: 'Evaluating', function: 'Access' } },
            inputsHash: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown
        });
    });

    it('gives the same answer and hash in any order of keys', () => {
        const facts = reversed(FACTS);
        expect(Object.keys(facts)).toEqual(Object.keys(FACTS).reverse());
        expect(decide(facts, reversed(DEFAULT_PROTOCOL))).toEqual(decide(FACTS, DEFAULT_PROTOCOL));
    });

    it.each<[string, Partial<SequenceFacts>]>([
        ['the day', { today: '2026-03-19' }],
        ['the tier', { tier: 'A' }],
        ['the stage', { stage: 'Trialist' }],
        ['a last touch', { daysSinceTouch: { ...FACTS.daysSinceTouch, Medical: 400 } }],
        ['the touches counted', { countedAges: [...FACTS.countedAges, 29] }],
        ['a commitment', { commitments: [] }],
        ['an accepted handoff', { acceptedHandoffs: [{ to: 'Access', dueDay: null }] }]
    ])('hashes %s', (_what, other) => {
        expect(decide({ ...FACTS, ...other }, DEFAULT_PROTOCOL).inputsHash).not.toBe(
            decide(FACTS, DEFAULT_PROTOCOL).inputsHash
        );
    });

    it('hashes the settings', () => {
        expect(decide(FACTS, protocolWith({ ownCoolDownDays: 8 })).inputsHash).not.toBe(
            decide(FACTS, DEFAULT_PROTOCOL).inputsHash
        );
    });

    it('leaves facts and protocol as they are', () => {
        const before = JSON.stringify([FACTS, DEFAULT_PROTOCOL]);
        decide(FACTS, DEFAULT_PROTOCOL);
        expect(JSON.stringify([FACTS, DEFAULT_PROTOCOL])).toBe(before);
    });

    it('survives the way through JSON', () => {
        const decision = decide(FACTS, DEFAULT_PROTOCOL);
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
    });
});

describe('a protocol with other rules', () => {
    const [stops, obligations, journey, coverage] = DEFAULT_PROTOCOL.tables as readonly [
        never,
        never,
        Extract<SequenceProtocol['tables'][number], { name: 'journey' }>,
        never
    ];

    it('is refused where two rows of a UNIQUE table match', () => {
        const twin = { ruleId: 'JRN-99', when: { stage: ['Evaluating'] }, answer: 'Medical', reason: 'Twin' } as const;
        const tables = [stops, obligations, { ...journey, rows: [...journey.rows, twin] }, coverage] as const;
        const overlapping = { ...DEFAULT_PROTOCOL, tables };
        expect(() => decide(FACTS, overlapping)).toThrow(OverlapError);
        expect(() => decide(FACTS, overlapping)).toThrow('JRN-4 and JRN-99');
    });

    it('takes the row of highest priority, wherever it stands', () => {
        const priority = {
            ...(obligations as Extract<SequenceProtocol['tables'][number], { name: 'obligations' }>),
            rows: [
                { ruleId: 'B', priority: 2, when: { stage: ['Evaluating'] }, answer: 'Commercial', reason: 'B' },
                { ruleId: 'A', priority: 1, when: { access: ['In_Progress'] }, answer: 'Medical', reason: 'A' }
            ]
        } as const;
        const decision = decide(FACTS, { ...DEFAULT_PROTOCOL, tables: [priority, coverage] });
        expect(decision).toMatchObject({ ruleId: 'A', answer: 'Medical', runnerUp: { ruleId: 'B' } });
    });

    it('is refused where a condition names a value that does not exist, or nothing answers at last', () => {
        const typo = { ruleId: 'X', when: { stage: ['Blocked'] }, answer: 'Access', reason: 'X' };
        const tables = [{ ...journey, rows: [typo] }, coverage];
        expect(() => decide(FACTS, { ...DEFAULT_PROTOCOL, tables } as unknown as SequenceProtocol)).toThrow(
            "'Blocked' is no value of stage"
        );
        expect(() =>
            decide(FACTS, { ...DEFAULT_PROTOCOL, tables: [stops] as unknown as SequenceProtocol['tables'] })
        ).toThrow('no coverage table');
    });

    it('refuses a fact whose value does not exist', () => {
        expect(() => decide({ ...FACTS, stage: 'Blocked' } as unknown as SequenceFacts, DEFAULT_PROTOCOL)).toThrow(
            RangeError
        );
    });
});
