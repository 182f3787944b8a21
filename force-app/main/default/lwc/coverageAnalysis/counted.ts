import { dayNumber } from 'c/callSequence';
import type { RadarTouch } from 'c/collisionRadar';
import type { CoverageAccount } from './types';

/** A counted touch at the account, by its age in days. */
export interface CountedTouch {
    readonly fieldFunction: RadarTouch['fieldFunction'];
    readonly age: number;
}

/** Completed, not by e-mail, not asked for by the HCP, not the follower of a pair; today's and older ones. */
export function countedTouches({ accountId, facts, touches }: CoverageAccount): CountedTouch[] {
    const today = dayNumber(facts.today);
    return touches
        .filter(
            (touch) =>
                touch.accountId === accountId &&
                touch.status === 'Completed' &&
                touch.channel !== 'Email' &&
                !touch.requestedByHcp &&
                touch.coordinatedWithId === null
        )
        .map(({ fieldFunction, day }) => ({ fieldFunction, age: today - dayNumber(day) }))
        .filter(({ age }) => age >= 0);
}
