import type { FieldFunction } from 'c/triadModel';
import type { LookupAnswer, SequenceFacts } from 'c/callSequence';
import { earliestDate } from './earliest-date.ts';

/**
 * The default protocol as somebody would write it who never wants to change it: straight on, each rule an `if`. The limit
 * that a protocol held as data is measured against.
 */

function fixed(answer: LookupAnswer['answer'], ruleId: string): LookupAnswer {
    return { answer, ruleId, notBefore: undefined };
}

const STOP_1 = fixed('No_One', 'STOP-1');
const STOP_2 = fixed('No_One', 'STOP-2');
const STOP_3 = fixed('Medical', 'STOP-3');
const OBL_1 = fixed('Access', 'OBL-1');
const OBL_2 = fixed('Medical', 'OBL-2');
const OBL_3 = {
    Commercial: fixed('Commercial', 'OBL-3'),
    Medical: fixed('Medical', 'OBL-3'),
    Access: fixed('Access', 'OBL-3')
};
const OBL_4 = {
    Commercial: fixed('Commercial', 'OBL-4'),
    Medical: fixed('Medical', 'OBL-4'),
    Access: fixed('Access', 'OBL-4')
};
const COV_2 = fixed('No_One', 'COV-2');
const COMMERCIAL_TARGET = { A: 30, B: 45, C: 90 };
const ACCESS_TARGET = { A: 90, B: 120, C: 180 };
const MEDICAL_TARGET = 90;

function filtered(answer: FieldFunction, ruleId: string, facts: SequenceFacts): LookupAnswer {
    return { answer, ruleId, notBefore: earliestDate(answer, facts) };
}

function overdue(daysSince: number | null, target: number): number {
    return daysSince === null ? Infinity : daysSince / target;
}

function coverage(facts: SequenceFacts): LookupAnswer {
    const tier = facts.tier ?? 'C';
    const { Commercial, Medical, Access } = facts.daysSinceTouch;
    const access = facts.access === 'None' ? -1 : overdue(Access, ACCESS_TARGET[tier]);
    const medical = overdue(Medical, MEDICAL_TARGET);
    const commercial = overdue(Commercial, COMMERCIAL_TARGET[tier]);
    if (access >= 1 && access >= medical && access >= commercial) {
        return filtered('Access', 'COV-1', facts);
    }
    if (medical >= 1 && medical >= commercial) {
        return filtered('Medical', 'COV-1', facts);
    }
    return commercial >= 1 ? filtered('Commercial', 'COV-1', facts) : COV_2;
}

function isNotLately(age: SequenceFacts['lastTouchAccess']): boolean {
    return age === 'D31_90' || age === 'Older';
}

function recovery(facts: SequenceFacts): LookupAnswer {
    const lead = facts.recoveryLead;
    if (lead === 'Medical') {
        return isNotLately(facts.lastTouchMedical) ? filtered('Medical', 'JRN-10', facts) : coverage(facts);
    }
    if (lead === 'Access') {
        return isNotLately(facts.lastTouchAccess) ? filtered('Access', 'JRN-10', facts) : coverage(facts);
    }
    return isNotLately(facts.lastTouchCommercial)
        ? filtered('Commercial', lead === 'None' ? 'JRN-11' : 'JRN-10', facts)
        : coverage(facts);
}

function journey(facts: SequenceFacts): LookupAnswer {
    switch (facts.stage) {
        case 'New':
            if (facts.lastTouchMedical === 'Older') {
                return filtered('Medical', 'JRN-1', facts);
            }
            return isNotLately(facts.lastTouchCommercial) ? filtered('Commercial', 'JRN-2', facts) : coverage(facts);
        case 'Aware':
            return isNotLately(facts.lastTouchCommercial) ? filtered('Commercial', 'JRN-3', facts) : coverage(facts);
        case 'Evaluating':
            if (facts.access === 'In_Progress' && isNotLately(facts.lastTouchAccess)) {
                return filtered('Access', 'JRN-4', facts);
            }
            return isNotLately(facts.lastTouchCommercial) ? filtered('Commercial', 'JRN-5', facts) : coverage(facts);
        case 'Access_Blocked':
            return filtered('Access', 'JRN-6', facts);
        case 'Trialist':
            if (facts.access === 'In_Progress') {
                return filtered('Access', 'JRN-7', facts);
            }
            return isNotLately(facts.lastTouchCommercial) ? filtered('Commercial', 'JRN-8', facts) : coverage(facts);
        case 'Adopter':
            return facts.openObjectiveOf === 'None' ? coverage(facts) : filtered(facts.openObjectiveOf, 'JRN-9', facts);
        case 'Lapsed':
            return recovery(facts);
    }
}

/** Function, rule id and earliest date by the default protocol. */
export function handWritten(facts: SequenceFacts): LookupAnswer {
    if (facts.hold !== 'None') {
        return facts.hold === 'No_Contact' ? STOP_1 : facts.hold === 'Compliance' ? STOP_2 : STOP_3;
    }
    if (facts.access === 'Urgent') {
        return OBL_1;
    }
    if (facts.openMedicalRequest === 'yes') {
        return OBL_2;
    }
    if (facts.acceptedHandoffTo !== 'None') {
        return OBL_3[facts.acceptedHandoffTo];
    }
    return facts.overdueCommitmentOf === 'None' ? journey(facts) : OBL_4[facts.overdueCommitmentOf];
}
