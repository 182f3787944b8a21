import { describe, expect, it } from 'vitest';
import { dayOf, offsetOf, startOfDay } from '../zone.ts';

describe('days in a time zone', () => {
    it('begin at local midnight, also on the days the clock changes', () => {
        expect(startOfDay('2026-03-08', 'America/New_York')).toBe('2026-03-08T05:00:00.000Z');
        expect(startOfDay('2026-03-09', 'America/New_York')).toBe('2026-03-09T04:00:00.000Z');
        expect(startOfDay('2026-10-25', 'Europe/Berlin')).toBe('2026-10-24T22:00:00.000Z');
        expect(startOfDay('2026-10-26', 'Europe/Berlin')).toBe('2026-10-25T23:00:00.000Z');
        expect(startOfDay('2026-01-01', 'Asia/Kolkata')).toBe('2025-12-31T18:30:00.000Z');
    });

    it('are told of an instant', () => {
        const instant = new Date('2026-03-04T02:00:00.000Z');
        expect(dayOf(instant, 'America/New_York')).toBe('2026-03-03');
        expect(dayOf(instant, 'Europe/Berlin')).toBe('2026-03-04');
        expect(offsetOf(instant, 'America/New_York')).toBe(-5 * 3_600_000);
    });
});
