import { businessDayFrom, dayIn, dayNumber, dayText, instantOf } from '../days';

const NO_HOLIDAYS = new Set<number>();

describe('days', () => {
    it.each(['1970-01-01', '1999-12-31', '2024-02-29', '2026-03-29', '2100-03-01'])('reads and writes %s', (day) => {
        expect(dayText(dayNumber(day))).toBe(day);
    });

    it('counts over a leap day and a change of clocks', () => {
        expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
        expect(dayNumber('2026-03-30') - dayNumber('2026-03-28')).toBe(2);
    });

    it.each(['2026-02-30', '2026-13-01', '2026-3-1', '', '2026-03-18T00:00:00Z'])('refuses %p', (text) => {
        expect(() => dayNumber(text)).toThrow(RangeError);
    });

    it('knows the day of an instant in the zone of the protocol', () => {
        const instant = new Date('2026-03-18T02:30:00Z');
        expect(dayIn('UTC', instant)).toBe('2026-03-18');
        expect(dayIn('America/New_York', instant)).toBe('2026-03-17');
        expect(dayIn('Asia/Tokyo', new Date('2026-03-18T15:00:00Z'))).toBe('2026-03-19');
    });

    it.each([
        '2026-03-18T10:00:00.000Z',
        '2026-03-18T10:00:00.000+0000',
        '2026-03-18T10:00Z',
        '2026-03-18T10:00:00+00:00'
    ])('reads the UTC instant %s', (text) => {
        expect(instantOf(text).toISOString()).toBe('2026-03-18T10:00:00.000Z');
    });

    it.each(['2026-03-18', '2026-03-18T10:00:00', '2026-03-18T10:00:00+02:00', '2026-02-30T99:00:00Z'])(
        'refuses %s, which is no UTC instant',
        (text) => {
            expect(() => instantOf(text)).toThrow(RangeError);
        }
    );

    it.each([
        ['2026-03-20', '2026-03-20'],
        ['2026-03-21', '2026-03-23'],
        ['2026-03-22', '2026-03-23'],
        ['1969-12-27', '1969-12-29']
    ])('moves %s to the business day %s', (day, expected) => {
        expect(dayText(businessDayFrom(dayNumber(day), NO_HOLIDAYS))).toBe(expected);
    });

    it('steps over holidays next to a weekend', () => {
        const holidays = new Set([dayNumber('2026-03-23'), dayNumber('2026-03-24')]);
        expect(dayText(businessDayFrom(dayNumber('2026-03-21'), holidays))).toBe('2026-03-25');
    });
});
