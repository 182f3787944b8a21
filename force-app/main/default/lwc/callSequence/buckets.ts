import type { TouchAge } from './types';

/** The bucket of a number of days since a touch; null for never. */
export function touchAge(days: number | null): TouchAge {
    if (days === null || days > 90) {
        return 'Older';
    }
    if (days > 30) {
        return 'D31_90';
    }
    return days > 6 ? 'D7_30' : 'D0_6';
}

const BUCKET_ENDS: Readonly<Record<TouchAge, number>> = { D0_6: 7, D7_30: 31, D31_90: 91, Older: Infinity };

/** The bucket on the day number `today` of a touch on the day number `lastTouch`; null for never. */
export function touchAgeOn(today: number, lastTouch: number | null): TouchAge {
    return touchAge(lastTouch === null ? null : today - lastTouch);
}

/** Day number on which the age of a touch moves to its next bucket; undefined once it is in the last one. */
export function nextAgeEdge(lastTouch: number | null, today: number): number | undefined {
    const end = BUCKET_ENDS[touchAgeOn(today, lastTouch)];
    return lastTouch === null || end === Infinity ? undefined : lastTouch + end;
}
