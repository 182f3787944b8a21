import {
    addressParts,
    field,
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
import { RECORDS, standardObject } from './objects.ts';
import { LEAD_SOURCES } from './standard-values.ts';

const TYPES = [
    'Prospect',
    'Customer - Direct',
    'Customer - Channel',
    'Channel Partner / Reseller',
    'Installation Partner',
    'Technology Partner',
    'Other'
];
const INDUSTRIES = [
    'Agriculture',
    'Banking',
    'Biotechnology',
    'Consulting',
    'Education',
    'Government',
    'Healthcare',
    'Hospitality',
    'Insurance',
    'Not For Profit',
    'Retail',
    'Technology',
    'Other'
];

export const ACCOUNT = standardObject({
    ...RECORDS,
    apiName: 'Account',
    label: 'Account',
    labelPlural: 'Accounts',
    keyPrefix: '001',
    nameField: 'Name',
    fields: [
        lookup('MasterRecordId', 'Master Record ID', ['Account'], { field: READ_ONLY }),
        text('Name', 'Account Name', 255, { ...REQUIRED, nameField: true }),
        picklist('Type', 'Account Type', TYPES),
        lookup('ParentId', 'Parent Account ID', ['Account'], { childRelationshipName: 'ChildAccounts' }),
        ...addressParts('Billing', 'Billing'),
        ...addressParts('Shipping', 'Shipping'),
        phone('Phone', 'Account Phone'),
        phone('Fax', 'Account Fax'),
        text('AccountNumber', 'Account Number', 40),
        field('Website', 'Website', 'url', { length: 255 }),
        text('Sic', 'SIC Code', 20),
        picklist('Industry', 'Industry', INDUSTRIES),
        field('AnnualRevenue', 'Annual Revenue', 'currency', { precision: 18, scale: 0 }),
        integer('NumberOfEmployees', 'Employees', 8),
        picklist('Ownership', 'Ownership', ['Public', 'Private', 'Subsidiary', 'Other']),
        text('TickerSymbol', 'Ticker Symbol', 20),
        longText('Description', 'Account Description', 32_000),
        picklist('Rating', 'Account Rating', ['Hot', 'Warm', 'Cold']),
        text('Site', 'Account Site', 80),
        text('Jigsaw', 'Data.com Key', 20),
        text('JigsawCompanyId', 'Jigsaw Company ID', 20, READ_ONLY),
        picklist('AccountSource', 'Account Source', LEAD_SOURCES),
        text('SicDesc', 'SIC Description', 80),
        lastActivityDate('AccountId')
    ]
});
