/**
 * The words and shapes everything in Triad shares: no behaviour, no platform import.
 * Values are the API values of the picklists in `globalValueSets`; `npm run metadata:check` holds the two together.
 */

export const FIELD_FUNCTIONS = ['Commercial', 'Medical', 'Access'] as const;
export type FieldFunction = (typeof FIELD_FUNCTIONS)[number];

export const JOURNEY_STAGES = [
    'New',
    'Aware',
    'Evaluating',
    'Access_Blocked',
    'Trialist',
    'Adopter',
    'Lapsed'
] as const;
export type JourneyStage = (typeof JOURNEY_STAGES)[number];

export const PLAN_HOLDS = ['None', 'Safety', 'Compliance', 'No_Contact'] as const;
export type PlanHold = (typeof PLAN_HOLDS)[number];

export const ACCOUNT_TIERS = ['A', 'B', 'C'] as const;
export type AccountTier = (typeof ACCOUNT_TIERS)[number];

export const DIMENSION_STANDINGS = ['Not_Started', 'Developing', 'Established', 'At_Risk'] as const;
export type DimensionStanding = (typeof DIMENSION_STANDINGS)[number];

export const FRESHNESS = ['Current', 'Due', 'Stale'] as const;
export type Freshness = (typeof FRESHNESS)[number];

export const ACCESS_SIGNALS = ['None', 'In_Progress', 'Urgent', 'Approved'] as const;
export type AccessSignal = (typeof ACCESS_SIGNALS)[number];

export const ENGAGEMENT_CHANNELS = ['In_Person', 'Video', 'Phone', 'Email', 'Congress'] as const;
export type EngagementChannel = (typeof ENGAGEMENT_CHANNELS)[number];

export const ENGAGEMENT_STATUSES = ['Planned', 'Completed', 'Cancelled'] as const;
export type EngagementStatus = (typeof ENGAGEMENT_STATUSES)[number];

export const HANDOFF_KINDS = ['Medical_Request', 'Access_Help', 'Introduction', 'Follow_Up', 'Information'] as const;
export type HandoffKind = (typeof HANDOFF_KINDS)[number];

export const HANDOFF_STATUSES = ['Offered', 'Accepted', 'Read_Back', 'Completed', 'Declined', 'Cancelled'] as const;
export type HandoffStatus = (typeof HANDOFF_STATUSES)[number];

export const OBJECTIVE_STATUSES = ['Open', 'Done', 'Dropped'] as const;
export type ObjectiveStatus = (typeof OBJECTIVE_STATUSES)[number];

export interface Person {
    readonly id: string;
    readonly name: string;
}

/** One function's part of the plan. `summary` is undefined where field-level security hides it, null where it is empty. */
export interface PlanDimension {
    readonly fieldFunction: FieldFunction;
    readonly standing: DimensionStanding | null;
    readonly summary: string | null | undefined;
    readonly lead: Person | null;
    /** ISO 8601 UTC. */
    readonly reviewedAt: string | null;
    readonly freshness: Freshness;
}

export interface PlanObjective {
    readonly id: string;
    readonly measure: string;
    readonly baseline: number | null;
    readonly target: number | null;
    readonly actual: number | null;
    readonly ownerFunction: FieldFunction | null;
    readonly contributingFunctions: readonly FieldFunction[];
    /** `YYYY-MM-DD`. */
    readonly dueDate: string | null;
    readonly status: ObjectiveStatus;
    /** ISO 8601 UTC. */
    readonly createdAt: string;
}

export interface SharedPlan {
    readonly id: string;
    readonly name: string;
    readonly accountId: string;
    readonly stage: JourneyStage;
    readonly hold: PlanHold;
    readonly tier: AccountTier | null;
    readonly owner: Person;
    readonly recoveryLead: FieldFunction | null;
    readonly accessSignal: AccessSignal;
    readonly freshness: Freshness;
    readonly dimensions: readonly PlanDimension[];
    readonly objectives: readonly PlanObjective[];
    /** ISO 8601 UTC; sent back on save so that the second of two editors is told. */
    readonly lastModifiedAt: string;
    readonly lastModifiedBy: string;
}

/** One touch (Field_Engagement__c header). */
export interface Touch {
    readonly id: string;
    readonly fieldFunction: FieldFunction;
    readonly hcp: Person | null;
    readonly channel: EngagementChannel;
    /** ISO 8601 UTC. */
    readonly startAt: string;
    readonly status: EngagementStatus;
    readonly requestedByHcp: boolean;
    /** Id of the leader's touch, on the follower of a coordinated pair. */
    readonly coordinatedWithId: string | null;
    readonly ownerName: string | null;
}

/** One handoff (Field_Handoff__c header): never its topic. */
export interface Handoff {
    readonly id: string;
    readonly kind: HandoffKind;
    readonly from: FieldFunction;
    readonly to: FieldFunction;
    readonly status: HandoffStatus;
    readonly hcp: Person | null;
    /** ISO 8601 UTC. */
    readonly dueAt: string | null;
    readonly createdAt: string;
}

/** Everything the Account page shows and the engine reads of one account, for the user who asked. */
export interface AccountPicture {
    readonly accountId: string;
    readonly accountName: string;
    readonly plan: SharedPlan | null;
    readonly touches: readonly Touch[];
    readonly handoffs: readonly Handoff[];
    /** Health care professionals of the account. */
    readonly contacts: readonly Person[];
}
