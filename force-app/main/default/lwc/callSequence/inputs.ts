import type { CompiledProtocol } from './compile';
import { hashText } from './hash';
import type { SequenceFacts } from './types';

function handoffText({ acceptedHandoffs }: SequenceFacts): string {
    return acceptedHandoffs.map(({ to, dueDay }) => `${to}@${dueDay}`).join(',');
}

function commitmentText({ commitments }: SequenceFacts): string {
    return commitments.map(({ owner, dueDay }) => `${owner}@${dueDay}`).join(',');
}

/**
 * Hash of everything a decision depends on: all facts, bucketed and exact, in a fixed order of its own, and the whole
 * protocol. 16 hexadecimal digits.
 */
export function inputsHash(facts: SequenceFacts, { digest }: CompiledProtocol): string {
    const { lastTouchDay } = facts;
    const buckets = `${facts.hold}|${facts.stage}|${facts.access}|${facts.lastTouchCommercial}|${facts.lastTouchMedical}|${facts.lastTouchAccess}`;
    const duties = `${facts.openMedicalRequest}|${facts.acceptedHandoffTo}|${facts.overdueCommitmentOf}|${facts.openObjectiveOf}|${facts.recoveryLead}`;
    const days = `${facts.today}|${lastTouchDay.Commercial}|${lastTouchDay.Medical}|${lastTouchDay.Access}|${facts.medicalRequestDay}`;
    const lists = `${facts.tier}|${facts.countedTouches.join(',')}|${handoffText(facts)}|${commitmentText(facts)}`;
    return hashText(`${digest}|${buckets}|${duties}|${days}|${lists}`);
}
