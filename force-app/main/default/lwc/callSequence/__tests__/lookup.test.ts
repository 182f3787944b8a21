import fc from 'fast-check';
import {
    compileLookup,
    decide,
    DEFAULT_PROTOCOL,
    PackedAccounts,
    PackedAnswers,
    type SequenceFacts,
    type SequenceProtocol
} from 'c/callSequence';
import { dayText } from '../days';
import { anyFacts } from './accounts';
import { DATED_AND_TIERED } from './protocols';
import { factsOf, inDays, protocolWith, TODAY, touch } from './pictures';

function shortAnswer(facts: SequenceFacts, protocol: SequenceProtocol) {
    const { answer, ruleId, notBefore } = decide(facts, protocol);
    return { answer, ruleId, notBefore };
}

const PROTOCOLS = [
    ['the default protocol', DEFAULT_PROTOCOL],
    ['without proactive Medical', protocolWith({ proactiveMedical: false })],
    ['with holidays and a low cap', protocolWith({ holidays: [inDays(2)], accountCap: { touches: 2, days: 14 } })],
    ['with dates and tiers', DATED_AND_TIERED]
] as const;

describe.each(PROTOCOLS)('look-up of %s', (_name, protocol) => {
    const lookup = compileLookup(protocol, TODAY);

    it('answers what decide answers', () => {
        fc.assert(
            fc.property(anyFacts, (facts) => {
                expect(lookup.decide(facts)).toEqual(shortAnswer(facts, protocol));
            }),
            { numRuns: 3000 }
        );
    });

    it('answers the same for accounts that are packed', () => {
        const facts = fc.sample(anyFacts, { numRuns: 500, seed: 4 });
        const accounts = new PackedAccounts(facts.length, protocol, TODAY);
        const packed = new PackedAnswers(facts.length);
        facts.forEach((one, index) => accounts.set(index, one));
        lookup.decideAll(accounts, packed);
        const answers = facts.map((_, index) => {
            const day = packed.notBefore[index] ?? 0;
            const place = packed.places[index] ?? -1;
            return { ...lookup.answers[place], notBefore: day === 0 ? undefined : dayText(day) };
        });
        expect(answers).toEqual(facts.map((one) => shortAnswer(one, protocol)));
    });
});

describe('look-up', () => {
    it('is compiled once for a protocol without dates', () => {
        expect(compileLookup(DEFAULT_PROTOCOL)).toBe(compileLookup(DEFAULT_PROTOCOL, TODAY));
    });

    it('asks for a day where rules have dates, and is for that day', () => {
        expect(() => compileLookup(DATED_AND_TIERED)).toThrow(RangeError);
        const tomorrow = compileLookup(DATED_AND_TIERED, inDays(1));
        expect(() => tomorrow.decide(factsOf({}))).toThrow(`The look-up is for ${inDays(1)}, not for ${TODAY}`);
    });

    it('refuses accounts of different days in one pack', () => {
        const accounts = new PackedAccounts(1, DEFAULT_PROTOCOL, inDays(1));
        expect(() => accounts.set(0, factsOf({}))).toThrow(RangeError);
    });

    it('takes 20 bytes an account', () => {
        expect(new PackedAccounts(1000, DEFAULT_PROTOCOL, TODAY).bytes).toBe(20_000);
    });

    it('does not show an answer of one account in the next', () => {
        const lookup = compileLookup(DEFAULT_PROTOCOL);
        const cooled = factsOf({ plan: { stage: 'Access_Blocked' }, touches: [touch('Access', 2)] });
        expect(lookup.decide(cooled).notBefore).toBe(inDays(5));
        expect(lookup.decide(factsOf({ plan: { stage: 'Access_Blocked' } })).notBefore).toBeUndefined();
    });
});
