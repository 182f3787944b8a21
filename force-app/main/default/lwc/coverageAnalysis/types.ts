import type { FieldFunction } from 'c/triadModel';
import type { RadarHcp, RadarTouch } from 'c/collisionRadar';
import type { SequenceFacts } from 'c/callSequence';

export const COVERAGE_FLAGS = ['Overlooked', 'Over_Served', 'Redundant', 'Colliding'] as const;
export type CoverageFlag = (typeof COVERAGE_FLAGS)[number];

export interface CoverageAccount {
    readonly accountId: string;
    readonly region: string | null;
    readonly territory: string | null;
    readonly facts: SequenceFacts;
    /** Touches at the account, and of its HCPs at other accounts. */
    readonly touches: readonly RadarTouch[];
    /** By id; an HCP that is not here has no flag and no open request. */
    readonly hcps?: Readonly<Record<string, RadarHcp>>;
}

/** One function at one account. */
export interface CoverageCell {
    readonly fieldFunction: FieldFunction;
    /** Whether the protocol's coverage table lets it take part. */
    readonly takesPart: boolean;
    /** Counted touches in the window. */
    readonly touches: number;
    /** Touches that the target asks for in the window. */
    readonly target: number;
    /** Touches over target; null where the target asks for fewer than two, since one touch would then decide it. */
    readonly attained: number | null;
    readonly flags: readonly CoverageFlag[];
}

export interface AccountCoverage {
    readonly accountId: string;
    readonly region: string | null;
    readonly territory: string | null;
    readonly cells: readonly CoverageCell[];
    readonly flags: readonly CoverageFlag[];
    /** First day (`YYYY-MM-DD`) on which a planned touch collides, if one does in the days looked ahead. */
    readonly collidesOn: string | null;
}

export interface CoverageOptions {
    /** Days that touches are counted over; 180 if not given. */
    readonly windowDays?: number;
    /** Days ahead in which planned touches may collide, today included; 7 if not given. */
    readonly daysAhead?: number;
}

/** Several accounts of one territory (or of none) summed up. */
export interface TerritoryCoverage {
    readonly region: string | null;
    readonly territory: string | null;
    readonly accounts: number;
    /** Touches over targets of all accounts where the function takes part; null without targets. */
    readonly attained: Readonly<Record<FieldFunction, number | null>>;
    /** Accounts with each flag. */
    readonly flagged: Readonly<Record<CoverageFlag, number>>;
}
