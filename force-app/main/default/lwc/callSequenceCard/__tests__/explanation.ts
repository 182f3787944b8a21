import type { SequenceExplanation } from 'c/sequenceWords';

/** What the views are given: Access goes next, for a rep. */
export function explanation(overrides: Partial<SequenceExplanation> = {}): SequenceExplanation {
    return {
        answer: 'Access',
        headline: 'Access goes next',
        reason: 'Because access work is urgent here.',
        isHold: false,
        isOwnTurn: false,
        timing: { key: 'timing', text: 'Earliest visit in 5 days', exact: 'March 23, 2026' },
        day: 'March 18, 2026',
        facts: [
            { key: 'access', text: 'Access work: urgent' },
            { key: 'lastTouchAccess', text: 'Last Access touch 41 days ago', exact: 'February 5, 2026' }
        ],
        changes: [
            {
                key: 'time',
                text: 'Without another Medical touch, in 6 days',
                exact: 'March 24, 2026',
                then: 'Medical goes next'
            },
            { key: 'act', text: 'When the access work is resolved', then: 'Commercial goes next' }
        ],
        others: [
            { key: 'Commercial', fieldFunction: 'Commercial', text: 'Commercial is next in line.' },
            {
                key: 'Medical',
                fieldFunction: 'Medical',
                text: 'Medical waits. Last touch 3 days ago.',
                exact: 'March 15, 2026'
            }
        ],
        trace: {
            tables: [
                { key: 'stops', name: 'Stops', outcome: 'No rule applies', isAnswer: false },
                { key: 'obligations', name: 'Obligations', outcome: 'Rule OBL-1 answers', isAnswer: true }
            ],
            ruleId: 'OBL-1',
            protocolVersion: '1',
            runnerUp: 'Commercial goes next (rule JRN-8)',
            inputsHash: '0123456789abcdef'
        },
        ...overrides
    };
}
