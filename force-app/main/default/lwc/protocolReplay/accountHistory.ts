import type { HandoffStatus } from 'c/triadModel';
import { datedAccount, dayNumberIn, instantOf, type DatedAccount, type DatedHandoff } from 'c/callSequence';
import type { ReplayAccount } from './types';

/**
 * What past days cannot be replayed of, since no history of it is read: the plan's own fields, when an objective was
 * closed, and when a handoff was declined or cancelled.
 */
export const UNREPLAYED = [
    'hold',
    'stage',
    'access',
    'tier',
    'recoveryLead',
    'closedObjectives',
    'withdrawnHandoffs'
] as const;

/** Day numbers; null where that has not happened. */
interface HandoffDays {
    readonly accepted: number | null;
    readonly completed: number | null;
}

/** An account whose dates are days of one time zone, so that it can be asked for any number of days. */
export interface AccountHistory {
    readonly account: DatedAccount;
    /** By the id of the handoff; what is not here is taken to have stood as it stands now since it was made. */
    readonly handoffDays: ReadonlyMap<string, HandoffDays>;
}

/** Throws RangeError where a date of the account is malformed. */
export function accountHistory({ picture, handoffDates }: ReplayAccount, timeZone: string): AccountHistory {
    const dayOf = (instant: string | null): number | null =>
        instant === null ? null : dayNumberIn(timeZone, instantOf(instant));
    const days = Object.entries(handoffDates ?? {}).map(([id, { acceptedAt, completedAt }]): [string, HandoffDays] => [
        id,
        { accepted: dayOf(acceptedAt), completed: dayOf(completedAt) }
    ]);
    return { account: datedAccount(picture, timeZone), handoffDays: new Map(days) };
}

function statusAsOf({ status }: DatedHandoff, days: HandoffDays | undefined, day: number): HandoffStatus {
    if (!days) {
        return status;
    }
    if (days.completed !== null && days.completed <= day) {
        return 'Completed';
    }
    if (status === 'Declined' || status === 'Cancelled') {
        return status;
    }
    return days.accepted !== null && days.accepted <= day ? 'Accepted' : 'Offered';
}

/**
 * The account as it stood at the end of a past day, as far as dates tell: touches by when they took place (facts leave
 * out those of later days), handoffs by when they were made, accepted and completed, open objectives by when they were
 * made. The rest is as it stands now (`UNREPLAYED`).
 */
export function accountAsOf({ account, handoffDays }: AccountHistory, day: number): DatedAccount {
    return {
        plan: account.plan,
        touches: account.touches,
        handoffs: account.handoffs
            .filter(({ madeDay }) => madeDay <= day)
            .map((handoff) => ({ ...handoff, status: statusAsOf(handoff, handoffDays.get(handoff.id), day) })),
        commitments: account.commitments.filter(({ madeDay }) => madeDay <= day)
    };
}
