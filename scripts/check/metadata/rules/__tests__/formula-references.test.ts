import { describe, expect, it } from 'vitest';
import { problems, projectOf, RULE, VISIT } from '../../__tests__/project-of.ts';
import { formulaReferences } from '../formula-references.ts';

const withCondition = (formula: string) =>
    projectOf({
        ...VISIT,
        'customPermissions/May_Visit.customPermission-meta.xml': '<CustomPermission />',
        [RULE('A')]: `<ValidationRule><errorConditionFormula>${formula}</errorConditionFormula></ValidationRule>`
    });

describe('formula-references', () => {
    it.each([
        ['a field', 'ISBLANK(Gone__c)', 'Gone__c'],
        ['a field of the parent', 'ISBLANK(Account__r.Gone)', 'Account__r.Gone'],
        ['a custom permission', '$Permission.May_Fly', '$Permission.May_Fly'],
        ['a label', '$Label.Nothing = Place__c', '$Label.Nothing'],
        ['a function', 'ISEMPTY(Place__c)', 'ISEMPTY()']
    ])('finds %s that does not exist', (_what, formula, name) => {
        expect(problems(formulaReferences.check(withCondition(formula)))).toEqual([
            `The formula names ${name}, which does not exist on Visit__c.`
        ]);
    });

    it('accepts names that exist, and reads neither texts nor comments', () => {
        const formula =
            'AND($Permission.May_Visit, Owner:User.IsActive, Account__r.Name = "Gone__c", Place__c = $User.Id /* Lost__c */)';
        expect(formulaReferences.check(withCondition(formula))).toEqual([]);
    });
});
