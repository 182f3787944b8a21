import { describe, expect, it } from 'vitest';
import { projectOf, VISIT } from '../../__tests__/project-of.ts';
import { requiredFields } from '../required-fields.ts';

const grant = (field: string, editable: boolean) =>
    projectOf({
        ...VISIT,
        'permissionsets/A.permissionset-meta.xml': `<PermissionSet><fieldPermissions><editable>${editable}</editable><field>${field}</field></fieldPermissions></PermissionSet>`
    });

describe('required-fields', () => {
    it.each(['Visit__c.Kind__c', 'Account.Name', 'Contact.LastName'])(
        'refuses a permission set that lists %s',
        (field) => {
            expect(requiredFields.check(grant(field, false))).toHaveLength(1);
        }
    );

    it('refuses a calculated field that is editable, and accepts it read-only', () => {
        expect(requiredFields.check(grant('Visit__c.Mood__c', true))).toHaveLength(1);
        expect(requiredFields.check(grant('Visit__c.Mood__c', false))).toEqual([]);
    });

    it('accepts other fields', () => {
        expect(requiredFields.check(grant('Visit__c.Place__c', true))).toEqual([]);
    });
});
