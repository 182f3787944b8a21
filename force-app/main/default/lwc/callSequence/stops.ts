import type { StopTable } from './protocolTypes';

/** Table 1 of the default protocol: holds come before everything. */
export const STOPS: StopTable = {
    name: 'stops',
    hitPolicy: 'FIRST',
    isFiltered: false,
    alsoTold: [],
    rows: [
        { ruleId: 'STOP-1', when: { hold: ['No_Contact'] }, answer: 'No_One', reason: 'Hold_No_Contact' },
        { ruleId: 'STOP-2', when: { hold: ['Compliance'] }, answer: 'No_One', reason: 'Hold_Compliance' },
        { ruleId: 'STOP-3', when: { hold: ['Safety'] }, answer: 'Medical', reason: 'Hold_Safety' }
    ]
};
