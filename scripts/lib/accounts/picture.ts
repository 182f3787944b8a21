/** Records of one account as SOQL gives them, in the shapes that the engine takes. What a list does not need stays empty. */
import {
    ACCESS_SIGNALS,
    ACCOUNT_TIERS,
    ENGAGEMENT_CHANNELS,
    ENGAGEMENT_STATUSES,
    FIELD_FUNCTIONS,
    HANDOFF_KINDS,
    HANDOFF_STATUSES,
    JOURNEY_STAGES,
    OBJECTIVE_STATUSES,
    PLAN_HOLDS,
    type AccountPicture,
    type Handoff,
    type PlanObjective,
    type SharedPlan,
    type Touch
} from 'c/triadModel';
import type { OrgRecord } from '../pages.ts';

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | null {
    return values.find((known) => known === value) ?? null;
}

function text(row: OrgRecord, field: string): string | null {
    return (row[field] as string | null | undefined) ?? null;
}

/** A touch, or none where a required picklist carries a value this version does not know. */
export function toTouch(row: OrgRecord): Touch[] {
    const fieldFunction = oneOf(FIELD_FUNCTIONS, row['Function__c']);
    const channel = oneOf(ENGAGEMENT_CHANNELS, row['Channel__c']);
    const status = oneOf(ENGAGEMENT_STATUSES, row['Status__c']);
    const startAt = text(row, 'Start_At__c');
    const hcpId = text(row, 'HCP__c');
    if (!fieldFunction || !channel || !status || !startAt) return [];
    return [
        {
            id: String(row['Id']),
            fieldFunction,
            hcp: hcpId === null ? null : { id: hcpId, name: '' },
            channel,
            startAt,
            status,
            requestedByHcp: row['Is_Requested_By_HCP__c'] === true,
            coordinatedWithId: text(row, 'Coordinated_With__c'),
            ownerName: null
        }
    ];
}

/** A handoff, or none, likewise. */
export function toHandoff(row: OrgRecord): Handoff[] {
    const kind = oneOf(HANDOFF_KINDS, row['Kind__c']);
    const from = oneOf(FIELD_FUNCTIONS, row['From_Function__c']);
    const to = oneOf(FIELD_FUNCTIONS, row['To_Function__c']);
    const status = oneOf(HANDOFF_STATUSES, row['Status__c']);
    if (!kind || !from || !to || !status) return [];
    return [
        {
            id: String(row['Id']),
            kind,
            from,
            to,
            status,
            hcp: null,
            dueAt: text(row, 'Due_At__c'),
            createdAt: text(row, 'CreatedDate') ?? ''
        }
    ];
}

function toObjective(row: OrgRecord): PlanObjective {
    return {
        id: String(row['Id']),
        measure: '',
        baseline: null,
        target: null,
        actual: null,
        ownerFunction: oneOf(FIELD_FUNCTIONS, row['Owner_Function__c']),
        contributingFunctions: [],
        dueDate: text(row, 'Due_Date__c'),
        status: oneOf(OBJECTIVE_STATUSES, row['Status__c']) ?? 'Open',
        createdAt: text(row, 'CreatedDate') ?? ''
    };
}

function toPlan(row: OrgRecord, objectives: readonly OrgRecord[]): SharedPlan {
    return {
        id: String(row['Id']),
        name: '',
        accountId: String(row['Account__c']),
        stage: oneOf(JOURNEY_STAGES, row['Journey_Stage__c']) ?? 'New',
        hold: oneOf(PLAN_HOLDS, row['Hold__c']) ?? 'None',
        tier: oneOf(ACCOUNT_TIERS, row['Tier__c']),
        owner: { id: '', name: '' },
        recoveryLead: oneOf(FIELD_FUNCTIONS, row['Recovery_Lead__c']),
        accessSignal: oneOf(ACCESS_SIGNALS, row['Access_Signal__c']) ?? 'None',
        freshness: 'Stale',
        dimensions: [],
        objectives: objectives.map(toObjective),
        lastModifiedAt: '',
        lastModifiedBy: ''
    };
}

/** The records that belong to one plan. */
export interface AccountRows {
    readonly plan: OrgRecord;
    readonly objectives: readonly OrgRecord[];
    readonly touches: readonly OrgRecord[];
    readonly handoffs: readonly OrgRecord[];
}

/** Values that this version does not know read as on the Account page: the weakest for a plan, left out for a row. */
export function toPicture({ plan, objectives, touches, handoffs }: AccountRows): AccountPicture {
    const account = plan['Account__r'] as OrgRecord | null | undefined;
    return {
        accountId: String(plan['Account__c']),
        accountName: (account && text(account, 'Name')) ?? '',
        plan: toPlan(plan, objectives),
        touches: touches.flatMap(toTouch),
        handoffs: handoffs.flatMap(toHandoff),
        contacts: []
    };
}
