import { describe, expect, it } from 'vitest';
import { projectOf } from '../../__tests__/project-of.ts';
import { apiNames } from '../api-names.ts';

const field = (name: string, type: string, object = 'Visit__c') =>
    projectOf({
        [`objects/${object}/fields/${name}.field-meta.xml`]: `<CustomField><type>${type}</type></CustomField>`
    });

describe('api-names', () => {
    it.each([
        ['visit_place__c', 'Text'],
        ['Requested__c', 'Checkbox'],
        ['Due__c', 'Date'],
        ['Started__c', 'DateTime']
    ])('refuses %s for a field of type %s', (name, type) => {
        expect(apiNames.check(field(name, type))).toHaveLength(1);
    });

    it.each([
        ['Is_Requested_By_HCP__c', 'Checkbox'],
        ['Due_Date__c', 'Date'],
        ['Start_At__c', 'DateTime'],
        ['HCP__c', 'Lookup']
    ])('accepts %s for a field of type %s', (name, type) => {
        expect(apiNames.check(field(name, type))).toEqual([]);
    });

    it('wants the product in names that a customer could have', () => {
        expect(apiNames.check(field('Source_Key__c', 'Text', 'Account'))).toHaveLength(1);
        expect(apiNames.check(field('Triad_Source_Key__c', 'Text', 'Account'))).toEqual([]);
        const set = projectOf({ 'permissionsets/Sales_Rep.permissionset-meta.xml': '<PermissionSet />' });
        expect(apiNames.check(set)).toHaveLength(1);
    });
});
