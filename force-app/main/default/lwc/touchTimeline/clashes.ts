import type { Touch } from 'c/triadModel';

/**
 * Ids of touches that meet the same person on the same day without being a coordinated pair. Cancelled touches and
 * touches without a person clash with nobody. `dayOf` gives the calendar day of an ISO instant in the viewer's zone.
 */
export function clashingIds(touches: readonly Touch[], dayOf: (instant: string) => string): ReadonlySet<string> {
    const meetings = new Map<string, Touch[]>();
    for (const touch of touches) {
        if (touch.hcp && touch.status !== 'Cancelled') {
            const key = `${touch.hcp.id} ${dayOf(touch.startAt)}`;
            meetings.set(key, [...(meetings.get(key) ?? []), touch]);
        }
    }
    const clashing = [...meetings.values()].flatMap((sameDay) =>
        sameDay.filter((touch) => sameDay.some((other) => other !== touch && !isPair(touch, other)))
    );
    return new Set(clashing.map(({ id }) => id));
}

function isPair(left: Touch, right: Touch): boolean {
    return left.coordinatedWithId === right.id || right.coordinatedWithId === left.id;
}
