import { describe, expect, it } from 'vitest';
import { problems, projectOf, VISIT } from '../../__tests__/project-of.ts';
import { codeNames } from '../code-names.ts';

const withDocument = (text: string) => projectOf({ ...VISIT, 'lwc/visitCard/query.ts': text });

describe('code-names', () => {
    it('finds a custom name that no object has, with its line', () => {
        const found = codeNames.check(withDocument('Visit__c {\n    Plaice__c { value }\n}'));
        expect(problems(found)).toEqual(['It names Plaice__c, which no object has.']);
        expect(found).toMatchObject([{ line: 2 }]);
    });

    it('accepts objects, fields and relationships in both directions', () => {
        expect(codeNames.check(withDocument('Visit__c Place__c Account__r Visits__r'))).toEqual([]);
    });
});
