import type { AccountCoverage, CoverageCell } from 'c/coverageAnalysis';
import { FIELD_FUNCTIONS } from 'c/triadModel';

/** An account where Commercial met half its target, Medical is past its own, and Access takes no part. */
export function account(accountId: string, overrides: Partial<AccountCoverage> = {}): AccountCoverage {
    const cell = (overridesOfCell: Partial<CoverageCell>, index: number): CoverageCell => ({
        fieldFunction: FIELD_FUNCTIONS[index] ?? 'Commercial',
        takesPart: true,
        touches: 3,
        target: 6,
        attained: 0.5,
        flags: [],
        ...overridesOfCell
    });
    const cells = [
        {},
        { touches: 0, target: 2, attained: 0, flags: ['Overlooked'] as const },
        { takesPart: false, touches: 1, target: 1, attained: null }
    ].map(cell);
    return { accountId, region: 'OH', territory: 'Sam Vale', cells, flags: [], collidesOn: null, ...overrides };
}
