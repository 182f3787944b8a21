import { describe, expect, it } from 'vitest';
import { FIELD, projectOf, RULE, VISIT } from '../../__tests__/project-of.ts';
import { formulaLimits } from '../formula-limits.ts';

const withCondition = (formula: string) =>
    projectOf({
        ...VISIT,
        [RULE('A')]: `<ValidationRule><errorConditionFormula>${formula}</errorConditionFormula></ValidationRule>`
    });

describe('formula-limits', () => {
    it('refuses a formula that reads a long text', () => {
        expect(formulaLimits.check(withCondition('ISBLANK(Story__c)'))).toHaveLength(1);
    });

    it('refuses ISCHANGED outside validation rules', () => {
        const field = '<CustomField><formula>IF(ISCHANGED(Place__c), 1, 0)</formula></CustomField>';
        expect(formulaLimits.check(projectOf({ ...VISIT, [FIELD('Visit', 'Count')]: field }))).toHaveLength(1);
        expect(formulaLimits.check(withCondition('ISCHANGED(Place__c)'))).toEqual([]);
    });

    it('refuses an operator that formatting has torn', () => {
        expect(formulaLimits.check(withCondition('LEN(Place__c) &lt; = 3'))).toHaveLength(1);
        expect(formulaLimits.check(withCondition('3 >= LEN(Place__c)'))).toEqual([]);
    });
});
