import { decide, DEFAULT_PROTOCOL } from 'c/callSequence';
import type { AccessSignal, FieldFunction, Handoff, SharedPlan, Touch } from 'c/triadModel';
import plantedCases from '../../../../../../config/seed/planted-cases.json';
import { factsOf, handoff, inDays, objective, touch } from './pictures';

interface PlantedCase {
    readonly id: string;
    readonly plan: Pick<SharedPlan, 'stage' | 'tier' | 'hold'> & { readonly recoveryLead?: FieldFunction };
    readonly touches: readonly (Partial<Touch> & {
        function: FieldFunction;
        daysAgo: number;
        coordinatedWith?: number;
    })[];
    readonly handoffs: readonly (Partial<Handoff> & { dueInDays: number })[];
    readonly objectives: readonly { ownerFunction: FieldFunction; dueInDays: number }[];
    readonly barriers: readonly { state: string; decisionDaysAgo?: number }[];
    readonly expected: { function: string; ruleId: string; notBeforeInDays?: number; untilInDays?: number };
}

const CASES = plantedCases as unknown as readonly PlantedCase[];
const URGENT_DAYS = 14;

/** What the plan's formula makes of its barriers. */
function signalOf(barriers: PlantedCase['barriers']): AccessSignal {
    const isUrgent = barriers.some(
        ({ state, decisionDaysAgo = 0 }) =>
            state === 'Appeal_Open' || (state === 'Denied' && decisionDaysAgo <= URGENT_DAYS)
    );
    if (isUrgent) {
        return 'Urgent';
    }
    if (barriers.some(({ state }) => state === 'Pending' || state === 'Denied')) {
        return 'In_Progress';
    }
    return barriers.some(({ state }) => state === 'Approved') ? 'Approved' : 'None';
}

function decisionOn(planted: PlantedCase) {
    const touches = planted.touches.map(
        ({ function: fieldFunction, daysAgo, coordinatedWith, channel, requestedByHcp }) =>
            touch(fieldFunction, daysAgo, {
                channel: channel ?? 'In_Person',
                requestedByHcp: requestedByHcp ?? false,
                coordinatedWithId: coordinatedWith === undefined ? null : `touch-${coordinatedWith}`
            })
    );
    const handoffs = planted.handoffs.map(({ kind, from, to, status, dueInDays }) =>
        handoff({ kind, from, to, status, dueAt: `${inDays(dueInDays)}T12:00:00Z` })
    );
    const objectives = planted.objectives.map(({ ownerFunction, dueInDays }) =>
        objective({ ownerFunction, dueDate: inDays(dueInDays) })
    );
    const { stage, tier, hold, recoveryLead = null } = planted.plan;
    const plan = { stage, tier, hold, recoveryLead, accessSignal: signalOf(planted.barriers), objectives };
    return decide(factsOf({ plan, touches, handoffs }), DEFAULT_PROTOCOL);
}

/** A planted day counts from today and is moved like every day of an answer; today here is a Wednesday. */
function businessDay(days: number): string {
    const SKIPPED: Readonly<Record<number, number>> = { 6: 2, 0: 1 };
    return inDays(days + (SKIPPED[new Date(`${inDays(days)}T00:00:00Z`).getUTCDay()] ?? 0));
}

describe('planted cases', () => {
    it.each(CASES)('$id', (planted) => {
        const { expected } = planted;
        const { notBeforeInDays, untilInDays } = expected;
        expect(decisionOn(planted)).toMatchObject({
            answer: expected.function,
            ruleId: expected.ruleId,
            ...(notBeforeInDays !== undefined && { notBefore: businessDay(notBeforeInDays) }),
            ...(untilInDays !== undefined && { until: businessDay(untilInDays) })
        });
    });
});
