/** `POST /local-org/clock`: sets the clock forward, for tests. There only with the option `--test-clock`. */
import { OrgError } from '../../errors.ts';
import { advanceClock } from '../../flow/schedule/timer.ts';
import { moveSessions } from '../../sessions.ts';
import { ok, route, type Reply, type RequestContext, type Route } from '../router.ts';

interface Move {
    readonly to?: unknown;
    readonly minutes?: unknown;
}

/** Takes `{ "to": "2026-03-05T09:00:00Z" }` or `{ "minutes": 90 }`; answers the time, the paths run and those that failed. */
function moveClock(context: RequestContext): Reply {
    const { org } = context;
    const from = org.now();
    const to = target(from, context.body() as Move | null);
    const { failures, run } = advanceClock(org, to);
    moveSessions(org, to.getTime() - from.getTime());
    return ok({ now: org.now().toISOString(), run, failures });
}

function target(now: Date, move: Move | null): Date {
    const to =
        typeof move?.to === 'string'
            ? Date.parse(move.to)
            : typeof move?.minutes === 'number'
              ? now.getTime() + move.minutes * 60_000
              : NaN;
    if (!(to >= now.getTime()) || to > Date.UTC(4000, 0)) {
        throw new OrgError('BAD_REQUEST', 'The clock goes forward only: give "to" as a later time, or "minutes".');
    }
    return new Date(to);
}

export const clockRoutes: readonly Route[] = [route('POST', '/local-org/clock', moveClock)];
