import type { AccountPicture, FieldFunction, Handoff, PlanObjective, SharedPlan, Touch } from 'c/triadModel';
import { dayIn, dayNumberIn, instantOf } from './days';
import type { Commitment } from './types';

/** A counted touch. Days are day numbers in one time zone here, due days texts of it. */
export interface DatedTouch {
    readonly fieldFunction: FieldFunction;
    readonly day: number;
}

export interface DatedHandoff extends Pick<Handoff, 'id' | 'kind' | 'to' | 'status'> {
    readonly madeDay: number;
    readonly dueDay: string | null;
}

export interface DatedCommitment extends Commitment {
    readonly madeDay: number;
}

/**
 * What facts are read from, its dates turned into days of one time zone: once, for the facts of any number of days.
 */
export interface DatedAccount {
    readonly plan: Pick<SharedPlan, 'hold' | 'stage' | 'accessSignal' | 'recoveryLead' | 'tier'> | null;
    /** The newest first. */
    readonly touches: readonly DatedTouch[];
    /** In the order they are due, those without a due time last. */
    readonly handoffs: readonly DatedHandoff[];
    /** Open objectives with an owning function, in the order they are due, those without a due day last, by creation. */
    readonly commitments: readonly DatedCommitment[];
}

/** Who comes first where two things are due at the same time. */
const TIE_ORDER: readonly FieldFunction[] = ['Access', 'Medical', 'Commercial'];

/**
 * Whether a touch counts for sequencing: completed, not by e-mail, not at the HCP's request, and not the follower of a
 * coordinated pair, which counts once, for its leader.
 */
export function isCountedTouch(touch: Touch): boolean {
    return (
        touch.status === 'Completed' &&
        touch.channel !== 'Email' &&
        !touch.requestedByHcp &&
        touch.coordinatedWithId === null
    );
}

function compareText(a: string | null, b: string | null): number {
    if (a === b) {
        return 0;
    }
    // What has no due time comes last.
    return a !== null && (b === null || a < b) ? -1 : 1;
}

function compareFunctions(a: FieldFunction, b: FieldFunction): number {
    return TIE_ORDER.indexOf(a) - TIE_ORDER.indexOf(b);
}

function datedTouches(touches: readonly Touch[], timeZone: string): DatedTouch[] {
    return touches
        .filter(isCountedTouch)
        .map(({ fieldFunction, startAt }) => ({ fieldFunction, day: dayNumberIn(timeZone, instantOf(startAt)) }))
        .sort((a, b) => b.day - a.day);
}

function datedHandoffs(handoffs: readonly Handoff[], timeZone: string): DatedHandoff[] {
    return handoffs
        .map((handoff) => ({ ...handoff, due: handoff.dueAt === null ? null : instantOf(handoff.dueAt) }))
        .sort((a, b) => (a.due?.getTime() ?? Infinity) - (b.due?.getTime() ?? Infinity) || compareFunctions(a.to, b.to))
        .map(({ id, kind, to, status, createdAt, due }) => ({
            id,
            kind,
            to,
            status,
            madeDay: dayNumberIn(timeZone, instantOf(createdAt)),
            dueDay: due && dayIn(timeZone, due)
        }));
}

function datedCommitments(objectives: readonly PlanObjective[], timeZone: string): DatedCommitment[] {
    return objectives
        .flatMap(({ status, ownerFunction, dueDate, createdAt }) =>
            status === 'Open' && ownerFunction ? [{ owner: ownerFunction, dueDay: dueDate, createdAt }] : []
        )
        .sort(
            (a, b) =>
                compareText(a.dueDay, b.dueDay) ||
                (a.dueDay === null ? compareText(a.createdAt, b.createdAt) : 0) ||
                compareFunctions(a.owner, b.owner)
        )
        .map(({ owner, dueDay, createdAt }) => ({
            owner,
            dueDay,
            madeDay: dayNumberIn(timeZone, instantOf(createdAt))
        }));
}

/** Throws RangeError where a date of the picture is malformed, or the time zone (IANA name) is unknown. */
export function datedAccount({ plan, touches, handoffs }: AccountPicture, timeZone: string): DatedAccount {
    return {
        plan,
        touches: datedTouches(touches, timeZone),
        handoffs: datedHandoffs(handoffs, timeZone),
        commitments: datedCommitments(plan?.objectives ?? [], timeZone)
    };
}
