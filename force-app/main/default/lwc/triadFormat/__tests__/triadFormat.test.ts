import { dayOf, exactDay, fill, monthAndYear, monthName, relativeDay, relativeTo } from 'c/triadFormat';

// sfdx-lwc-jest: locale en-US, language en, time zone America/Los_Angeles.
const NOW = Date.parse('2026-03-04T20:00:00.000Z');

describe('triadFormat', () => {
    it('fills the places of a label, and leaves none behind', () => {
        expect(fill('{1} of {0}, {0}', 'A', 2)).toBe('2 of A, A');
        expect(fill('{0} and {1}', 'A')).toBe('A and ');
    });

    it('takes the calendar day in the user’s time zone', () => {
        expect(dayOf('2026-03-04T07:59:00.000Z')).toBe('2026-03-03');
        expect(dayOf('2026-03-04T08:00:00.000Z')).toBe('2026-03-04');
    });

    it.each([
        ['2026-03-04T23:00:00.000Z', 'today'],
        ['2026-03-05T07:30:00.000Z', 'today'],
        ['2026-03-05T09:00:00.000Z', 'tomorrow'],
        ['2026-03-07T20:00:00.000Z', 'in 3 days'],
        ['2026-02-20T20:00:00.000Z', '12 days ago'],
        ['2025-12-01T20:00:00.000Z', '3 months ago'],
        ['2023-03-04T20:00:00.000Z', '3 years ago']
    ])('says %s as %s', (instant, words) => {
        expect(relativeDay(instant, NOW)).toBe(words);
    });

    it('counts calendar days for a day without time', () => {
        expect(relativeTo('2026-03-06', NOW)).toBe('in 2 days');
        expect(exactDay('2026-03-06')).toBe('March 6, 2026');
    });

    it('names months', () => {
        expect(monthName(Date.UTC(2026, 1, 1))).toBe('Feb');
        expect(monthAndYear('2026-02-01')).toBe('February 2026');
    });
});
