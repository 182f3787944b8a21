import type { TouchAge } from './types';

/** First age in days that no longer belongs to the bucket. */
const BUCKET_ENDS: readonly (readonly [TouchAge, number])[] = [
    ['D0_6', 7],
    ['D7_30', 31],
    ['D31_90', 91]
];

/** `lastTouch` is a day number, or null for never. */
export function touchAge(lastTouch: number | null, today: number): TouchAge {
    const age = lastTouch === null ? Infinity : today - lastTouch;
    return BUCKET_ENDS.find(([, end]) => age < end)?.[0] ?? 'Older';
}

/** Day number on which the age of a touch moves to its next bucket; undefined once it is in the last one. */
export function nextAgeEdge(lastTouch: number | null, today: number): number | undefined {
    if (lastTouch === null) {
        return undefined;
    }
    const end = BUCKET_ENDS.find(([, days]) => today - lastTouch < days)?.[1];
    return end === undefined ? undefined : lastTouch + end;
}
