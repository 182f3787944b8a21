import type { FieldFunction } from 'c/triadModel';
import { nextAgeEdge, touchAgeOn } from './buckets';
import { dayNumber, dayText } from './days';
import { openCommitment } from './duties';
import type { SequenceSettings } from './protocolTypes';
import { onDay, withFact, withTouch, type Situation } from './situation';
import { LAST_TOUCH_FACT, type ChangeCode, type ChangeTrigger, type FactName, type SequenceFacts } from './types';

/** A next value of one fact, and the situation when it has it. */
export interface NextValue {
    readonly when: ChangeTrigger;
    readonly situation: Situation;
}

export interface NextValueContext {
    readonly facts: SequenceFacts;
    readonly situation: Situation;
    readonly settings: SequenceSettings;
}

function byAct({ situation }: NextValueContext, code: ChangeCode, fact: FactName, to: string): NextValue {
    return { when: { code, by: 'act', fact, to }, situation: withFact(situation, fact, to) };
}

function nextAccess(context: NextValueContext): NextValue[] {
    const { access } = context.facts;
    if (access !== 'In_Progress' && access !== 'Urgent') {
        return [];
    }
    const resolved = byAct(context, 'Access_Resolved', 'access', 'Approved');
    if (access === 'In_Progress') {
        return [resolved];
    }
    // The day of this edge is told to nobody: not everyone may know what it is counted from.
    const when = { code: 'Access_Calmer', by: 'time', fact: 'access', to: 'In_Progress' } as const;
    return [{ when, situation: withFact(context.situation, 'access', 'In_Progress') }, resolved];
}

function nextTouchAge(fieldFunction: FieldFunction, { facts, situation }: NextValueContext): NextValue[] {
    const fact = LAST_TOUCH_FACT[fieldFunction];
    const next: NextValue[] = [];
    const last = situation.lastTouch[fieldFunction];
    const edge = nextAgeEdge(last, situation.today);
    if (edge !== undefined) {
        const when = {
            code: 'Touch_Older',
            by: 'time',
            fact,
            to: touchAgeOn(edge, last),
            date: dayText(edge)
        } as const;
        next.push({ when, situation: onDay(situation, facts, edge) });
    }
    if (facts[fact] !== 'D0_6') {
        const when = { code: 'Touch_Made', by: 'act', fact, to: 'D0_6' } as const;
        next.push({ when, situation: withTouch(situation, fieldFunction) });
    }
    return next;
}

function nextObjective(context: NextValueContext): NextValue[] {
    const { facts, situation } = context;
    const fact = 'openObjectiveOf';
    const open = openCommitment(facts.commitments, facts.today);
    if (!open) {
        return [];
    }
    const others = facts.commitments.filter((commitment) => commitment !== open);
    const met = byAct(context, 'Objective_Met', fact, openCommitment(others, facts.today)?.owner ?? 'None');
    if (open.dueDay === null) {
        return [met];
    }
    const edge = dayNumber(open.dueDay) + 1;
    const date = dayText(edge);
    const to = openCommitment(facts.commitments, date)?.owner ?? 'None';
    const when = { code: 'Objective_Overdue', by: 'time', fact, to, date } as const;
    return [{ when, situation: onDay(situation, facts, edge) }, met];
}

function nextOverdueOwner({ commitments, today }: SequenceFacts): string {
    const second = commitments[1];
    return second && second.dueDay !== null && second.dueDay < today ? second.owner : 'None';
}

function nextStage(context: NextValueContext): NextValue[] {
    const stage = context.settings.nextStage[context.facts.stage];
    return stage ? [byAct(context, 'Stage_Moved', 'stage', stage)] : [];
}

const NEXT_VALUES: Readonly<Record<FactName, (context: NextValueContext) => NextValue[]>> = {
    hold: (context) => (context.facts.hold === 'None' ? [] : [byAct(context, 'Hold_Lifted', 'hold', 'None')]),
    stage: nextStage,
    access: nextAccess,
    lastTouchCommercial: (context) => nextTouchAge('Commercial', context),
    lastTouchMedical: (context) => nextTouchAge('Medical', context),
    lastTouchAccess: (context) => nextTouchAge('Access', context),
    openMedicalRequest: (context) =>
        context.facts.openMedicalRequest === 'yes'
            ? [byAct(context, 'Request_Closed', 'openMedicalRequest', 'no')]
            : [],
    acceptedHandoffTo: (context) =>
        context.facts.acceptedHandoffTo === 'None'
            ? []
            : [byAct(context, 'Handoff_Done', 'acceptedHandoffTo', context.facts.acceptedHandoffs[1]?.to ?? 'None')],
    overdueCommitmentOf: (context) =>
        context.facts.overdueCommitmentOf === 'None'
            ? []
            : [byAct(context, 'Commitment_Met', 'overdueCommitmentOf', nextOverdueOwner(context.facts))],
    openObjectiveOf: nextObjective,
    // Who leads is decided, not reached.
    recoveryLead: () => []
};

/** The values that `fact` takes next: by time alone, and by one act. */
export function nextValues(fact: FactName, context: NextValueContext): NextValue[] {
    return NEXT_VALUES[fact](context);
}
