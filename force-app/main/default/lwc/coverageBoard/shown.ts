import { protocolDay } from 'c/callSequence';
import type { AccountCoverage, CoverageFlag } from 'c/coverageAnalysis';
import { coverageOfSource, medicalView, type CoverageSource } from 'c/coverageData';
import {
    accountRows,
    countFlags,
    filterCoverage,
    territoryRows,
    type CoverageFilter,
    type CoverageRow
} from 'c/coverageRows';

/** All accounts, as the user may see them. */
export interface Coverage {
    readonly accounts: readonly AccountCoverage[];
    readonly names: ReadonlyMap<string, string>;
    readonly regions: readonly string[];
    readonly territories: readonly string[];
    readonly isPartial: boolean;
    /** The protocol's day, `YYYY-MM-DD`. */
    readonly today: string;
}

/** What of it is shown under a filter. */
export interface ShownCoverage {
    readonly rows: readonly CoverageRow[];
    readonly accounts: number;
    readonly counts: Readonly<Record<CoverageFlag, number>>;
}

export type Grouping = 'territory' | 'account';

function valuesOf(values: readonly (string | null)[]): string[] {
    return [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b));
}

/** Throws what the engine throws. `isForMedical`: nothing that follows from commercial potential. */
export function coverageFrom(source: CoverageSource, isForMedical: boolean, now: Date): Coverage {
    const today = protocolDay(now, source.protocol);
    const protocol = isForMedical ? medicalView(source.protocol) : source.protocol;
    return {
        accounts: coverageOfSource(source, protocol, today),
        names: new Map(source.accounts.map(({ accountId, accountName }) => [accountId, accountName])),
        regions: valuesOf(source.accounts.map(({ region }) => region)),
        territories: valuesOf(source.accounts.map(({ territory }) => territory)),
        isPartial: source.isPartial,
        today
    };
}

export function shownCoverage(
    { accounts, names }: Coverage,
    filter: CoverageFilter,
    grouping: Grouping
): ShownCoverage {
    const placed = filterCoverage(accounts, { ...filter, flag: null });
    const shown = filterCoverage(placed, filter);
    return {
        rows: grouping === 'account' ? accountRows(shown, names) : territoryRows(shown),
        accounts: placed.length,
        counts: countFlags(placed, filter.fieldFunction)
    };
}
