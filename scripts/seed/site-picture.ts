/** A site, site or generated, as the page would see its account on a given day: no org is asked. */
import type { AccessSignal, AccountPicture, Handoff, PlanObjective, SharedPlan, Touch } from 'c/triadModel';
import { day, moment } from './days.ts';
import type { SiteDescription } from './site.ts';

/** What of a site can be seen. */
export type PictureSite = Omit<SiteDescription, 'territory' | 'reviewedDaysAgo'>;

const URGENT_DAYS = 14;
const NOON = 12;

/** What the plan's formula makes of its barriers (6-protocol, the fact `access`). */
function signalOf(barriers: PictureSite['barriers']): AccessSignal {
    const has = (...states: readonly string[]): boolean => barriers.some(({ state }) => states.includes(state));
    const isRecent = barriers.some(
        ({ state, decisionDaysAgo }) => state === 'Denied' && (decisionDaysAgo ?? 0) <= URGENT_DAYS
    );
    if (isRecent || has('Appeal_Open')) return 'Urgent';
    if (has('Pending', 'Denied')) return 'In_Progress';
    return has('Approved') ? 'Approved' : 'None';
}

function touches(site: PictureSite, today: string): Touch[] {
    return site.touches.map((touch, position) => ({
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

function handoffs(site: PictureSite, today: string): Handoff[] {
    return site.handoffs.map((handoff, position) => ({
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

function objectives(site: PictureSite, today: string): PlanObjective[] {
    return site.objectives.map((objective, position) => ({
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

function plan(site: PictureSite, today: string): SharedPlan {
    return {
        id: 'plan',
        name: 'SP-000001',
        accountId: site.id,
        stage: site.plan.stage,
        hold: site.plan.hold,
        tier: site.plan.tier,
        owner: { id: 'owner', name: 'Owner' },
        recoveryLead: site.plan.recoveryLead ?? null,
        accessSignal: signalOf(site.barriers),
        freshness: 'Current',
        dimensions: [],
        objectives: objectives(site, today),
        lastModifiedAt: moment(today, -1, NOON),
        lastModifiedBy: 'Owner'
    };
}

/** `today` is `YYYY-MM-DD`, UTC. */
export function pictureOf(site: PictureSite, today: string): AccountPicture {
    return {
        accountId: site.id,
        accountName: site.account.name,
        plan: plan(site, today),
        touches: touches(site, today),
        handoffs: handoffs(site, today),
        contacts: []
    };
}
