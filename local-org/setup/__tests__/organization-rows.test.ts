import { afterEach, describe, expect, it } from 'vitest';
import { FIXTURE_SOURCES, openTestOrg } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { sourceFolder } from '../../metadata/__tests__/source-folder.ts';
import { findField, findObject } from '../../metadata/schema.ts';

describe('the rows of the organization', () => {
    let org: OpenOrg;
    afterEach(() => org.close());

    it('hold the organization under its id', () => {
        org = openTestOrg();
        expect({ ...org.store.get('SELECT Id, Name, IsSandbox, OrganizationType FROM Organization') }).toEqual({
            Id: org.id,
            Name: 'Local Org',
            IsSandbox: 0,
            OrganizationType: 'Developer Edition'
        });
    });

    it('hold the automated user, stamped by itself, and the group of all users', () => {
        org = openTestOrg();
        const automated = org.store.get(`SELECT Id, CreatedById, Name FROM User WHERE UserType = 'AutomatedProcess'`);
        expect(automated?.['CreatedById']).toBe(automated?.['Id']);
        expect(automated?.['Name']).toBe('Automated Process');
        expect(org.store.all('SELECT Type FROM "Group"').map((row) => row['Type'])).toEqual(['Organization']);
    });

    it('hold record types, whose objects then have a record type field', () => {
        const folder = sourceFolder().write(
            'objects/Project__c/recordTypes/Small.recordType-meta.xml',
            'RecordType',
            '<fullName>Small</fullName><active>true</active><label>Small project</label>'
        );
        org = openTestOrg({ sources: [FIXTURE_SOURCES, folder.path] });
        folder.remove();
        expect(
            org.store
                .all('SELECT Name, DeveloperName, SobjectType, IsActive FROM RecordType')
                .map((row) => ({ ...row }))
        ).toEqual([{ Name: 'Small project', DeveloperName: 'Small', SobjectType: 'Project__c', IsActive: 1 }]);
        const project = findObject(org.schema, 'Project__c');
        expect(project === undefined ? undefined : findField(project, 'RecordTypeId')?.reference?.targets).toEqual([
            'RecordType'
        ]);
    });
});
