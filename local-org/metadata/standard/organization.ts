import {
    CREATE_ONLY,
    date,
    dateTime,
    field,
    flag,
    lookup,
    phone,
    READ_ONLY,
    REQUIRED,
    restrictedPicklist,
    text
} from './fields.ts';
import { MIRROR, standardObject } from './objects.ts';

const GROUP_TYPES = ['Regular', 'Queue', 'Organization', 'Role', 'RoleAndSubordinates'];
const NAME = { ...REQUIRED, nameField: true } as const;

export const ORGANIZATION = standardObject({
    ...MIRROR,
    apiName: 'Organization',
    label: 'Organization',
    labelPlural: 'Organizations',
    keyPrefix: '00D',
    nameField: 'Name',
    basicFields: [
        'Id',
        'Name',
        'InstanceName',
        'IsSandbox',
        'LanguageLocaleKey',
        'NamespacePrefix',
        'OrganizationType',
        'TimeZoneSidKey',
        'TrialExpirationDate',
        'DefaultLocaleSidKey'
    ],
    fields: [
        text('Name', 'Name', 80, NAME),
        phone('Phone', 'Phone'),
        text('InstanceName', 'Instance Name', 5, READ_ONLY),
        flag('IsSandbox', 'Is Sandbox', READ_ONLY),
        text('OrganizationType', 'Edition', 40, READ_ONLY),
        text('NamespacePrefix', 'Namespace Prefix', 15, READ_ONLY),
        text('LanguageLocaleKey', 'Language', 40),
        text('DefaultLocaleSidKey', 'Locale', 40),
        text('TimeZoneSidKey', 'Time Zone', 40),
        dateTime('TrialExpirationDate', 'Trial Expiration Date', READ_ONLY),
        date('FiscalYearStartDate', 'Fiscal Year Start', READ_ONLY)
    ]
});

export const CUSTOM_NOTIFICATION_TYPE = standardObject({
    ...MIRROR,
    apiName: 'CustomNotificationType',
    label: 'Custom Notification Type',
    labelPlural: 'Custom Notification Types',
    keyPrefix: '0ML',
    nameField: 'CustomNotifTypeName',
    basicFields: ['Id', 'CustomNotifTypeName', 'DeveloperName', 'MasterLabel', 'Description', 'Desktop', 'Mobile'],
    fields: [
        text('CustomNotifTypeName', 'Custom Notification Type Name', 80, NAME),
        text('DeveloperName', 'API Name', 80),
        text('MasterLabel', 'Label', 80),
        text('Description', 'Description', 255),
        flag('Desktop', 'Desktop', READ_ONLY),
        flag('Mobile', 'Mobile', READ_ONLY)
    ]
});

export const GROUP = standardObject({
    ...MIRROR,
    createable: true,
    updateable: true,
    deletable: true,
    apiName: 'Group',
    label: 'Group',
    labelPlural: 'Groups',
    keyPrefix: '00G',
    nameField: 'Name',
    basicFields: ['Id', 'Name', 'DeveloperName', 'Type', 'RelatedId', 'DoesIncludeBosses'],
    fields: [
        text('Name', 'Name', 40, NAME),
        text('DeveloperName', 'Developer Name', 80),
        restrictedPicklist('Type', 'Type', GROUP_TYPES, CREATE_ONLY),
        lookup('RelatedId', 'Related ID', ['UserRole'], { deleteRule: 'Cascade', field: READ_ONLY }),
        flag('DoesIncludeBosses', 'Include Bosses', { defaultValue: 'true' }),
        field('Email', 'Email', 'email', { length: 128 })
    ]
});

export const GROUP_MEMBER = standardObject({
    ...MIRROR,
    createable: true,
    deletable: true,
    apiName: 'GroupMember',
    label: 'Group Member',
    labelPlural: 'Group Members',
    keyPrefix: '011',
    nameField: 'Id',
    fields: [
        lookup('GroupId', 'Group ID', ['Group'], {
            childRelationshipName: 'GroupMembers',
            deleteRule: 'Cascade',
            field: { ...REQUIRED, ...CREATE_ONLY }
        }),
        lookup('UserOrGroupId', 'User/Group ID', ['User', 'Group'], {
            deleteRule: 'Cascade',
            field: { ...REQUIRED, ...CREATE_ONLY }
        })
    ]
});

export const QUEUE_SOBJECT = standardObject({
    ...MIRROR,
    createable: true,
    deletable: true,
    apiName: 'QueueSobject',
    label: 'Queue Sobject',
    labelPlural: 'Queue Sobjects',
    keyPrefix: '03g',
    nameField: 'Id',
    basicFields: ['Id', 'QueueId', 'SobjectType'],
    fields: [
        lookup('QueueId', 'Group ID', ['Group'], {
            childRelationshipName: 'QueueSobjects',
            deleteRule: 'Cascade',
            field: { ...REQUIRED, ...CREATE_ONLY }
        }),
        text('SobjectType', 'Sobject Type', 40, { ...REQUIRED, ...CREATE_ONLY })
    ]
});

export const RECORD_TYPE = standardObject({
    ...MIRROR,
    apiName: 'RecordType',
    label: 'Record Type',
    labelPlural: 'Record Types',
    keyPrefix: '012',
    nameField: 'Name',
    basicFields: ['Id', 'Name', 'DeveloperName', 'SobjectType', 'IsActive', 'Description', 'NamespacePrefix'],
    fields: [
        text('Name', 'Name', 80, NAME),
        text('DeveloperName', 'Record Type Name', 80, REQUIRED),
        text('NamespacePrefix', 'Namespace Prefix', 15),
        text('Description', 'Description', 255),
        text('SobjectType', 'SObject Type Name', 40, REQUIRED),
        flag('IsActive', 'Active', { defaultValue: 'true' })
    ]
});
