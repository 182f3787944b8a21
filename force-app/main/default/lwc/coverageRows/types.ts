import type { CoverageFlag } from 'c/coverageAnalysis';
import type { FieldFunction } from 'c/triadModel';

/** How far the touches go to the target: fewer than half, fewer than all, as asked, more than one and a half times. */
export type CellBand = 'none' | 'low' | 'near' | 'met' | 'over';

/** One function in one row. */
export interface RowCell {
    readonly fieldFunction: FieldFunction;
    readonly touches: number;
    /** Touches expected in the window; null where none are. */
    readonly target: number | null;
    /** Touches over target, where enough are expected for a rate. */
    readonly attained: number | null;
    readonly band: CellBand;
    readonly isOverlooked: boolean;
    readonly isOverServed: boolean;
    /** What stands in the cell. */
    readonly text: string;
    /** The same in a sentence. */
    readonly sentence: string;
}

export interface RowFlag {
    readonly flag: CoverageFlag;
    /** The flag in words, with its date or number of accounts. */
    readonly text: string;
}

/** An account, or the accounts of one territory in one region. */
export interface CoverageRow {
    readonly key: string;
    readonly name: string;
    /** Under the name: where the account belongs, or how many accounts there are. */
    readonly detail: string;
    /** Null for a territory. */
    readonly accountId: string | null;
    readonly region: string | null;
    readonly territory: string | null;
    readonly cells: readonly RowCell[];
    readonly flags: readonly RowFlag[];
}

/** What is looked at; null is everything. */
export interface CoverageFilter {
    readonly region: string | null;
    readonly territory: string | null;
    readonly flag: CoverageFlag | null;
    readonly fieldFunction: FieldFunction | null;
}

export const NO_FILTER: CoverageFilter = { region: null, territory: null, flag: null, fieldFunction: null };
