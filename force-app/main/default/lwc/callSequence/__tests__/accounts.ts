import fc from 'fast-check';
import { ACCOUNT_TIERS, type FieldFunction } from 'c/triadModel';
import { FACT_VALUES, touchAge, type SequenceFacts } from 'c/callSequence';
import { daysAgo, inDays, TODAY } from './pictures';

const FUNCTION_OR_NONE = FACT_VALUES.recoveryLead;
const age = fc.option(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 200 })));
const duties = (owner: string, day: string) =>
    owner === 'None' ? [] : [{ owner: owner as FieldFunction, dueDay: day }];

/** Any account: buckets that belong to its days, and a cap that is sometimes reached. */
export const anyFacts: fc.Arbitrary<SequenceFacts> = fc
    .record({
        hold: fc.constantFrom(...FACT_VALUES.hold),
        stage: fc.constantFrom(...FACT_VALUES.stage),
        access: fc.constantFrom(...FACT_VALUES.access),
        ages: fc.tuple(age, age, age),
        openMedicalRequest: fc.constantFrom(...FACT_VALUES.openMedicalRequest),
        acceptedHandoffTo: fc.constantFrom(...FUNCTION_OR_NONE),
        overdueCommitmentOf: fc.constantFrom(...FUNCTION_OR_NONE),
        openObjectiveOf: fc.constantFrom(...FUNCTION_OR_NONE),
        recoveryLead: fc.constantFrom(...FUNCTION_OR_NONE),
        tier: fc.option(fc.constantFrom(...ACCOUNT_TIERS)),
        countedAges: fc.array(fc.integer({ min: 0, max: 29 }), { maxLength: 20 })
    })
    .map(({ ages: [commercial, medical, access], countedAges, ...facts }) => ({
        ...facts,
        countedAges: [...countedAges].sort((a, b) => a - b),
        today: TODAY,
        lastTouchCommercial: touchAge(commercial),
        lastTouchMedical: touchAge(medical),
        lastTouchAccess: touchAge(access),
        daysSinceTouch: { Commercial: commercial, Medical: medical, Access: access },
        acceptedHandoffs: duties(facts.acceptedHandoffTo, inDays(2)).map(({ owner, dueDay }) => ({
            to: owner,
            dueDay
        })),
        commitments: [...duties(facts.overdueCommitmentOf, daysAgo(5)), ...duties(facts.openObjectiveOf, inDays(20))],
        medicalRequestDay: facts.openMedicalRequest === 'yes' ? daysAgo(3) : null
    }));
