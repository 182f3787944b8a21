import { describe, expect, it } from 'vitest';
import { FIELD, projectOf } from '../../__tests__/project-of.ts';
import { fileName } from '../file-name.ts';

const withName = (name: string) =>
    projectOf({ [FIELD('Visit', 'Place')]: `<CustomField><fullName>${name}</fullName></CustomField>` });

describe('file-name', () => {
    it('refuses a part that is named otherwise than its file', () => {
        expect(fileName.check(withName('Plaice__c'))).toHaveLength(1);
    });

    it('refuses a part without a name', () => {
        expect(fileName.check(projectOf({ [FIELD('Visit', 'Place')]: '<CustomField />' }))).toHaveLength(1);
    });

    it('accepts a part named like its file', () => {
        expect(fileName.check(withName('Place__c'))).toEqual([]);
    });
});
