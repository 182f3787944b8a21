import {
    addressParts,
    ALWAYS_VISIBLE,
    date,
    email,
    field,
    flag,
    integer,
    longText,
    lookup,
    phone,
    picklist,
    READ_ONLY,
    REQUIRED,
    text
} from './fields.ts';
import { lastActivityDate } from './last-activity.ts';
import { MIRROR, RECORDS, standardObject } from './objects.ts';
import { LEAD_SOURCES, SALUTATIONS } from './standard-values.ts';

const NEW_STATUS = 'Open - Not Contacted';
/** The status that a conversion may give a lead. */
export const CONVERTED_STATUS = 'Closed - Converted';
export const LEAD_STATUSES = [NEW_STATUS, 'Working - Contacted', CONVERTED_STATUS, 'Closed - Not Converted'];

export const LEAD = standardObject({
    ...RECORDS,
    apiName: 'Lead',
    label: 'Lead',
    labelPlural: 'Leads',
    keyPrefix: '00Q',
    nameField: 'Name',
    fields: [
        lookup('MasterRecordId', 'Master Record ID', ['Lead'], { field: READ_ONLY }),
        text('LastName', 'Last Name', 80, REQUIRED),
        text('FirstName', 'First Name', 40, ALWAYS_VISIBLE),
        picklist('Salutation', 'Salutation', SALUTATIONS, ALWAYS_VISIBLE),
        text('Name', 'Full Name', 121, { ...READ_ONLY, nameField: true, composedOf: ['FirstName', 'LastName'] }),
        text('Title', 'Title', 128),
        text('Company', 'Company', 255, REQUIRED),
        ...addressParts('', ''),
        phone('Phone', 'Phone'),
        phone('MobilePhone', 'Mobile Phone'),
        phone('Fax', 'Fax'),
        email('Email', 'Email'),
        field('Website', 'Website', 'url', { length: 255 }),
        longText('Description', 'Description', 32_000),
        picklist('LeadSource', 'Lead Source', LEAD_SOURCES),
        picklist('Status', 'Status', LEAD_STATUSES, { ...REQUIRED, defaultValue: `"${NEW_STATUS}"` }),
        picklist('Industry', 'Industry', ['Banking', 'Education', 'Healthcare', 'Retail', 'Technology', 'Other']),
        picklist('Rating', 'Rating', ['Hot', 'Warm', 'Cold']),
        field('AnnualRevenue', 'Annual Revenue', 'currency', { precision: 18, scale: 0 }),
        integer('NumberOfEmployees', 'Employees', 8),
        flag('HasOptedOutOfEmail', 'Email Opt Out'),
        flag('HasOptedOutOfFax', 'Fax Opt Out'),
        flag('DoNotCall', 'Do Not Call'),
        flag('IsConverted', 'Converted', { ...READ_ONLY, ...ALWAYS_VISIBLE }),
        date('ConvertedDate', 'Converted Date', { ...READ_ONLY, ...ALWAYS_VISIBLE }),
        lookup('ConvertedAccountId', 'Converted Account ID', ['Account'], { field: READ_ONLY }),
        lookup('ConvertedContactId', 'Converted Contact ID', ['Contact'], { field: READ_ONLY }),
        lookup('ConvertedOpportunityId', 'Converted Opportunity ID', ['Opportunity'], { field: READ_ONLY }),
        flag('IsUnreadByOwner', 'Unread By Owner', ALWAYS_VISIBLE),
        lastActivityDate('WhoId')
    ]
});

export const LEAD_STATUS = standardObject({
    ...MIRROR,
    apiName: 'LeadStatus',
    label: 'Lead Status Value',
    labelPlural: 'Lead Status Values',
    keyPrefix: '01J',
    nameField: 'MasterLabel',
    basicFields: ['Id', 'MasterLabel', 'ApiName', 'SortOrder', 'IsDefault', 'IsConverted'],
    fields: [
        text('MasterLabel', 'Master Label', 255, { ...READ_ONLY, nameField: true }),
        text('ApiName', 'API Name', 255, READ_ONLY),
        integer('SortOrder', 'Sort Order', 9, READ_ONLY),
        flag('IsDefault', 'Is Default', READ_ONLY),
        flag('IsConverted', 'Is Converted', READ_ONLY)
    ]
});
