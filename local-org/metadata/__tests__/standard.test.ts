import { describe, expect, it } from 'vitest';
import { findField } from '../schema.ts';
import { STANDARD_OBJECTS } from '../standard/index.ts';

const prefixes = {
    Account: '001',
    Contact: '003',
    User: '005',
    Group: '00G',
    GroupMember: '011',
    Organization: '00D',
    Profile: '00e',
    UserRole: '00E',
    QueueSobject: '03g',
    RecordType: '012',
    PermissionSet: '0PS',
    PermissionSetGroup: '0PG',
    PermissionSetGroupComponent: '0PM',
    PermissionSetAssignment: '0Pa',
    ObjectPermissions: '110',
    Opportunity: '006',
    FieldPermissions: '01k',
    CustomNotificationType: '0ML',
    CustomPermission: '0CP',
    SetupEntityAccess: '0J0',
    StaticResource: '081',
    Lead: '00Q',
    LeadStatus: '01J',
    Task: '00T',
    Event: '00U',
    ActivityHistory: '~AH',
    OpenActivity: '~OA',
    ProcessDefinition: '04a',
    ProcessInstance: '04g',
    ProcessInstanceStep: '04h',
    ProcessInstanceWorkitem: '04i',
    Folder: '00l',
    Report: '00O',
    Dashboard: '01Z'
};

describe('STANDARD_OBJECTS', () => {
    it('have the platform key prefixes', () => {
        expect(Object.fromEntries(STANDARD_OBJECTS.map(({ apiName, keyPrefix }) => [apiName, keyPrefix]))).toEqual(
            prefixes
        );
    });

    it.each(STANDARD_OBJECTS.map((object) => [object.apiName, object] as const))(
        '%s has its name field and audit fields',
        (_name, object) => {
            for (const name of [
                object.nameField,
                'Id',
                'CreatedById',
                'SystemModstamp',
                ...(object.basicFields ?? [])
            ]) {
                expect(findField(object, name), name).toBeDefined();
            }
        }
    );

    it('refer to each other only', () => {
        const names = new Set(STANDARD_OBJECTS.map(({ apiName }) => apiName));
        const targets = STANDARD_OBJECTS.flatMap(({ fields }) =>
            [...fields.values()].flatMap(({ reference }) => reference?.targets ?? [])
        );
        expect(targets.filter((target) => !names.has(target))).toEqual([]);
    });
});
