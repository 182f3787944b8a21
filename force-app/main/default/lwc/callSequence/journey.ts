import type { JourneyTable, RuleRow } from './protocolTypes';
import type { TouchAge } from './types';

const NOT_LATELY: readonly TouchAge[] = ['D31_90', 'Older'];

const GROWING: readonly RuleRow[] = [
    {
        ruleId: 'JRN-1',
        when: { stage: ['New'], proactiveMedical: ['yes'], lastTouchMedical: ['Older'] },
        answer: 'Medical',
        reason: 'Introduction'
    },
    {
        ruleId: 'JRN-2',
        when: { stage: ['New'], lastTouchCommercial: NOT_LATELY },
        unless: ['JRN-1'],
        answer: 'Commercial',
        reason: 'First_Conversation'
    },
    {
        ruleId: 'JRN-3',
        when: { stage: ['Aware'], lastTouchCommercial: NOT_LATELY },
        answer: 'Commercial',
        reason: 'Build_Interest'
    },
    {
        ruleId: 'JRN-4',
        when: { stage: ['Evaluating'], access: ['In_Progress'], lastTouchAccess: NOT_LATELY },
        answer: 'Access',
        reason: 'Access_Path'
    },
    {
        ruleId: 'JRN-5',
        when: { stage: ['Evaluating'], lastTouchCommercial: NOT_LATELY },
        unless: ['JRN-4'],
        answer: 'Commercial',
        reason: 'Support_Evaluation'
    },
    { ruleId: 'JRN-6', when: { stage: ['Access_Blocked'] }, answer: 'Access', reason: 'Access_Blocked' },
    {
        ruleId: 'JRN-7',
        when: { stage: ['Trialist'], access: ['In_Progress'] },
        answer: 'Access',
        reason: 'Trial_Access'
    },
    {
        ruleId: 'JRN-8',
        when: { stage: ['Trialist'], access: ['None', 'Approved'], lastTouchCommercial: NOT_LATELY },
        answer: 'Commercial',
        reason: 'Trial_Support'
    }
];

const KEEPING: readonly RuleRow[] = [
    {
        ruleId: 'JRN-9',
        when: { stage: ['Adopter'], openObjectiveOf: ['Commercial'] },
        answer: 'Commercial',
        reason: 'Shared_Goal'
    },
    {
        ruleId: 'JRN-9',
        when: { stage: ['Adopter'], openObjectiveOf: ['Medical'], proactiveMedical: ['yes'] },
        answer: 'Medical',
        reason: 'Shared_Goal'
    },
    {
        ruleId: 'JRN-9',
        when: { stage: ['Adopter'], openObjectiveOf: ['Access'] },
        answer: 'Access',
        reason: 'Shared_Goal'
    },
    {
        ruleId: 'JRN-10',
        when: { stage: ['Lapsed'], recoveryLead: ['Commercial'], lastTouchCommercial: NOT_LATELY },
        answer: 'Commercial',
        reason: 'Recovery_Lead'
    },
    {
        ruleId: 'JRN-10',
        when: {
            stage: ['Lapsed'],
            recoveryLead: ['Medical'],
            lastTouchMedical: NOT_LATELY,
            proactiveMedical: ['yes']
        },
        answer: 'Medical',
        reason: 'Recovery_Lead'
    },
    {
        ruleId: 'JRN-10',
        when: { stage: ['Lapsed'], recoveryLead: ['Access'], lastTouchAccess: NOT_LATELY },
        answer: 'Access',
        reason: 'Recovery_Lead'
    },
    {
        ruleId: 'JRN-11',
        when: { stage: ['Lapsed'], recoveryLead: ['None'], lastTouchCommercial: NOT_LATELY },
        answer: 'Commercial',
        reason: 'Recovery'
    },
    {
        ruleId: 'JRN-11',
        when: {
            stage: ['Lapsed'],
            recoveryLead: ['Medical'],
            proactiveMedical: ['no'],
            lastTouchCommercial: NOT_LATELY
        },
        answer: 'Commercial',
        reason: 'Recovery'
    }
];

/** Table 3 of the default protocol: where the account is on its way. No two rows may match. */
export const JOURNEY: JourneyTable = {
    name: 'journey',
    hitPolicy: 'UNIQUE',
    isFiltered: true,
    alsoTold: [],
    rows: [...GROWING, ...KEEPING]
};
