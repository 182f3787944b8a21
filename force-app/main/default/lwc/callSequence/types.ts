import {
    ACCESS_SIGNALS,
    FIELD_FUNCTIONS,
    JOURNEY_STAGES,
    PLAN_HOLDS,
    type AccountTier,
    type FieldFunction
} from 'c/triadModel';

/** Age of a function's newest counted touch in days: 0–6, 7–30, 31–90, and 91 or more or never. */
export const TOUCH_AGES = ['D0_6', 'D7_30', 'D31_90', 'Older'] as const;
export type TouchAge = (typeof TOUCH_AGES)[number];

const FUNCTION_OR_NONE = ['None', ...FIELD_FUNCTIONS] as const;

/** Every bucketed fact with every value it can take: the whole space that the rules of tables 1 to 3 can see. */
export const FACT_VALUES = {
    hold: PLAN_HOLDS,
    stage: JOURNEY_STAGES,
    access: ACCESS_SIGNALS,
    lastTouchCommercial: TOUCH_AGES,
    lastTouchMedical: TOUCH_AGES,
    lastTouchAccess: TOUCH_AGES,
    openMedicalRequest: ['no', 'yes'],
    acceptedHandoffTo: FUNCTION_OR_NONE,
    overdueCommitmentOf: FUNCTION_OR_NONE,
    openObjectiveOf: FUNCTION_OR_NONE,
    recoveryLead: FUNCTION_OR_NONE
} as const;

export type FactName = keyof typeof FACT_VALUES;
export type FactValue<F extends FactName = FactName> = (typeof FACT_VALUES)[F][number];
export type BucketedFacts = { readonly [F in FactName]: FactValue<F> };

export const LAST_TOUCH_FACT = {
    Commercial: 'lastTouchCommercial',
    Medical: 'lastTouchMedical',
    Access: 'lastTouchAccess'
} as const satisfies Record<FieldFunction, FactName>;

/** An accepted handoff that is not done. Days are `YYYY-MM-DD` in the protocol's time zone. */
export interface AcceptedHandoff {
    readonly to: FieldFunction;
    readonly dueDay: string | null;
}

/** An open commitment with an owning function. */
export interface Commitment {
    readonly owner: FieldFunction;
    readonly dueDay: string | null;
}

/** What table 4, the filters and the dates in an answer read beside the buckets. */
export interface ExactFacts {
    readonly today: string;
    readonly tier: AccountTier | null;
    /** Days since each function's newest counted touch at the account; null if there is none. */
    readonly daysSinceTouch: Readonly<Record<FieldFunction, number | null>>;
    /** Counted touches of all functions in the days of the account's cap, each by its age in days, the newest first. */
    readonly countedAges: readonly number[];
    /** In the order they are due; the first one gives `acceptedHandoffTo`. */
    readonly acceptedHandoffs: readonly AcceptedHandoff[];
    /** In the order they are due, past ones first; gives `overdueCommitmentOf` and `openObjectiveOf`. */
    readonly commitments: readonly Commitment[];
    /** Day on which the oldest open medical request was raised. */
    readonly medicalRequestDay: string | null;
}

export interface SequenceFacts extends BucketedFacts, ExactFacts {}

export type SequenceAnswer = FieldFunction | 'No_One';
export type TableName = 'stops' | 'obligations' | 'journey' | 'coverage';

/** An answer before filters, and the rule that gave it. */
export interface RuleAnswer {
    readonly answer: SequenceAnswer;
    readonly table: TableName;
    readonly ruleId: string;
}

export type UsedFactName = FactName | 'tier';

/** `asOf` is the day that dates the value: the touch, the due day, the day a request was raised. */
export interface UsedFact {
    readonly fact: UsedFactName;
    readonly value: string;
    readonly asOf?: string;
}

export type ChangeCode =
    | 'Hold_Lifted'
    | 'Stage_Moved'
    | 'Access_Calmer'
    | 'Access_Resolved'
    | 'Request_Closed'
    | 'Handoff_Done'
    | 'Commitment_Met'
    | 'Objective_Overdue'
    | 'Objective_Met'
    | 'Touch_Older'
    | 'Touch_Made'
    | 'Target_Reached';

/** Something that gives `fact` its next value: by time alone (`date` where everyone may know it) or by one act. */
export interface ChangeTrigger {
    readonly code: ChangeCode;
    readonly by: 'time' | 'act';
    readonly fact: FactName;
    readonly to: string;
    readonly date?: string;
}

export interface Change {
    readonly when: ChangeTrigger;
    /** The answer then, before filters, if nothing else happens. */
    readonly then: RuleAnswer;
}

/** Parameters are safe for every audience: function, stage and touch age, never a topic, a name or a number of cases. */
export interface SequenceReason {
    readonly code: string;
    readonly parameters: Readonly<Record<string, string>>;
}

/** The answer of `decide`. Days are `YYYY-MM-DD` in the protocol's time zone. */
export interface SequenceDecision extends RuleAnswer {
    /** First day on which the answering function may engage, if that is after today. */
    readonly notBefore?: string;
    /** With No_One from coverage: the day until which nothing is needed. */
    readonly until?: string;
    readonly protocolVersion: number;
    readonly facts: readonly UsedFact[];
    /** The answer if the winning rule did not exist, before filters. */
    readonly runnerUp?: RuleAnswer;
    readonly changes: readonly Change[];
    readonly reason: SequenceReason;
    readonly inputsHash: string;
}
