import { describe, expect, it } from 'vitest';
import { FIELD, projectOf } from '../../__tests__/project-of.ts';
import { restrictedPicklists } from '../restricted-picklists.ts';

const picklist = (valueSet: string, type = 'Picklist') =>
    projectOf({ [FIELD('Visit', 'Kind')]: `<CustomField><type>${type}</type>${valueSet}</CustomField>` });
const OPEN = '<valueSet><restricted>false</restricted><valueSetName>Kind</valueSetName></valueSet>';
const LOCAL = '<valueSet><restricted>true</restricted><valueSetDefinition /></valueSet>';
const GLOBAL = '<valueSet><restricted>true</restricted><valueSetName>Kind</valueSetName></valueSet>';

describe('restricted-picklists', () => {
    it.each(['', OPEN, LOCAL])('refuses %j', (valueSet) => {
        expect(restrictedPicklists.check(picklist(valueSet))).toHaveLength(1);
        expect(restrictedPicklists.check(picklist(valueSet, 'MultiselectPicklist'))).toHaveLength(1);
    });

    it('accepts a picklist restricted to a global value set, and fields that are none', () => {
        expect(restrictedPicklists.check(picklist(GLOBAL))).toEqual([]);
        expect(restrictedPicklists.check(picklist('', 'Text'))).toEqual([]);
    });
});
