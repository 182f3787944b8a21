import { COVERAGE_FLAGS, coverageByTerritory, type AccountCoverage, type CoverageFlag } from 'c/coverageAnalysis';
import { exactDay, fill, formatNumber } from 'c/triadFormat';
import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import { accountCell, sumCell } from './cells';
import { flagLabels, labels } from './labels';
import type { CoverageFilter, CoverageRow, RowFlag } from './types';

function whereOf(region: string | null, territory: string | null): string {
    return fill(labels.where, region ?? labels.noRegion, territory ?? labels.noTerritory);
}

/** A flag of an account; of one function, where the flag is one that a function can have. */
function hasFlag({ flags, cells }: AccountCoverage, flag: CoverageFlag, fieldFunction: FieldFunction | null): boolean {
    return fieldFunction !== null && (flag === 'Overlooked' || flag === 'Over_Served')
        ? cells.some((cell) => cell.fieldFunction === fieldFunction && cell.flags.includes(flag))
        : flags.includes(flag);
}

/** The accounts that are looked at. With a function, what is overlooked or over-served is so by that function. */
export function filterCoverage(
    accounts: readonly AccountCoverage[],
    { region, territory, flag, fieldFunction }: CoverageFilter
): AccountCoverage[] {
    return accounts.filter(
        (account) =>
            (region === null || account.region === region) &&
            (territory === null || account.territory === territory) &&
            (flag === null || hasFlag(account, flag, fieldFunction))
    );
}

/** How many of the accounts carry each flag. */
export function countFlags(
    accounts: readonly AccountCoverage[],
    fieldFunction: FieldFunction | null
): Record<CoverageFlag, number> {
    return Object.fromEntries(
        COVERAGE_FLAGS.map((flag) => [flag, accounts.filter((one) => hasFlag(one, flag, fieldFunction)).length])
    ) as Record<CoverageFlag, number>;
}

function flagOf(flag: CoverageFlag, { collidesOn }: AccountCoverage): RowFlag {
    const text =
        flag === 'Colliding' && collidesOn !== null ? fill(labels.collidesOn, exactDay(collidesOn)) : flagLabels[flag];
    return { flag, text };
}

/** One row for each account, the flagged ones first, then by name. */
export function accountRows(accounts: readonly AccountCoverage[], names: ReadonlyMap<string, string>): CoverageRow[] {
    const rows = accounts.map((account): CoverageRow => ({
        key: account.accountId,
        name: names.get(account.accountId) ?? account.accountId,
        detail: whereOf(account.region, account.territory),
        accountId: account.accountId,
        region: account.region,
        territory: account.territory,
        cells: account.cells.map(accountCell),
        flags: account.flags.map((flag) => flagOf(flag, account))
    }));
    return rows.sort((a, b) => b.flags.length - a.flags.length || a.name.localeCompare(b.name));
}

function placeKey(region: string | null, territory: string | null): string {
    return JSON.stringify([region, territory]);
}

/** One row for each territory of a region. */
export function territoryRows(accounts: readonly AccountCoverage[]): CoverageRow[] {
    const members = new Map<string, AccountCoverage[]>();
    for (const account of accounts) {
        const key = placeKey(account.region, account.territory);
        const group = members.get(key) ?? [];
        group.push(account);
        members.set(key, group);
    }
    return coverageByTerritory(accounts).map(({ region, territory, accounts: count, attained, flagged }) => {
        const key = placeKey(region, territory);
        const cells = (members.get(key) ?? []).flatMap((account) => account.cells);
        return {
            key,
            name: whereOf(region, territory),
            detail: fill(labels.accounts, formatNumber(count)),
            accountId: null,
            region,
            territory,
            cells: FIELD_FUNCTIONS.map((one) =>
                sumCell(
                    one,
                    cells.filter(({ fieldFunction }) => fieldFunction === one),
                    attained[one]
                )
            ),
            flags: COVERAGE_FLAGS.filter((flag) => flagged[flag] > 0).map((flag) => ({
                flag,
                text: fill(labels.flagCount, flagLabels[flag], formatNumber(flagged[flag]))
            }))
        };
    });
}
