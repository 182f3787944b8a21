import type { TouchDraft } from 'c/triadData';
import type { EngagementChannel, EngagementStatus, FieldFunction, Touch } from 'c/triadModel';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

/** What the form holds while it is filled in. */
export interface TouchEntry {
    readonly hcpId: string;
    readonly channel: EngagementChannel | null;
    /** ISO 8601 UTC; empty until chosen. */
    readonly startAt: string;
    readonly status: EngagementStatus;
    readonly requestedByHcp: boolean;
    readonly coordinatedWithId: string;
    readonly coordinationPurpose: string;
    readonly isCoordinationPolicyRead: boolean;
    readonly note: string;
}

/** What is read of a touch only once somebody changes it. */
export interface TouchExtras {
    readonly note: string | undefined;
    readonly coordinationPurpose: string | null;
    readonly isCoordinationPolicyRead: boolean;
}

type CoordinationProblem = 'policyUnread' | 'purposeMissing';
export type Problem = 'channelMissing' | 'completedInFuture' | 'plannedInPast' | 'whenMissing' | CoordinationProblem;
/** The field a problem stands beside. */
export const PROBLEM_FIELDS: Readonly<Record<Exclude<Problem, CoordinationProblem>, keyof TouchEntry>> = {
    channelMissing: 'channel',
    completedInFuture: 'status',
    plannedInPast: 'status',
    whenMissing: 'startAt'
};

/** An empty entry at the next full hour, or the touch to change with what was read of it. */
export function startEntry(touch: Touch | undefined, extras: TouchExtras | undefined, now: number): TouchEntry {
    return {
        hcpId: touch?.hcp?.id ?? '',
        channel: touch?.channel ?? null,
        startAt: touch?.startAt ?? new Date(Math.ceil(now / HOUR) * HOUR).toISOString(),
        status: touch?.status ?? 'Planned',
        requestedByHcp: touch?.requestedByHcp ?? false,
        coordinatedWithId: touch?.coordinatedWithId ?? '',
        coordinationPurpose: extras?.coordinationPurpose ?? '',
        isCoordinationPolicyRead: extras?.isCoordinationPolicyRead ?? false,
        note: extras?.note ?? ''
    };
}

/** The instant as many days later as the one calendar day lies after the other; both `YYYY-MM-DD`. */
export function movedBy(startAt: string, from: string, to: string): string {
    return new Date(Date.parse(startAt) + Date.parse(to) - Date.parse(from)).toISOString();
}

/** A time in the past is logged, one in the future planned. */
export function statusAt(startAt: string, now: number): EngagementStatus {
    return Date.parse(startAt) > now ? 'Planned' : 'Completed';
}

export function problemsOf(entry: TouchEntry, now: number): Problem[] {
    const time = Date.parse(entry.startAt);
    const checks: Record<Problem, boolean> = {
        channelMissing: entry.channel === null,
        whenMissing: Number.isNaN(time),
        completedInFuture: entry.status === 'Completed' && time > now,
        plannedInPast: entry.status === 'Planned' && time <= now,
        policyUnread: entry.coordinatedWithId !== '' && !entry.isCoordinationPolicyRead,
        purposeMissing: entry.coordinatedWithId !== '' && entry.coordinationPurpose === ''
    };
    return (Object.keys(checks) as Problem[]).filter((problem) => checks[problem]);
}

/** The entry as it is saved; undefined without a channel. A note that was not changed is not written. */
export function toDraft(
    entry: TouchEntry,
    fieldFunction: FieldFunction,
    noteBefore: string | undefined
): TouchDraft | undefined {
    const { channel, ...rest } = entry;
    return channel === null
        ? undefined
        : {
              ...rest,
              channel,
              fieldFunction,
              hcpId: entry.hcpId || null,
              coordinatedWithId: entry.coordinatedWithId || null,
              coordinationPurpose: (entry.coordinatedWithId && entry.coordinationPurpose) || null,
              isCoordinationPolicyRead: entry.coordinatedWithId !== '' && entry.isCoordinationPolicyRead,
              note: entry.note === (noteBefore ?? '') ? null : entry.note
          };
}

/** Touches of other functions within seven days that can lead this one: a follower leads nobody. */
export function possibleLeaders(
    touches: readonly Touch[],
    fieldFunction: FieldFunction,
    startAt: string,
    ownId: string | undefined
): Touch[] {
    const time = Date.parse(startAt);
    return touches.filter(
        (touch) =>
            touch.fieldFunction !== fieldFunction &&
            touch.status !== 'Cancelled' &&
            touch.coordinatedWithId === null &&
            touch.id !== ownId &&
            Math.abs(Date.parse(touch.startAt) - time) <= WEEK
    );
}
