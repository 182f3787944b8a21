/**
 * Who may read and edit which field or object, by permission set group: the visibility matrix as data.
 * `-` none, `r` read, `e` edit; for an object `e` is create and edit, `u` edit alone.
 */
export const GROUPS = [
    'Triad_Sales_Rep',
    'Triad_MSL',
    'Triad_FRM',
    'Triad_Region_Lead',
    'Triad_Compliance',
    'Triad_Admin',
    'Triad_Integration'
] as const;

export interface VisibilityRow {
    readonly object: string;
    /** Absent: the row is about the object itself. */
    readonly fields?: readonly string[];
    /** One letter per group, in the order of GROUPS. */
    readonly access: string;
}

const plan = (access: string, ...fields: readonly string[]): VisibilityRow => ({
    object: 'Shared_Plan__c',
    fields,
    access
});
const touch = (access: string, ...fields: readonly string[]): VisibilityRow => ({
    object: 'Field_Engagement__c',
    fields,
    access
});
const protocol = (access: string, ...fields: readonly string[]): VisibilityRow => ({
    object: 'Sequence_Protocol__c',
    fields,
    access
});

export const VISIBILITY: readonly VisibilityRow[] = [
    { object: 'Shared_Plan__c', access: 'eeeuure' },
    plan('rrrerre', 'Tier__c'),
    plan('eeeerre', 'Recovery_Lead__c'),
    plan('rrrrrrr', 'Freshness__c', 'Access_Signal__c'),
    plan('rrrrrrr', 'Commercial_Freshness__c', 'Medical_Freshness__c', 'Access_Freshness__c'),
    plan('errrrre', 'Commercial_Standing__c', 'Commercial_Reviewed_At__c'),
    plan('rerrrre', 'Medical_Standing__c', 'Medical_Reviewed_At__c'),
    plan('rrerrre', 'Access_Standing__c', 'Access_Reviewed_At__c'),
    plan('errerre', 'Commercial_Lead__c'),
    plan('rererre', 'Medical_Lead__c'),
    plan('rreerre', 'Access_Lead__c'),
    plan('er-rr-e', 'Commercial_Summary__c'),
    plan('-e--r-e', 'Medical_Summary__c'),
    plan('--e-r-e', 'Access_Summary__c'),
    plan(
        '--r-r--',
        'Barrier_Pending_Count__c',
        'Barrier_Unresolved_Count__c',
        'Barrier_Undated_Count__c',
        'Barrier_Contested_Count__c',
        'Barrier_Approved_Count__c',
        'Barrier_Latest_Unresolved_Date__c'
    ),
    plan('rrrrrre', 'Next_Function__c', 'Next_Rule_Id__c', 'Next_Not_Before__c', 'Next_Until__c', 'Coverage_Flag__c'),
    { object: 'Shared_Plan_Objective__c', access: 'eeerrre' },
    { object: 'Shared_Plan_Objective__c', fields: ['Target__c', 'Actual__c', 'Owner_Function__c'], access: 'eeerrre' },
    { object: 'Field_Engagement__c', access: 'eeerrre' },
    touch('eeerrre', 'HCP__c', 'Is_Requested_By_HCP__c', 'Coordinated_With__c'),
    touch('eeerrre', 'Shared_Plan__c', 'Coordination_Purpose__c', 'Is_Coordination_Policy_Read__c'),
    touch('e---r-e', 'Commercial_Note__c'),
    touch('-e--r-e', 'Medical_Note__c'),
    touch('--e-r-e', 'Access_Note__c'),
    { object: 'Field_Handoff__c', access: 'eeerrre' },
    { object: 'Field_Handoff__c', fields: ['HCP__c', 'Reason__c', 'Due_At__c', 'Outcome__c'], access: 'eeerrre' },
    { object: 'Access_Barrier__c', access: '--e-r-e' },
    {
        object: 'Access_Barrier__c',
        fields: ['Payer__c', 'Product__c', 'Reason_Class__c', 'Decision_Date__c', 'Case_Count__c'],
        access: '--e-r-e'
    },
    { object: 'Sequence_Protocol__c', access: 'rrrruee' },
    protocol('rrrrree', 'Holidays__c', 'Is_Medical_Proactive__c', 'Validated_Digest__c', 'Validation_Error_Count__c'),
    protocol('rrrrree', 'Submitted_By__c', 'Validated_At__c', 'Validated_Rule_Count__c'),
    protocol('rrrrere', 'Approved_Digest__c', 'Approved_By__c', 'Approved_At__c'),
    protocol('rrrreee', 'Active_Scope__c', 'Activated_At__c', 'Retired_At__c'),
    { object: 'Sequence_Rule__c', access: 'rrrrree' },
    { object: 'Sequence_Rule__c', fields: ['Stage_Is__c', 'Tier_Is__c', 'Unless_Rules__c'], access: 'rrrrree' },
    { object: 'Suggestion_Override__c', access: 'eee-r-e' },
    { object: 'Suggestion_Override__c', fields: ['Rule_Id__c', 'Inputs_Hash__c'], access: 'eee-r-e' },
    { object: 'Rule_Statistic__c', access: 'rrrrrre' },
    { object: 'Contact', fields: ['Triad_Is_No_Contact__c'], access: 'rrrrrre' }
];
