import {
    ACCESS_SIGNALS,
    FIELD_FUNCTIONS,
    JOURNEY_STAGES,
    PLAN_HOLDS,
    type AccountPicture,
    type FieldFunction,
    type Touch
} from 'c/triadModel';
import { DEFAULT_PROTOCOL, sequenceFacts, type SequenceFacts } from 'c/callSequence';

/** The day of all fact sets. */
export const TODAY = '2026-03-18';
const MS_PER_DAY = 86_400_000;

/** Uniform numbers in [0, 1) from a seed (mulberry32), so that every run measures the same accounts. */
function randomFrom(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

interface Dice {
    readonly chance: (probability: number) => boolean;
    readonly whole: (below: number) => number;
    readonly pick: <T>(values: readonly T[]) => T;
}

function diceFrom(seed: number): Dice {
    const random = randomFrom(seed);
    const whole = (below: number): number => Math.floor(random() * below);
    return {
        chance: (probability) => random() < probability,
        whole,
        pick: (values) => values[whole(values.length)] as (typeof values)[number]
    };
}

function day(daysAgo: number): string {
    return new Date(Date.parse(TODAY) - daysAgo * MS_PER_DAY).toISOString().slice(0, 10);
}

function touch(fieldFunction: FieldFunction, daysAgo: number): Touch {
    return {
        id: `${fieldFunction}-${daysAgo}`,
        fieldFunction,
        hcp: null,
        channel: 'In_Person',
        startAt: `${day(daysAgo)}T15:00:00.000Z`,
        status: 'Completed',
        requestedByHcp: false,
        coordinatedWithId: null,
        ownerName: null
    };
}

/** Holds, requests, handoffs and commitments are seldom, as in a territory, so that every table gets its share. */
function picture(dice: Dice): AccountPicture {
    const touches = FIELD_FUNCTIONS.flatMap((fieldFunction) =>
        Array.from({ length: dice.whole(6) }, () => touch(fieldFunction, dice.whole(dice.pick([20, 120, 365]))))
    );
    const handoff = {
        from: 'Commercial',
        hcp: null,
        createdAt: `${day(4)}T09:00:00Z`,
        dueAt: `${day(-2)}T09:00:00Z`
    } as const;
    return {
        accountId: 'account',
        accountName: 'Account',
        contacts: [],
        touches,
        handoffs: [
            ...(dice.chance(0.08)
                ? [{ ...handoff, id: '1', kind: 'Medical_Request', to: 'Medical', status: 'Offered' } as const]
                : []),
            ...(dice.chance(0.08)
                ? [
                      {
                          ...handoff,
                          id: '2',
                          kind: 'Follow_Up',
                          to: dice.pick(FIELD_FUNCTIONS),
                          status: 'Accepted'
                      } as const
                  ]
                : [])
        ],
        plan: {
            id: 'plan',
            name: 'SP-000001',
            accountId: 'account',
            stage: dice.pick(JOURNEY_STAGES),
            hold: dice.chance(0.08) ? dice.pick(PLAN_HOLDS) : 'None',
            tier: dice.pick(['A', 'B', 'C', null] as const),
            owner: { id: 'user', name: 'Robin Vale' },
            recoveryLead: dice.pick([...FIELD_FUNCTIONS, null]),
            accessSignal: dice.chance(0.1)
                ? 'Urgent'
                : dice.pick(ACCESS_SIGNALS.filter((signal) => signal !== 'Urgent')),
            freshness: 'Current',
            dimensions: [],
            objectives: Array.from({ length: dice.whole(3) }, (_, index) => ({
                id: `objective-${index}`,
                measure: 'Measure',
                baseline: null,
                target: null,
                actual: null,
                ownerFunction: dice.pick(FIELD_FUNCTIONS),
                contributingFunctions: [],
                dueDate: day(dice.whole(60) - 55),
                status: 'Open',
                createdAt: '2026-01-05T09:00:00Z'
            })),
            lastModifiedAt: '2026-03-01T09:00:00Z',
            lastModifiedBy: 'Robin Vale'
        }
    };
}

/** `count` different accounts, the same in every run. */
export function factPictures(count: number): AccountPicture[] {
    const dice = diceFrom(20260318);
    return Array.from({ length: count }, () => picture(dice));
}

/** The facts of `count` different accounts on `TODAY`. */
export function factSets(count: number): SequenceFacts[] {
    return factPictures(count).map((one) => sequenceFacts(one, DEFAULT_PROTOCOL, TODAY));
}
