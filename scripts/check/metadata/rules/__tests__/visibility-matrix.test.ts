import { describe, expect, it } from 'vitest';
import { problems, projectOf } from '../../__tests__/project-of.ts';
import { visibilityMatrix } from '../visibility-matrix.ts';

const GROUP =
    '<PermissionSetGroup><permissionSets>One</permissionSets><permissionSets>Two</permissionSets></PermissionSetGroup>';
const noteOf = (fieldFunction: string) =>
    `<PermissionSet><fieldPermissions><editable>true</editable><field>Field_Engagement__c.${fieldFunction}_Note__c</field><readable>true</readable></fieldPermissions></PermissionSet>`;

describe('visibility-matrix', () => {
    it('finds what a group grants too much or too little, over all its permission sets', () => {
        const found = visibilityMatrix.check(
            projectOf({
                'permissionsetgroups/Triad_Sales_Rep.permissionsetgroup-meta.xml': GROUP,
                'permissionsets/One.permissionset-meta.xml': noteOf('Commercial'),
                'permissionsets/Two.permissionset-meta.xml': noteOf('Medical')
            })
        );
        expect(problems(found)).toContain(
            'Triad_Sales_Rep has "e" on Field_Engagement__c.Medical_Note__c, but the matrix says "-".'
        );
        expect(problems(found)).toContain('Triad_Sales_Rep has "-" on Shared_Plan__c, but the matrix says "e".');
        expect(problems(found).join()).not.toContain('Commercial_Note__c');
    });
});
