import type { Handoff, HandoffStatus, PlanObjective } from 'c/triadModel';
import { dayIn, instantOf } from 'c/callSequence';
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

/** The end of a day, in days of a time zone. */
interface DayEnd {
    readonly day: string;
    readonly timeZone: string;
}

function isBy(instant: string, { day, timeZone }: DayEnd): boolean {
    return dayIn(timeZone, instantOf(instant)) <= day;
}

function statusAsOf(handoff: Handoff, account: ReplayAccount, end: DayEnd): HandoffStatus {
    const dates = account.handoffDates?.[handoff.id];
    if (!dates) {
        return handoff.status;
    }
    if (dates.completedAt !== null && isBy(dates.completedAt, end)) {
        return 'Completed';
    }
    const isWithdrawn = handoff.status === 'Declined' || handoff.status === 'Cancelled';
    const isAccepted = dates.acceptedAt !== null && isBy(dates.acceptedAt, end);
    return isWithdrawn ? handoff.status : isAccepted ? 'Accepted' : 'Offered';
}

function wasMade({ createdAt }: Handoff | PlanObjective, end: DayEnd): boolean {
    return isBy(createdAt, end);
}

/**
 * The account as it stood at the end of a past day, as far as dates tell: touches by when they took place (facts leave
 * out those of later days), handoffs by when they were made, accepted and completed, open objectives by when they were
 * made. The rest is as it stands now (`UNREPLAYED`).
 */
export function pictureAsOf(account: ReplayAccount, day: string, timeZone: string): ReplayAccount['picture'] {
    const end = { day, timeZone };
    const { picture } = account;
    const { plan } = picture;
    return {
        ...picture,
        handoffs: picture.handoffs
            .filter((handoff) => wasMade(handoff, end))
            .map((handoff) => ({ ...handoff, status: statusAsOf(handoff, account, end) })),
        plan: plan && { ...plan, objectives: plan.objectives.filter((objective) => wasMade(objective, end)) }
    };
}
