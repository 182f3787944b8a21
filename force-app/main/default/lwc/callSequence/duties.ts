import type { FieldFunction, Handoff, PlanObjective } from 'c/triadModel';
import { dayIn, instantOf } from './days';
import type { AcceptedHandoff, Commitment } from './types';

/** Who comes first where two things are due at the same time. */
const TIE_ORDER: readonly FieldFunction[] = ['Access', 'Medical', 'Commercial'];

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

/** Accepted and not done, in the order they are due; ties: Access, Medical, Commercial. */
export function acceptedHandoffs(handoffs: readonly Handoff[], timeZone: string): AcceptedHandoff[] {
    return handoffs
        .filter(({ status }) => status === 'Accepted' || status === 'Read_Back')
        .map(({ to, dueAt }) => ({ to, due: dueAt === null ? null : instantOf(dueAt) }))
        .sort((a, b) => (a.due?.getTime() ?? Infinity) - (b.due?.getTime() ?? Infinity) || compareFunctions(a.to, b.to))
        .map(({ to, due }) => ({ to, dueDay: due && dayIn(timeZone, due) }));
}

/** Open with an owning function, in the order they are due; without a due day last, by creation; ties as above. */
export function commitments(objectives: readonly PlanObjective[]): Commitment[] {
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
        .map(({ owner, dueDay }) => ({ owner, dueDay }));
}

/** Days on which the open medical requests were raised, oldest first. */
export function openMedicalRequestDays(handoffs: readonly Handoff[], timeZone: string): string[] {
    return handoffs
        .filter(
            ({ kind, status }) =>
                kind === 'Medical_Request' && (status === 'Offered' || status === 'Accepted' || status === 'Read_Back')
        )
        .map(({ createdAt }) => dayIn(timeZone, instantOf(createdAt)))
        .sort();
}

/** The commitment that is overdue longest on `today`, if any. */
export function overdueCommitment(ordered: readonly Commitment[], today: string): Commitment | undefined {
    const first = ordered[0];
    return first && first.dueDay !== null && first.dueDay < today ? first : undefined;
}

/** The open commitment due first that is not overdue on `today`, if any. */
export function openCommitment(ordered: readonly Commitment[], today: string): Commitment | undefined {
    return ordered.find(({ dueDay }) => dueDay === null || dueDay >= today);
}
