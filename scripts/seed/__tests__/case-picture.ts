/** A planted case as the page would see its account on a given day. */
import type { AccessSignal, AccountPicture, Handoff, PlanObjective, SharedPlan, Touch } from 'c/triadModel';
import type { PlantedCase } from '../cases.ts';
import { day, moment } from '../days.ts';

const URGENT_DAYS = 14;
const NOON = 12;

/** What the plan's formula makes of its barriers (6-protocol, the fact `access`). */
function signalOf(barriers: PlantedCase['barriers']): AccessSignal {
    const has = (...states: readonly string[]): boolean => barriers.some(({ state }) => states.includes(state));
    const isRecent = barriers.some(
        ({ state, decisionDaysAgo }) => state === 'Denied' && (decisionDaysAgo ?? 0) <= URGENT_DAYS
    );
    if (isRecent || has('Appeal_Open')) return 'Urgent';
    if (has('Pending', 'Denied')) return 'In_Progress';
    return has('Approved') ? 'Approved' : 'None';
}

function touches(planted: PlantedCase, today: string): Touch[] {
    return planted.touches.map((touch, position) => ({
        id: `touch-${position}`,
        fieldFunction: touch.function,
        hcp: null,
        channel: touch.channel,
        startAt: moment(today, -touch.daysAgo, NOON),
        status: touch.status,
        requestedByHcp: touch.requestedByHcp,
        coordinatedWithId: touch.coordinatedWith === undefined ? null : `touch-${touch.coordinatedWith}`,
        ownerName: null
    }));
}

function handoffs(planted: PlantedCase, today: string): Handoff[] {
    return planted.handoffs.map((handoff, position) => ({
        id: `handoff-${position}`,
        kind: handoff.kind,
        from: handoff.from,
        to: handoff.to,
        status: handoff.status,
        hcp: null,
        dueAt: moment(today, handoff.dueInDays, NOON),
        createdAt: moment(today, -1, NOON)
    }));
}

function objectives(planted: PlantedCase, today: string): PlanObjective[] {
    return planted.objectives.map((objective, position) => ({
        id: `objective-${position}`,
        measure: objective.measure,
        baseline: objective.baseline,
        target: objective.target,
        actual: objective.actual,
        ownerFunction: objective.ownerFunction,
        contributingFunctions: objective.contributingFunctions,
        dueDate: objective.dueInDays === null ? null : day(today, objective.dueInDays),
        status: objective.status,
        createdAt: moment(today, -30, NOON)
    }));
}

function plan(planted: PlantedCase, today: string): SharedPlan {
    return {
        id: 'plan',
        name: 'SP-000001',
        accountId: planted.id,
        stage: planted.plan.stage,
        hold: planted.plan.hold,
        tier: planted.plan.tier,
        owner: { id: 'owner', name: 'Owner' },
        recoveryLead: planted.plan.recoveryLead ?? null,
        accessSignal: signalOf(planted.barriers),
        freshness: 'Current',
        dimensions: [],
        objectives: objectives(planted, today),
        lastModifiedAt: moment(today, -1, NOON),
        lastModifiedBy: 'Owner'
    };
}

/** `today` is `YYYY-MM-DD`, UTC. */
export function pictureOf(planted: PlantedCase, today: string): AccountPicture {
    return {
        accountId: planted.id,
        accountName: planted.account.name,
        plan: plan(planted, today),
        touches: touches(planted, today),
        handoffs: handoffs(planted, today),
        contacts: []
    };
}
