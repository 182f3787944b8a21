import fc from 'fast-check';
import { compileLookup, decide, DEFAULT_PROTOCOL } from 'c/callSequence';
import { interpret } from 'c/sequenceInterpreter';
import { anyFacts } from '../../callSequence/__tests__/accounts';
import { factsOf, inDays, protocolWith, TODAY, touch } from '../../callSequence/__tests__/pictures';
import { DATED_AND_TIERED, withJourney } from '../../callSequence/__tests__/protocols';

const PROTOCOLS = [
    ['the default protocol', DEFAULT_PROTOCOL],
    ['without proactive Medical', protocolWith({ proactiveMedical: false })],
    ['with holidays and a low cap', protocolWith({ holidays: [inDays(2)], accountCap: { touches: 2, days: 14 } })],
    ['with dates and tiers', DATED_AND_TIERED]
] as const;

describe.each(PROTOCOLS)('interpreter of %s', (_name, protocol) => {
    const lookup = compileLookup(protocol, TODAY);

    it('agrees with the compiled engine on answer, rule and dates', () => {
        fc.assert(
            fc.property(anyFacts, (facts) => {
                const { answer, table, ruleId, notBefore, until } = decide(facts, protocol);
                expect(interpret(facts, protocol)).toEqual({ answer, table, ruleId, notBefore, until });
                expect(lookup.decide(facts)).toEqual({ answer, ruleId, notBefore });
            }),
            { numRuns: 2000 }
        );
    });
});

describe('interpreter', () => {
    it('says nothing where no row answers and there is no default row', () => {
        const tables = DEFAULT_PROTOCOL.tables.map((table) => ({ ...table, otherwise: undefined }));
        const open = { ...DEFAULT_PROTOCOL, tables } as unknown as typeof DEFAULT_PROTOCOL;
        const covered = factsOf({
            plan: { stage: 'Aware' },
            touches: [touch('Commercial', 3), touch('Medical', 3)]
        });
        expect(interpret(covered, open)).toBeUndefined();
        expect(interpret(covered, DEFAULT_PROTOCOL)?.ruleId).toBe('COV-2');
    });

    it('refuses two rows of a UNIQUE table', () => {
        const twice = withJourney((rows) => [...rows, { ...rows[2], ruleId: 'JRN-3B' } as (typeof rows)[number]]);
        expect(() => interpret(factsOf({ plan: { stage: 'Aware' } }), twice)).toThrow('JRN-3 and JRN-3B');
    });
});
