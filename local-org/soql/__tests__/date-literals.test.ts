import { describe, expect, it } from 'vitest';
import { dayRange } from '../date-literals.ts';

describe('dayRange', () => {
    it.each([
        ['TODAY', '2026-03-04', '2026-03-05'],
        ['yesterday', '2026-03-03', '2026-03-04'],
        ['TOMORROW', '2026-03-05', '2026-03-06'],
        ['LAST_WEEK', '2026-02-22', '2026-03-01'],
        ['THIS_WEEK', '2026-03-01', '2026-03-08'],
        ['NEXT_WEEK', '2026-03-08', '2026-03-15'],
        ['LAST_MONTH', '2026-02-01', '2026-03-01'],
        ['THIS_QUARTER', '2026-01-01', '2026-04-01'],
        ['LAST_FISCAL_QUARTER', '2025-10-01', '2026-01-01'],
        ['NEXT_YEAR', '2027-01-01', '2028-01-01'],
        ['LAST_90_DAYS', '2025-12-04', '2026-03-05'],
        ['NEXT_90_DAYS', '2026-03-05', '2026-06-03'],
        ['LAST_N_DAYS:1', '2026-03-03', '2026-03-05'],
        ['NEXT_N_DAYS:2', '2026-03-05', '2026-03-07'],
        ['N_DAYS_AGO:2', '2026-03-02', '2026-03-03'],
        ['LAST_N_WEEKS:2', '2026-02-15', '2026-03-01'],
        ['N_MONTHS_AGO:3', '2025-12-01', '2026-01-01'],
        ['NEXT_N_QUARTERS:1', '2026-04-01', '2026-07-01'],
        ['LAST_N_FISCAL_YEARS:2', '2024-01-01', '2026-01-01']
    ])('%s is from %s to before %s', (literal, from, to) => {
        expect(dayRange(literal, '2026-03-04')).toEqual({ from, to });
    });

    it('does not know other words', () => {
        expect(dayRange('SOMETIME', '2026-03-04')).toBeUndefined();
        expect(dayRange('LAST_N_DAYS', '2026-03-04')).toBeUndefined();
    });
});
