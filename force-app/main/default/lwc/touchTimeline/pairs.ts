import type { Touch } from 'c/triadModel';

/** The other touch of a coordinated pair: the leader of a follower, or the first follower of a leader. */
export function partnerOf(touch: Touch, touches: readonly Touch[]): Touch | undefined {
    return touches.find(
        ({ id, coordinatedWithId }) => id === touch.coordinatedWithId || coordinatedWithId === touch.id
    );
}
