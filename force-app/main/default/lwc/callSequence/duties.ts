import type { DatedHandoff } from './datedAccount';
import { dayText } from './days';
import type { AcceptedHandoff, Commitment } from './types';

/** Accepted and not done, of handoffs in the order they are due. */
export function acceptedHandoffs(ordered: readonly DatedHandoff[]): AcceptedHandoff[] {
    return ordered
        .filter(({ status }) => status === 'Accepted' || status === 'Read_Back')
        .map(({ to, dueDay }) => ({ to, dueDay }));
}

/** Day on which the oldest open medical request was raised; null if there is none. */
export function oldestMedicalRequestDay(handoffs: readonly DatedHandoff[]): string | null {
    const raised = handoffs
        .filter(
            ({ kind, status }) =>
                kind === 'Medical_Request' && (status === 'Offered' || status === 'Accepted' || status === 'Read_Back')
        )
        .map(({ madeDay }) => madeDay);
    return raised.length === 0 ? null : dayText(Math.min(...raised));
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
