import { describe, expect, it } from 'vitest';
import { FIELD, projectOf, RULE, VISIT } from '../../__tests__/project-of.ts';
import { fieldTargets } from '../field-targets.ts';

const VALUE_SET = { 'globalValueSets/Kind.globalValueSet-meta.xml': '<GlobalValueSet />' };
const withField = (content: string) =>
    projectOf({ ...VISIT, ...VALUE_SET, [FIELD('Visit', 'Extra')]: `<CustomField>${content}</CustomField>` });

describe('field-targets', () => {
    it.each([
        ['lookup', '<referenceTo>Gone__c</referenceTo>'],
        ['picklist', '<valueSet><valueSetName>Gone</valueSetName></valueSet>'],
        ['roll-up', '<summaryForeignKey>Visit__c.Gone__c</summaryForeignKey>'],
        ['roll-up field', '<summarizedField>Visit__c.Gone__c</summarizedField>'],
        ['roll-up filter', '<summaryFilterItems><field>Visit__c.Gone__c</field></summaryFilterItems>']
    ])('refuses a %s that points nowhere', (_what, content) => {
        expect(fieldTargets.check(withField(content))).toHaveLength(1);
    });

    it('refuses a rule that shows its error on a field that is not there', () => {
        const rule = '<ValidationRule><errorDisplayField>Gone__c</errorDisplayField></ValidationRule>';
        expect(fieldTargets.check(projectOf({ ...VISIT, [RULE('A')]: rule }))).toHaveLength(1);
    });

    it('accepts targets that exist', () => {
        const content =
            '<referenceTo>User</referenceTo><valueSet><valueSetName>Kind</valueSetName></valueSet><summarizedField>Visit__c.Place__c</summarizedField>';
        expect(fieldTargets.check(withField(content))).toEqual([]);
    });
});
