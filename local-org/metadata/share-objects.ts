import { findField } from './schema.ts';
import type { FieldSchema, ObjectSchema } from './schema.ts';
import { CREATE_ONLY, lookup, READ_ONLY, REQUIRED, restrictedPicklist } from './standard/fields.ts';
import { fieldMap } from './standard/objects.ts';
import { AUDIT_FIELDS, ID_FIELD, IS_DELETED_FIELD } from './standard/system-fields.ts';

/** Objects whose records are owned and not open to everybody have a share object. */
function isShared(object: ObjectSchema): boolean {
    const closed = object.sharingModel === 'Private' || object.sharingModel === 'Read';
    return closed && !object.setup && object.openedBy === undefined && findField(object, 'OwnerId') !== undefined;
}

function shareFields(object: ObjectSchema, parentField: string, levelField: string): FieldSchema[] {
    const once = { ...REQUIRED, ...CREATE_ONLY };
    return [
        ID_FIELD,
        IS_DELETED_FIELD,
        lookup(parentField, `${object.label} ID`, [object.apiName], {
            childRelationshipName: 'Shares',
            deleteRule: 'Cascade',
            relationshipName: object.custom ? 'Parent' : object.apiName,
            field: once
        }),
        lookup('UserOrGroupId', 'User/Group ID', ['User', 'Group'], { deleteRule: 'Cascade', field: once }),
        restrictedPicklist(levelField, 'Access Level', ['Read', 'Edit', 'All'], REQUIRED),
        restrictedPicklist('RowCause', 'Row Cause', ['Manual', 'Owner', 'Rule'], {
            ...READ_ONLY,
            createable: true,
            defaultValue: '"Manual"'
        }),
        ...AUDIT_FIELDS
    ];
}

function shareObject(object: ObjectSchema): ObjectSchema {
    const parentField = object.custom ? 'ParentId' : `${object.apiName}Id`;
    const levelField = object.custom ? 'AccessLevel' : `${object.apiName}AccessLevel`;
    return {
        apiName: object.custom ? object.apiName.replace(/__c$/u, '__Share') : `${object.apiName}Share`,
        label: `Share: ${object.label}`,
        labelPlural: `Share: ${object.label}`,
        custom: false,
        keyPrefix: '',
        sharingModel: 'ReadWrite',
        setup: false,
        share: { object: object.apiName, parentField, levelField },
        fields: fieldMap(shareFields(object, parentField, levelField)),
        nameField: 'Id',
        childRelationships: [],
        validationRules: [],
        recordTypes: [],
        createable: true,
        updateable: true,
        deletable: true
    };
}

/** Adds `X__Share` (`AccountShare`) beside every object that has one. Only manual rows are kept in it. */
export function withShareObjects(objects: ReadonlyMap<string, ObjectSchema>): Map<string, ObjectSchema> {
    const shares = [...objects.values()].filter(isShared).map(shareObject);
    return new Map([...objects, ...shares.map((share) => [share.apiName.toLowerCase(), share] as const)]);
}
