import { foldingOverride, overrideRates, type SuggestionOverride } from 'c/suggestionOverride';
import { daysAgo, inDays, TODAY } from '../../callSequence/__tests__/pictures';

const DISMISSED: SuggestionOverride = {
    id: '1',
    accountId: 'account-1',
    fieldFunction: 'Commercial',
    kind: 'Dismissed',
    reason: 'Wrong_Timing',
    createdOn: daysAgo(2),
    expiresOn: inDays(5),
    ruleId: 'JRN-6',
    protocolVersion: 1,
    suggestedFunction: 'Access'
};
const SUGGESTION = { answer: 'Access', ruleId: 'JRN-6' } as const;

describe('an override', () => {
    it('folds the suggestion for the function that set it aside, and for no other', () => {
        expect(foldingOverride([DISMISSED], 'Commercial', SUGGESTION, TODAY)).toBe(DISMISSED);
        expect(foldingOverride([DISMISSED], 'Access', SUGGESTION, TODAY)).toBeUndefined();
        expect(foldingOverride([DISMISSED], 'Medical', SUGGESTION, TODAY)).toBeUndefined();
    });

    it('gives the suggestion back on the day on which it expires', () => {
        expect(foldingOverride([DISMISSED], 'Commercial', SUGGESTION, inDays(4))).toBe(DISMISSED);
        expect(foldingOverride([DISMISSED], 'Commercial', SUGGESTION, inDays(5))).toBeUndefined();
    });

    it('folds no other answer and no other rule', () => {
        const medical = { answer: 'Medical', ruleId: 'JRN-6' } as const;
        const urgent = { answer: 'Access', ruleId: 'OBL-1' } as const;
        expect(foldingOverride([DISMISSED], 'Commercial', medical, TODAY)).toBeUndefined();
        expect(foldingOverride([DISMISSED], 'Commercial', urgent, TODAY)).toBeUndefined();
    });

    it('is the one that lasts longest, if there are several', () => {
        const longer = { ...DISMISSED, id: '2', expiresOn: inDays(9) };
        expect(foldingOverride([DISMISSED, longer], 'Commercial', SUGGESTION, TODAY)?.id).toBe('2');
        expect(foldingOverride([longer, DISMISSED], 'Commercial', SUGGESTION, TODAY)?.id).toBe('2');
    });
});

describe('override rates', () => {
    const at = (accountId: string, change: Partial<SuggestionOverride> = {}) => ({
        ...DISMISSED,
        accountId,
        ...change
    });

    it('count accounts, each once, in the last 30 days', () => {
        const overrides = [
            at('1'),
            at('1', { fieldFunction: 'Medical' }),
            at('2', { createdOn: daysAgo(29) }),
            at('3', { createdOn: daysAgo(30) }),
            at('4', { protocolVersion: 2 })
        ];
        expect(overrideRates([{ ruleId: 'JRN-6', protocolVersion: 1, accounts: 8 }], overrides, TODAY)).toEqual([
            { ruleId: 'JRN-6', protocolVersion: 1, suggestions: 8, overrides: 2, rate: 0.25, isHigh: false }
        ]);
    });

    it('are high above 30 percent, and the highest comes first', () => {
        const suggestions = [
            { ruleId: 'JRN-1', protocolVersion: 1, accounts: 0 },
            { ruleId: 'JRN-5', protocolVersion: 1, accounts: 10 },
            { ruleId: 'JRN-6', protocolVersion: 1, accounts: 10 }
        ];
        const overrides = [
            ...['1', '2', '3'].map((id) => at(id, { ruleId: 'JRN-5' })),
            ...['1', '2', '3', '4'].map((id) => at(id))
        ];
        expect(
            overrideRates(suggestions, overrides, TODAY).map(({ ruleId, rate, isHigh }) => [ruleId, rate, isHigh])
        ).toEqual([
            ['JRN-6', 0.4, true],
            ['JRN-5', 0.3, false],
            ['JRN-1', null, false]
        ]);
    });
});
