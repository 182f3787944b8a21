import type { RadarTouch } from './types';

/** Whether a touch counts, or will once it is completed: not by e-mail, not asked for, not the follower of a pair. */
function willCount({ channel, requestedByHcp, coordinatedWithId }: RadarTouch): boolean {
    return channel !== 'Email' && !requestedByHcp && coordinatedWithId === null;
}

/** Completed counted touches and everybody's planned visits and calls, without the touch itself. */
export function lookedAt(touch: RadarTouch, touches: readonly RadarTouch[]): RadarTouch[] {
    return touches.filter(
        (other) =>
            (touch.id === null || other.id !== touch.id) &&
            ((other.status === 'Completed' && willCount(other)) ||
                (other.status === 'Planned' && other.channel !== 'Email'))
    );
}

/** Of those, what fills a cap. */
export function fillsCap(touch: RadarTouch): boolean {
    return willCount(touch);
}

/** A link is with a touch and with all that are linked to it: a joint visit is one. */
export function isLinked(touch: RadarTouch, other: RadarTouch): boolean {
    const leader = (one: RadarTouch): string | null => one.coordinatedWithId ?? one.id;
    const isPair = touch.coordinatedWithId !== null || other.coordinatedWithId !== null;
    return isPair && leader(touch) !== null && leader(touch) === leader(other);
}
