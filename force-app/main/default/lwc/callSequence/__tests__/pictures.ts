import type { AccountPicture, FieldFunction, Handoff, PlanObjective, SharedPlan, Touch } from 'c/triadModel';
import {
    DEFAULT_PROTOCOL,
    sequenceFacts,
    type SequenceFacts,
    type SequenceProtocol,
    type SequenceSettings
} from 'c/callSequence';

/** A Wednesday. */
export const TODAY = '2026-03-18';
const MS_PER_DAY = 86_400_000;

/** The day `days` before today; negative for later days. */
export function daysAgo(days: number): string {
    return new Date(Date.parse(TODAY) - days * MS_PER_DAY).toISOString().slice(0, 10);
}

export const inDays = (days: number): string => daysAgo(-days);

let nextId = 0;
function newId(): string {
    nextId += 1;
    return `id-${nextId}`;
}

export function touch(fieldFunction: FieldFunction, age: number, overrides: Partial<Touch> = {}): Touch {
    return {
        id: newId(),
        fieldFunction,
        hcp: null,
        channel: 'In_Person',
        startAt: `${daysAgo(age)}T15:00:00.000Z`,
        status: 'Completed',
        requestedByHcp: false,
        coordinatedWithId: null,
        ownerName: null,
        ...overrides
    };
}

export function handoff(overrides: Partial<Handoff> = {}): Handoff {
    return {
        id: newId(),
        kind: 'Access_Help',
        from: 'Commercial',
        to: 'Access',
        status: 'Accepted',
        hcp: null,
        dueAt: `${inDays(2)}T17:00:00.000Z`,
        createdAt: `${daysAgo(3)}T09:00:00.000Z`,
        ...overrides
    };
}

export function objective(overrides: Partial<PlanObjective> = {}): PlanObjective {
    return {
        id: newId(),
        measure: 'Residents trained on severity scoring',
        baseline: 0,
        target: 12,
        actual: 5,
        ownerFunction: 'Commercial',
        contributingFunctions: [],
        dueDate: inDays(30),
        status: 'Open',
        createdAt: '2026-01-05T09:00:00.000Z',
        ...overrides
    };
}

export function plan(overrides: Partial<SharedPlan> = {}): SharedPlan {
    return {
        id: 'plan-1',
        name: 'SP-000001',
        accountId: 'account-1',
        stage: 'New',
        hold: 'None',
        tier: null,
        owner: { id: 'user-1', name: 'Robin Vale' },
        recoveryLead: null,
        accessSignal: 'None',
        freshness: 'Current',
        dimensions: [],
        objectives: [],
        lastModifiedAt: '2026-03-01T09:00:00.000Z',
        lastModifiedBy: 'Robin Vale',
        ...overrides
    };
}

export interface Situation {
    readonly plan?: Partial<SharedPlan>;
    readonly touches?: readonly Touch[];
    readonly handoffs?: readonly Handoff[];
}

export function picture(situation: Situation = {}): AccountPicture {
    return {
        accountId: 'account-1',
        accountName: 'Harrowgate Academic Medical Center',
        plan: plan(situation.plan),
        touches: situation.touches ?? [],
        handoffs: situation.handoffs ?? [],
        contacts: []
    };
}

export function factsOf(situation: Situation, protocol: SequenceProtocol = DEFAULT_PROTOCOL): SequenceFacts {
    return sequenceFacts(picture(situation), protocol, TODAY);
}

export function protocolWith(settings: Partial<SequenceSettings>): SequenceProtocol {
    return { ...DEFAULT_PROTOCOL, settings: { ...DEFAULT_PROTOCOL.settings, ...settings } };
}
