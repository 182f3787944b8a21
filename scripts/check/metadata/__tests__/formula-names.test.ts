import { describe, expect, it } from 'vitest';
import { formulaNames } from '../formula-names.ts';

describe('formula-names', () => {
    it('tells names, functions and texts apart', () => {
        const found = formulaNames('IF ( Owner:User.IsActive, "it\'s fine", TEXT(Place__c) ) /* Gone__c */');
        expect(found.paths).toEqual([['Owner:User', 'IsActive'], ['Place__c']]);
        expect(found.functions).toEqual(['IF', 'TEXT']);
        expect(found.texts).toEqual(["it's fine"]);
    });

    it('reads global variables, and neither numbers nor truth values as names', () => {
        expect(formulaNames('$Permission.May_Visit && TRUE || 5 / 1440 > 1').paths).toEqual([
            ['$Permission', 'May_Visit']
        ]);
    });
});
