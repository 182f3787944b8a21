import { FIELD_FUNCTIONS } from 'c/triadModel';
import type { ObligationTable } from './protocolTypes';

/** Table 2 of the default protocol: what was promised, or cannot wait. */
export const OBLIGATIONS: ObligationTable = {
    name: 'obligations',
    hitPolicy: 'PRIORITY',
    isFiltered: false,
    alsoTold: ['openMedicalRequest'],
    rows: [
        { ruleId: 'OBL-1', priority: 1, when: { access: ['Urgent'] }, answer: 'Access', reason: 'Access_Urgent' },
        {
            ruleId: 'OBL-2',
            priority: 2,
            when: { openMedicalRequest: ['yes'] },
            answer: 'Medical',
            reason: 'Medical_Request_Open'
        },
        ...FIELD_FUNCTIONS.map((owner) => ({
            ruleId: 'OBL-3',
            priority: 3,
            when: { acceptedHandoffTo: [owner] },
            answer: owner,
            reason: 'Handoff_Accepted'
        })),
        ...FIELD_FUNCTIONS.map((owner) => ({
            ruleId: 'OBL-4',
            priority: 4,
            when: { overdueCommitmentOf: [owner] },
            answer: owner,
            reason: 'Commitment_Overdue'
        }))
    ]
};
