import type { TouchAge } from './types';

/** `lastTouch` is a day number, or null for never. */
export function touchAge(lastTouch: number | null, today: number): TouchAge {
    if (lastTouch === null || today - lastTouch > 90) {
        return 'Older';
    }
    if (today - lastTouch > 30) {
        return 'D31_90';
    }
    return today - lastTouch > 6 ? 'D7_30' : 'D0_6';
}

const BUCKET_ENDS: Readonly<Record<TouchAge, number>> = { D0_6: 7, D7_30: 31, D31_90: 91, Older: Infinity };

/** Day number on which the age of a touch moves to its next bucket; undefined once it is in the last one. */
export function nextAgeEdge(lastTouch: number | null, today: number): number | undefined {
    const end = BUCKET_ENDS[touchAge(lastTouch, today)];
    return lastTouch === null || end === Infinity ? undefined : lastTouch + end;
}
