import type { BucketedAccount } from 'c/callSequence';
import type { ProtocolFinding } from 'c/protocolValidator';
import type * as ProtocolWords from 'c/protocolWords';
import { labelTexts, mockLabels, translatedTexts } from '../../../../../../config/jest/labelTexts';

const ACCOUNT: BucketedAccount = {
    hold: 'None',
    stage: 'New',
    access: 'In_Progress',
    lastTouchCommercial: 'D31_90',
    lastTouchMedical: 'Older',
    lastTouchAccess: 'D0_6',
    openMedicalRequest: 'no',
    acceptedHandoffTo: 'Medical',
    overdueCommitmentOf: 'None',
    openObjectiveOf: 'None',
    recoveryLead: 'None',
    tier: 'A'
};

function finding(overrides: Partial<ProtocolFinding>): ProtocolFinding {
    return { code: 'Overlap', severity: 'error', ruleIds: ['JRN-1'], table: 'journey', parameters: {}, ...overrides };
}

describe('words of a protocol', () => {
    let words: typeof ProtocolWords;

    beforeAll(async () => {
        mockLabels(labelTexts());
        words = await import('c/protocolWords');
    });

    const parameters = (cause: string, setting = 'ownCoolDownDays', value = '0') => ({ cause, setting, value });
    const code = 'Setting_Contradiction' as const;

    it.each<[string, Partial<ProtocolFinding>]>([
        ['JRN-1 and JRN-3 match the same accounts; in this table only one row may', { ruleIds: ['JRN-1', 'JRN-3'] }],
        ['Two rows of JRN-1 match the same accounts; in this table only one may', {}],
        ['15,568 combinations of facts get no answer', { code: 'Gap', combinations: 15_568 }],
        [
            'JRN-1 and JRN-2 make way for each other in a circle, so none of them ever answers',
            {
                code: 'Conflict',
                ruleIds: ['JRN-1', 'JRN-2'],
                parameters: { cause: 'Unless_Circle' }
            }
        ],
        [
            'JRN-1: rows for the same accounts answer differently (Medical, No one)',
            {
                code: 'Conflict',
                parameters: { answers: 'Medical,No_One' }
            }
        ],
        [
            'JRN-4 never answers; always before it: STOP-1 and OBL-1',
            {
                code: 'Shadowed',
                ruleIds: ['JRN-4', 'STOP-1', 'OBL-1']
            }
        ],
        ['JRN-1 can never match an account', { code: 'Shadowed' }],
        ['JRN-1: the same row is there twice', { code: 'Duplicate' }],
        ['JRN-1 is used in two tables', { code: 'Duplicate', parameters: { cause: 'Rule_Id_In_Two_Tables' } }],
        [
            'JRN-1: “JRN-77” is not known under Unless',
            {
                code: 'Unknown_Value',
                parameters: { where: 'unless', value: 'JRN-77' }
            }
        ],
        [
            'JRN-1: “Lost” is not known under Stage',
            {
                code: 'Unknown_Value',
                parameters: { where: 'stage', value: 'Lost' }
            }
        ],
        ['The default row is missing: coverage has to end in a row that answers no one', { code: 'Missing_Default' }],
        ['JRN-1 answered for nobody in the last 90 days', { code: 'Never_Fired', parameters: { days: '90' } }],
        [
            'OBL-3 and OBL-4 make functions wait for each other in a circle: Commercial → Access → Commercial',
            {
                code: 'Cyclic_Handoff',
                ruleIds: ['OBL-3', 'OBL-4'],
                parameters: { functions: 'Commercial,Access,Commercial' }
            }
        ],
        [
            'Stages follow each other in a circle: New, Aware',
            {
                code: 'Cyclic_Handoff',
                ruleIds: [],
                parameters: { stages: 'New,Aware' }
            }
        ],
        [
            'JRN-1 answers Medical and reads the tier, which tells commercial potential (guardrail S5)',
            {
                code: 'Medical_Reads_Potential',
                parameters: { where: 'rule' }
            }
        ],
        ['JRN-1 sends Commercial to accounts with a hold', { code: 'Commercial_Under_Stop' }],
        [
            'JRN-1: its text shows “payer”, which its readers may not know',
            {
                code: 'Reason_Leaks',
                parameters: { field: 'payer' }
            }
        ],
        [
            'JRN-1 ends before it begins',
            {
                code: 'Rule_Expired',
                parameters: { validFrom: '2026-03-02', validTo: '2026-03-01' }
            }
        ],
        ['JRN-1 begins on April 1, 2026', { code: 'Rule_Future', parameters: { validFrom: '2026-04-01' } }],
        [
            'From April 1, 2026 on: JRN-1 can never match an account',
            {
                code: 'Shadowed',
                parameters: { from: '2026-04-01' }
            }
        ],
        ['Days between two touches of one function: 0 is too small', { code, parameters: parameters('Not_Positive') }],
        [
            'Medical target, every tier: 1.5 is not a whole number',
            {
                code,
                parameters: parameters('Not_Whole', 'targets.Medical.A', '1.5')
            }
        ],
        [
            'Commercial targets: a higher tier is seen less often (60, 30, 90 days)',
            {
                code,
                parameters: parameters('Target_Order', 'targets.Commercial', '60,30,90')
            }
        ],
        [
            'JRN-1 sends Medical unasked, and the setting says that it does not go',
            {
                code,
                parameters: parameters('Rule_Against_Setting', 'proactiveMedical', 'no')
            }
        ]
    ])('say: %s', (text, overrides) => {
        expect(words.findingText(finding(overrides))).toBe(text);
    });

    it('describe one account, and of what may be open only what is', () => {
        expect(words.exampleText(ACCOUNT)).toBe(
            'For example an account with Stage “New”, Access “In progress”, Last Commercial touch “31–90 days”, ' +
                'Last Medical touch “91 or more days, or never”, Last Access touch “0–6 days”, Tier “A”, and ' +
                'Handoff accepted by “Medical”.'
        );
    });

    it('name conditions, values and reasons', () => {
        expect(words.conditionsText({ stage: ['New', 'Aware'], tier: ['B'] })).toBe('Stage: New, Aware · Tier: B');
        expect(words.valueText('None;Urgent')).toBe('None, Urgent');
        expect(words.valueText(null)).toBe('Any');
        expect(words.reasonSentence('Handoff_Accepted', 'Access')).toContain('Access');
        expect(words.reasonSentence('Something_Else', 'Access')).toBe('Something_Else');
    });

    it('have the same places in Spanish', () => {
        const spanish = translatedTexts('es');
        const placesOf = (text = '?') =>
            [...text.matchAll(/\{\d\}/g)]
                .map(([place]) => place)
                .sort()
                .join();
        const ours = [...labelTexts()].filter(([name]) => name.startsWith('Triad_Protocol_'));
        expect(ours.length).toBeGreaterThan(150);
        expect(ours.filter(([name, text]) => placesOf(spanish.get(name)) !== placesOf(text))).toEqual([]);
    });
});
