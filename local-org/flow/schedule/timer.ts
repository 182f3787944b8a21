import type { Org } from '../../org.ts';
import { onWaiting } from './after-commit.ts';
import { nextDue, runDuePaths, type PathFailure } from './due.ts';

/** A path that is scheduled meanwhile waits at most this long beyond its time. */
const LONGEST_WAIT_MILLISECONDS = 15_000;
const SHORTEST_WAIT_MILLISECONDS = 100;

export interface ScheduleTimer {
    stop(): void;
}

/** Runs scheduled paths when their time comes by the org's clock, those of the past and asynchronous ones at once. `report` is told what failed. */
export function startSchedule(org: Org, report: (error: unknown) => void): ScheduleTimer {
    let timer: NodeJS.Timeout;
    let isWoken = false;
    const tick = (): void => {
        isWoken = false;
        try {
            runDuePaths(org).failures.forEach((failure) => report(new Error(wordsOf(failure))));
        } catch (error) {
            report(error);
        }
        const wait = (nextDue(org)?.getTime() ?? Infinity) - org.now().getTime();
        timer = setTimeout(tick, Math.max(SHORTEST_WAIT_MILLISECONDS, Math.min(wait, LONGEST_WAIT_MILLISECONDS)));
        timer.unref();
    };
    onWaiting(org, () => {
        if (!isWoken) {
            isWoken = true;
            clearTimeout(timer);
            timer = setTimeout(tick, 0);
            timer.unref();
        }
    });
    tick();
    return {
        stop: () => {
            onWaiting(org, undefined);
            clearTimeout(timer);
        }
    };
}

function wordsOf({ flow, message, path, recordId }: PathFailure): string {
    return `The scheduled path ${path} of the flow ${flow} failed for the record ${recordId}: ${message}`;
}

/** Sets the clock forward and runs on the way what falls due, each path at its own time. */
export function advanceClock(org: Org, to: Date): ReturnType<typeof runDuePaths> {
    let run = 0;
    const failures: PathFailure[] = [];
    for (let due = nextDue(org); due && due <= to; due = nextDue(org)) {
        org.setClock(new Date(Math.max(due.getTime(), org.now().getTime())));
        const done = runDuePaths(org);
        run += done.run;
        failures.push(...done.failures);
    }
    org.setClock(to);
    return { run, failures };
}
