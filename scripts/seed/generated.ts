/**
 * The ordinary sites between the planted ones: twelve months of touches whose rhythm follows the protocol's targets by tier.
 * Shares of tiers, stages and channels are proposals for a demo, not measurements.
 */
import { ACCOUNT_TIERS, FIELD_FUNCTIONS, type AccountTier, type FieldFunction, type JourneyStage } from 'c/triadModel';
import type { Faker } from '@faker-js/faker';
import type { PlantedCase, PlantedTouch } from './cases.ts';
import { siteName, town } from './names.ts';
import { flagsOf } from './flags.ts';
import { randomFor } from './random.ts';
import type { SiteDescription } from './site.ts';

const STAGES: readonly { readonly value: JourneyStage; readonly weight: number }[] = [
    { value: 'New', weight: 2 },
    { value: 'Aware', weight: 4 },
    { value: 'Evaluating', weight: 4 },
    { value: 'Access_Blocked', weight: 1 },
    { value: 'Trialist', weight: 4 },
    { value: 'Adopter', weight: 5 },
    { value: 'Lapsed', weight: 1 }
];
/** Mean days between two touches, by function and tier. */
const RHYTHM: Readonly<Record<FieldFunction, Readonly<Record<AccountTier, number>>>> = {
    Commercial: { A: 22, B: 34, C: 60 },
    Medical: { A: 70, B: 75, C: 80 },
    Access: { A: 60, B: 80, C: 120 }
};
const CHANNELS: Readonly<Record<FieldFunction, readonly PlantedTouch['channel'][]>> = {
    Commercial: ['In_Person', 'In_Person', 'In_Person', 'Video', 'Email'],
    Medical: ['In_Person', 'Video', 'Congress', 'Email'],
    Access: ['Phone', 'Phone', 'Video', 'In_Person']
};
const PAYERS = [
    'Northmere Health Plan',
    'Calder Mutual',
    'Tessmark Benefit Trust',
    'Orrin Valley Care',
    'Ostrava Select'
];
const REASON_CLASSES = ['Step_Therapy', 'Documentation', 'Coverage_Criteria', 'Formulary'];
const MEASURES: readonly {
    readonly measure: string;
    readonly ownerFunction: FieldFunction;
    readonly target: number;
}[] = [
    { measure: 'Staff trained on starter steps', ownerFunction: 'Commercial', target: 6 },
    { measure: 'Billing team sessions held', ownerFunction: 'Access', target: 4 },
    { measure: 'Peer case discussions held', ownerFunction: 'Medical', target: 3 },
    { measure: 'Days from form to first dose', ownerFunction: 'Access', target: 14 }
];
const YEAR = 365;
/** Days are relative: what stands out at a site does not depend on the day of the seed. */
const ANY_DAY = '2026-11-18';
/** Later than the week in which planned touches can collide. */
const FIRST_PLANNED_DAY = 9;

/** Where a history of touches begins, and how much slower than its rhythm it is. */
export interface HistoryOptions {
    readonly afterDaysAgo?: number;
    readonly slowness?: number;
}

/** Touches of one function in its rhythm, each longer ago than `afterDaysAgo`, back to a year. */
export function touchHistory(
    random: Faker,
    fieldFunction: FieldFunction,
    tier: AccountTier,
    hcps: number,
    { afterDaysAgo = 0, slowness = 1 }: HistoryOptions = {}
): PlantedTouch[] {
    const mean = RHYTHM[fieldFunction][tier] * slowness;
    const touches: PlantedTouch[] = [];
    let daysAgo = afterDaysAgo + random.number.int({ min: 1, max: mean });
    while (daysAgo < YEAR) {
        touches.push({
            function: fieldFunction,
            daysAgo,
            channel: random.helpers.arrayElement(CHANNELS[fieldFunction]),
            status: random.datatype.boolean({ probability: 0.05 }) ? 'Cancelled' : 'Completed',
            hcp: random.number.int({ min: 0, max: hcps - 1 }),
            requestedByHcp: random.datatype.boolean({ probability: 0.12 })
        });
        daysAgo += random.number.int({ min: Math.ceil(mean / 2), max: Math.ceil(mean * 1.5) });
    }
    return touches;
}

