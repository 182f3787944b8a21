import fc from 'fast-check';
import { ACCOUNT_TIERS } from 'c/triadModel';
import { FACT_VALUES, type BucketedAccount, type SequenceFacts, type TouchAge } from 'c/callSequence';
import { interpret } from 'c/sequenceInterpreter';
import type { UncoveredBox } from 'c/protocolValidator';
import { factsOf } from '../../callSequence/__tests__/pictures';
import { findings, withoutDefaultRow } from './drafts';

const OPEN = withoutDefaultRow();
const [GAP] = findings(OPEN, 'Gap');
const UNCOVERED = GAP?.uncovered ?? [];

/** As little overdue as an account of that bucket can be. */
const YOUNGEST: Readonly<Record<TouchAge, number>> = { D0_6: 0, D7_30: 7, D31_90: 31, Older: 91 };
const PLAIN = factsOf({});

function youngest(account: Partial<BucketedAccount>): SequenceFacts {
    const facts = { ...PLAIN, ...account };
    return {
        ...facts,
        daysSinceTouch: {
            Commercial: YOUNGEST[facts.lastTouchCommercial],
            Medical: YOUNGEST[facts.lastTouchMedical],
            Access: YOUNGEST[facts.lastTouchAccess]
        }
    };
}

function isIn({ when }: UncoveredBox, facts: SequenceFacts): boolean {
    return Object.entries(when).every(([name, values]) =>
        (values as readonly string[]).includes(String(facts[name as keyof BucketedAccount]))
    );
}

const anyAccount = fc.record({
    hold: fc.constantFrom(...FACT_VALUES.hold),
    access: fc.constantFrom(...FACT_VALUES.access),
    openMedicalRequest: fc.constantFrom(...FACT_VALUES.openMedicalRequest),
    acceptedHandoffTo: fc.constantFrom(...FACT_VALUES.acceptedHandoffTo),
    overdueCommitmentOf: fc.constantFrom(...FACT_VALUES.overdueCommitmentOf),
    stage: fc.constantFrom(...FACT_VALUES.stage),
    openObjectiveOf: fc.constantFrom(...FACT_VALUES.openObjectiveOf),
    recoveryLead: fc.constantFrom(...FACT_VALUES.recoveryLead),
    lastTouchCommercial: fc.constantFrom(...FACT_VALUES.lastTouchCommercial),
    lastTouchMedical: fc.constantFrom(...FACT_VALUES.lastTouchMedical),
    lastTouchAccess: fc.constantFrom(...FACT_VALUES.lastTouchAccess),
    tier: fc.constantFrom(...ACCOUNT_TIERS)
});

/** Every account that nothing stops or obliges. */
function countUnanswered(): number {
    let count = 0;
    for (const stage of FACT_VALUES.stage) {
        for (const access of FACT_VALUES.access) {
            for (const openObjectiveOf of FACT_VALUES.openObjectiveOf) {
                for (const recoveryLead of FACT_VALUES.recoveryLead) {
                    for (const tier of ACCOUNT_TIERS) {
                        count += unansweredAges({ stage, access, openObjectiveOf, recoveryLead, tier });
                    }
                }
            }
        }
    }
    return count;
}

function unansweredAges(account: Partial<BucketedAccount>): number {
    const ages = FACT_VALUES.lastTouchAccess;
    const all = ages.flatMap((lastTouchCommercial) =>
        ages.flatMap((lastTouchMedical) =>
            ages.map((lastTouchAccess) => ({ lastTouchCommercial, lastTouchMedical, lastTouchAccess }))
        )
    );
    return all.filter((three) => interpret(youngest({ ...account, ...three }), OPEN) === undefined).length;
}

describe('a deleted default row', () => {
    it('is missed', () => {
        expect(findings(OPEN, 'Missing_Default')).toHaveLength(1);
    });

    it('leaves as many combinations open as the interpreter leaves unanswered', () => {
        expect(GAP?.combinations).toBe(countUnanswered());
        expect(UNCOVERED.reduce((sum, { combinations }) => sum + combinations, 0)).toBe(GAP?.combinations);
    });

    it('leaves exactly those open that the interpreter may leave unanswered', () => {
        fc.assert(
            fc.property(anyAccount, (account) => {
                const facts = youngest(account);
                const holding = UNCOVERED.filter((box) => isIn(box, facts));
                expect(holding).toHaveLength(interpret(facts, OPEN) === undefined ? 1 : 0);
            }),
            { numRuns: 3000 }
        );
    });

    it('is shown by an account that gets no answer', () => {
        expect(interpret(youngest(GAP?.example ?? { hold: 'Safety' }), OPEN)).toBeUndefined();
    });
});
