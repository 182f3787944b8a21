import type { ConditionName, TableName } from 'c/callSequence';

/** Where a rule record keeps each condition. */
export const CONDITION_FIELDS = {
    hold: 'Hold_Is__c',
    stage: 'Stage_Is__c',
    access: 'Access_Is__c',
    lastTouchCommercial: 'Last_Commercial_Touch_Is__c',
    lastTouchMedical: 'Last_Medical_Touch_Is__c',
    lastTouchAccess: 'Last_Access_Touch_Is__c',
    openMedicalRequest: 'Open_Medical_Request_Is__c',
    acceptedHandoffTo: 'Accepted_Handoff_To_Is__c',
    overdueCommitmentOf: 'Overdue_Commitment_Of_Is__c',
    openObjectiveOf: 'Open_Objective_Of_Is__c',
    recoveryLead: 'Recovery_Lead_Is__c',
    proactiveMedical: 'Medical_Proactive_Is__c',
    tier: 'Tier_Is__c'
} as const satisfies Record<ConditionName, string>;

export type ConditionField = (typeof CONDITION_FIELDS)[ConditionName];

export const CONDITION_NAMES = Object.keys(CONDITION_FIELDS) as ConditionName[];

/** What the picklist `Sequence_Table` calls the tables of the engine. */
export const TABLE_NAMES = {
    stops: 'Stops',
    obligations: 'Obligations',
    journey: 'Journey',
    coverage: 'Coverage'
} as const satisfies Record<TableName, string>;