function plannedTouch(random: Faker, hcps: number): PlantedTouch {
    return {
        function: random.helpers.arrayElement(FIELD_FUNCTIONS),
        daysAgo: -random.number.int({ min: FIRST_PLANNED_DAY, max: 28 }),
        channel: 'In_Person',
        status: 'Planned',
        hcp: random.number.int({ min: 0, max: hcps - 1 }),
        requestedByHcp: false
    };
}

/** A new site has had one first visit. */
function firstVisit(random: Faker): PlantedTouch {
    return {
        function: random.helpers.arrayElement(FIELD_FUNCTIONS.filter((one) => one !== 'Access')),
        daysAgo: random.number.int({ min: 3, max: 25 }),
        channel: 'In_Person',
        status: 'Completed',
        hcp: 0,
        requestedByHcp: false
    };
}

function barriersOf(random: Faker, stage: JourneyStage): PlantedCase['barriers'] {
    if (stage === 'New' || stage === 'Aware') return [];
    return Array.from({ length: random.number.int({ min: 0, max: 3 }) }, () => {
        const state = random.helpers.weightedArrayElement([
            { value: 'Approved' as const, weight: 6 },
            { value: 'Pending' as const, weight: 2 },
            { value: 'Denied' as const, weight: 1 },
            { value: 'Closed' as const, weight: 2 }
        ]);
        return {
            state,
            decisionDaysAgo: state === 'Pending' ? null : random.number.int({ min: 5, max: 200 }),
            payer: random.helpers.arrayElement(PAYERS),
            reasonClass: random.helpers.arrayElement(REASON_CLASSES),
            caseCount: random.number.int({ min: 1, max: 9 })
        };
    });
}

function objectivesOf(random: Faker, stage: JourneyStage): PlantedCase['objectives'] {
    if (stage === 'New') return [];
    return random.helpers.arrayElements(MEASURES, { min: 0, max: 2 }).map((goal) => ({
        ...goal,
        contributingFunctions: FIELD_FUNCTIONS.filter(
            (other) => other !== goal.ownerFunction && random.datatype.boolean()
        ),
        dueInDays: random.number.int({ min: 10, max: 150 }),
        baseline: 0,
        actual: random.number.int({ min: 0, max: goal.target }),
        status: 'Open' as const
    }));
}

function drawnSite(random: Faker, position: number): SiteDescription {
    const stage = random.helpers.weightedArrayElement([...STAGES]);
    const tier = random.helpers.arrayElement(ACCOUNT_TIERS);
    const hcps = random.number.int({ min: 1, max: 8 });
    const territory = random.helpers.arrayElement([1, 2] as const);
    const touches = FIELD_FUNCTIONS.flatMap((fieldFunction) => touchHistory(random, fieldFunction, tier, hcps));
    if (random.datatype.boolean({ probability: 0.4 })) touches.push(plannedTouch(random, hcps));
    const reviewed = (): number | null => random.helpers.arrayElement([4, 12, 20, 31, 44, 58, 75, 110, null]);
    return {
        id: `site-${String(position + 1).padStart(3, '0')}`,
        account: { name: siteName(random), ...town(random), hcps, noContactHcps: [] },
        plan: {
            stage,
            tier,
            hold: 'None',
            owner: 'sales',
            ...(stage === 'Lapsed' ? { recoveryLead: random.helpers.arrayElement(FIELD_FUNCTIONS) } : {})
        },
        touches: stage === 'New' ? [firstVisit(random), ...touches.filter((touch) => touch.daysAgo < 0)] : touches,
        handoffs: random.datatype.boolean({ probability: 0.3 })
            ? [{ kind: 'Introduction', from: 'Medical', to: 'Access', status: 'Offered', dueInDays: 3, hcp: 0 }]
            : [],
        objectives: objectivesOf(random, stage),
        barriers: barriersOf(random, stage),
        territory,
        reviewedDaysAgo: { Commercial: reviewed(), Medical: reviewed(), Access: reviewed() }
    };
}

/** An ordinary site: drawn again while something stands out at it, so that what stands out in a seeded org was planted. */
export function generatedSite(seed: string, position: number): SiteDescription {
    for (let attempt = 0; ; attempt += 1) {
        const site = drawnSite(randomFor(seed, 'site', position, ...(attempt > 0 ? [attempt] : [])), position);
        if (flagsOf(site, ANY_DAY).length === 0) return site;
    }
}
