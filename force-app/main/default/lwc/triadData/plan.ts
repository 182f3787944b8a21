import {
    ACCESS_SIGNALS,
    ACCOUNT_TIERS,
    DIMENSION_STANDINGS,
    FIELD_FUNCTIONS,
    FRESHNESS,
    JOURNEY_STAGES,
    OBJECTIVE_STATUSES,
    PLAN_HOLDS,
    type FieldFunction,
    type PlanDimension,
    type PlanObjective,
    type SharedPlan
} from 'c/triadModel';
import { oneOf, toPerson } from './values';
import type { RawObjective, RawPlan } from './rawPicture';

/** The plan with its objectives; a hidden formula reads as its weakest value, never as a good one. */
export function toPlan(node: RawPlan, objectives: readonly RawObjective[], accountId: string): SharedPlan {
    return {
        id: node.Id,
        name: node.Name?.value ?? '',
        accountId,
        stage: oneOf(JOURNEY_STAGES, node.Journey_Stage__c?.value) ?? 'New',
        hold: oneOf(PLAN_HOLDS, node.Hold__c?.value) ?? 'None',
        tier: oneOf(ACCOUNT_TIERS, node.Tier__c?.value),
        owner: { id: node.OwnerId?.value ?? '', name: node.Owner?.Name?.value ?? '' },
        recoveryLead: oneOf(FIELD_FUNCTIONS, node.Recovery_Lead__c?.value),
        accessSignal: oneOf(ACCESS_SIGNALS, node.Access_Signal__c?.value) ?? 'None',
        freshness: oneOf(FRESHNESS, node.Freshness__c?.value) ?? 'Stale',
        dimensions: FIELD_FUNCTIONS.map((fieldFunction) => toDimension(node, fieldFunction)),
        objectives: objectives.map(toObjective),
        lastModifiedAt: node.LastModifiedDate?.value ?? '',
        lastModifiedBy: node.LastModifiedBy?.Name?.value ?? ''
    };
}

function toDimension(node: RawPlan, fieldFunction: FieldFunction): PlanDimension {
    const summary = node[`${fieldFunction}_Summary__c`];
    return {
        fieldFunction,
        standing: oneOf(DIMENSION_STANDINGS, node[`${fieldFunction}_Standing__c`]?.value),
        summary: summary === undefined ? undefined : (summary?.value ?? null),
        lead: toPerson(node[`${fieldFunction}_Lead__r`]),
        reviewedAt: node[`${fieldFunction}_Reviewed_At__c`]?.value ?? null,
        freshness: oneOf(FRESHNESS, node[`${fieldFunction}_Freshness__c`]?.value) ?? 'Stale'
    };
}

function toObjective(node: RawObjective): PlanObjective {
    const contributors = node.Contributing_Functions__c?.value?.split(';') ?? [];
    return {
        id: node.Id,
        measure: node.Measure__c?.value ?? '',
        baseline: node.Baseline__c?.value ?? null,
        target: node.Target__c?.value ?? null,
        actual: node.Actual__c?.value ?? null,
        ownerFunction: oneOf(FIELD_FUNCTIONS, node.Owner_Function__c?.value),
        contributingFunctions: FIELD_FUNCTIONS.filter((fieldFunction) => contributors.includes(fieldFunction)),
        dueDate: node.Due_Date__c?.value ?? null,
        status: oneOf(OBJECTIVE_STATUSES, node.Status__c?.value) ?? 'Open',
        createdAt: node.CreatedDate?.value ?? ''
    };
}
