import {
    addressParts,
    ALWAYS_VISIBLE,
    date,
    email,
    flag,
    longText,
    lookup,
    phone,
    picklist,
    READ_ONLY,
    REQUIRED,
    text
} from './fields.ts';
import { lastActivityDate } from './last-activity.ts';
import { RECORDS, standardObject } from './objects.ts';
import { LEAD_SOURCES, SALUTATIONS } from './standard-values.ts';

export const CONTACT = standardObject({
    ...RECORDS,
    apiName: 'Contact',
    label: 'Contact',
    labelPlural: 'Contacts',
    keyPrefix: '003',
    nameField: 'Name',
    sharingModel: 'ControlledByParent',
    fields: [
        lookup('MasterRecordId', 'Master Record ID', ['Contact'], { field: READ_ONLY }),
        lookup('AccountId', 'Account ID', ['Account'], { childRelationshipName: 'Contacts', deleteRule: 'Cascade' }),
        text('LastName', 'Last Name', 80, REQUIRED),
        text('FirstName', 'First Name', 40, ALWAYS_VISIBLE),
        picklist('Salutation', 'Salutation', SALUTATIONS, ALWAYS_VISIBLE),
        text('Name', 'Full Name', 121, { ...READ_ONLY, nameField: true, composedOf: ['FirstName', 'LastName'] }),
        ...addressParts('Other', 'Other'),
        ...addressParts('Mailing', 'Mailing'),
        phone('Phone', 'Business Phone'),
        phone('Fax', 'Business Fax'),
        phone('MobilePhone', 'Mobile Phone'),
        phone('HomePhone', 'Home Phone'),
        phone('OtherPhone', 'Other Phone'),
        phone('AssistantPhone', 'Asst. Phone'),
        lookup('ReportsToId', 'Reports To ID', ['Contact']),
        email('Email', 'Email'),
        text('Title', 'Title', 128),
        text('Department', 'Department', 80),
        text('AssistantName', "Assistant's Name", 40),
        picklist('LeadSource', 'Lead Source', LEAD_SOURCES),
        date('Birthdate', 'Birthdate'),
        longText('Description', 'Contact Description', 32_000),
        flag('HasOptedOutOfEmail', 'Email Opt Out'),
        flag('HasOptedOutOfFax', 'Fax Opt Out'),
        flag('DoNotCall', 'Do Not Call'),
        lastActivityDate('WhoId')
    ]
});
