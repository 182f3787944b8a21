import { openCommitment, overdueCommitment } from './duties';
import type { CompiledRow } from './compile';
import { lastTouchDay } from './lastTouch';
import type { FactName, SequenceFacts, SequenceReason, UsedFact } from './types';

function asOf(fact: FactName, facts: SequenceFacts): string | null | undefined {
    switch (fact) {
        case 'lastTouchCommercial':
            return lastTouchDay('Commercial', facts);
        case 'lastTouchMedical':
            return lastTouchDay('Medical', facts);
        case 'lastTouchAccess':
            return lastTouchDay('Access', facts);
        case 'openMedicalRequest':
            return facts.medicalRequestDay;
        case 'acceptedHandoffTo':
            return facts.acceptedHandoffs[0]?.dueDay;
        case 'overdueCommitmentOf':
            return overdueCommitment(facts.commitments, facts.today)?.dueDay;
        case 'openObjectiveOf':
            return openCommitment(facts.commitments, facts.today)?.dueDay;
        default:
            return undefined;
    }
}

function usedFact(fact: FactName, facts: SequenceFacts): UsedFact {
    const day = asOf(fact, facts);
    return day ? { fact, value: facts[fact], asOf: day } : { fact, value: facts[fact] };
}

/**
 * The facts told with an answer, dated where their date is everyone's to know. The tier is among them where it counted
 * for the function that answers, which it never does for Medical.
 */
export function usedFacts(row: CompiledRow, told: readonly FactName[], facts: SequenceFacts): UsedFact[] {
    const used: UsedFact[] = told.map((fact) => usedFact(fact, facts));
    const isRanked = row.table === 'coverage' && row.answer !== 'No_One';
    if ((isRanked || row.readsTier) && row.answer !== 'Medical' && facts.tier) {
        used.push({ fact: 'tier', value: facts.tier });
    }
    return used;
}

const DATED_OBLIGATIONS: readonly FactName[] = ['acceptedHandoffTo', 'overdueCommitmentOf', 'openObjectiveOf'];

/** `dueDay` is the day by which what the rule names is or was due. */
export function reasonOf(row: CompiledRow, facts: SequenceFacts, until: string | undefined): SequenceReason {
    const parameters: Record<string, string> = { stage: facts.stage };
    if (row.answer !== 'No_One') {
        parameters.function = row.answer;
    }
    const dated = row.reads.find((fact) => DATED_OBLIGATIONS.includes(fact));
    const dueDay = dated && asOf(dated, facts);
    if (dueDay) {
        parameters.dueDay = dueDay;
    }
    if (until) {
        parameters.until = until;
    }
    return { code: row.reason, parameters };
}
