import type { AccountTier, FieldFunction, JourneyStage } from 'c/triadModel';
import type { FACT_VALUES, FactName, SequenceAnswer } from './types';

/** What a condition may look at: the bucketed facts, the tier, and the settings that rules may depend on. */
export type ConditionName = FactName | 'proactiveMedical' | 'tier';

/** All named facts must have one of the listed values; an unnamed fact may have any. */
export type Conditions = {
    readonly [F in FactName]?: readonly (typeof FACT_VALUES)[F][number][];
} & {
    readonly proactiveMedical?: readonly ('yes' | 'no')[];
    /** Of an account without a tier, the one that the settings give it. No rule that answers Medical may read it. */
    readonly tier?: readonly AccountTier[];
};

/**
 * One row of a decision table. Rows with the same `ruleId` are the variants of one rule.
 * `unless` names rules of the same table: while one of them matches, this row does not.
 * A row matches from `validFrom` to `validTo` (`YYYY-MM-DD`, both included); without them always.
 */
export interface RuleRow {
    readonly ruleId: string;
    readonly when: Conditions;
    readonly unless?: readonly string[];
    readonly answer: SequenceAnswer;
    readonly reason: string;
    readonly validFrom?: string;
    readonly validTo?: string;
}

/** A row of a PRIORITY table: of all rows that match, the one with the lowest number wins. */
export interface PriorityRow extends RuleRow {
    readonly priority: number;
}

export interface CoverageRow extends RuleRow {
    readonly answer: FieldFunction;
}

interface TableBase<Name> {
    readonly name: Name;
    /** Whether cool-downs and caps apply to what this table answers. */
    readonly isFiltered: boolean;
    /** Facts that are told beside the winning rule's own. */
    readonly alsoTold: readonly FactName[];
}

export interface StopTable extends TableBase<'stops'> {
    readonly hitPolicy: 'FIRST';
    readonly rows: readonly RuleRow[];
}

export interface ObligationTable extends TableBase<'obligations'> {
    readonly hitPolicy: 'PRIORITY';
    readonly rows: readonly PriorityRow[];
}

export interface JourneyTable extends TableBase<'journey'> {
    readonly hitPolicy: 'UNIQUE';
    readonly rows: readonly RuleRow[];
}

/** Rows say who takes part; the longest overdue of them wins, and `otherwise` answers when nobody is overdue. */
export interface CoverageTable extends TableBase<'coverage'> {
    readonly hitPolicy: 'COLLECT';
    readonly rows: readonly CoverageRow[];
    readonly ties: readonly FieldFunction[];
    /** Only a draft lacks it: such a protocol does not compile. */
    readonly otherwise?: { readonly ruleId: string; readonly reason: string };
}

export type SearchTable = StopTable | ObligationTable | JourneyTable;

export interface TouchCap {
    readonly touches: number;
    readonly days: number;
}

export interface SequenceSettings {
    readonly proactiveMedical: boolean;
    /** IANA name; calendar days are counted in it. */
    readonly timeZone: string;
    /** `YYYY-MM-DD`, beside Saturdays and Sundays. */
    readonly holidays: readonly string[];
    /** Days between two touches of the same function at one account. */
    readonly ownCoolDownDays: number;
    /** At most `touches` counted touches at one account in `days` days, today included. */
    readonly accountCap: TouchCap;
    /** Business days between touches of different functions with one HCP; read when a touch is planned. */
    readonly otherFunctionBusinessDays: number;
    /** The same cap for one HCP across all accounts; read when a touch is planned. */
    readonly hcpCap: TouchCap;
    /** Days between touches that count as served, per function and tier. */
    readonly targets: Readonly<Record<FieldFunction, Readonly<Record<AccountTier, number>>>>;
    readonly tierOfUntiered: AccountTier;
    /** The stage an account moves to when its own is left behind; a stage that is not named has no next one. */
    readonly nextStage: Readonly<Partial<Record<JourneyStage, JourneyStage>>>;
}

/** A sequencing protocol as data: searched in order, then coverage, which always answers. */
export interface SequenceProtocol {
    readonly version: number;
    readonly settings: SequenceSettings;
    readonly tables: readonly [...SearchTable[], CoverageTable];
}
