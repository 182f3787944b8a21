import type { SequenceProtocol } from 'c/callSequence';
import { cellsOf } from './cells';
import { collidingDay } from './collidingDay';
import { countedTouches } from './counted';
import { isRedundant } from './redundancy';
import {
    COVERAGE_FLAGS,
    type AccountCoverage,
    type CoverageAccount,
    type CoverageCell,
    type CoverageOptions
} from './types';

const WINDOW_DAYS = 180;
const DAYS_AHEAD = 7;

function isOverlooked(cells: readonly CoverageCell[]): boolean {
    const taking = cells.filter(({ takesPart }) => takesPart);
    return taking.length > 0 && taking.every(({ flags }) => flags.includes('Overlooked'));
}

function accountCoverage(
    account: CoverageAccount,
    protocol: SequenceProtocol,
    { windowDays = WINDOW_DAYS, daysAhead = DAYS_AHEAD }: CoverageOptions
): AccountCoverage {
    const counted = countedTouches(account);
    const cells = cellsOf(account.facts, counted, windowDays, protocol);
    const collidesOn = collidingDay(account, daysAhead, protocol);
    const { touches, days } = protocol.settings.accountCap;
    const isCapBroken = counted.filter(({ age }) => age < days).length > touches;
    const isFlagged = {
        Overlooked: isOverlooked(cells),
        Over_Served: isCapBroken || cells.some(({ flags }) => flags.includes('Over_Served')),
        Redundant: isRedundant(counted),
        Colliding: collidesOn !== null
    };
    const { accountId, region, territory } = account;
    return { accountId, region, territory, cells, flags: COVERAGE_FLAGS.filter((flag) => isFlagged[flag]), collidesOn };
}

/**
 * Each account held against its targets. A function is overlooked where it takes part and is past its target, an account
 * where all who take part are; over-served is more than one and a half times the target, or an account cap that is
 * broken. Throws RangeError for a malformed day.
 */
export function coverageOf(
    accounts: readonly CoverageAccount[],
    protocol: SequenceProtocol,
    options: CoverageOptions = {}
): AccountCoverage[] {
    return accounts.map((account) => accountCoverage(account, protocol, options));
}
