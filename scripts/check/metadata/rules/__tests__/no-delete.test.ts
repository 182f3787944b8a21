import { describe, expect, it } from 'vitest';
import { projectOf } from '../../__tests__/project-of.ts';
import { noDelete } from '../no-delete.ts';

const grant = (right: string) =>
    projectOf({
        'permissionsets/A.permissionset-meta.xml': `<PermissionSet><objectPermissions>${right}<object>Visit__c</object></objectPermissions></PermissionSet>`
    });

describe('no-delete', () => {
    it.each(['<allowDelete>true</allowDelete>', '<modifyAllRecords>true</modifyAllRecords>'])('refuses %s', (right) => {
        expect(noDelete.check(grant(right))).toHaveLength(1);
    });

    it('accepts a permission set that lets nobody delete', () => {
        expect(noDelete.check(grant('<allowDelete>false</allowDelete>'))).toEqual([]);
    });
});
