/**
 * The part of Salesforce's own names that the metadata refers to. Source: Object Reference for the Salesforce Platform.
 * A name that is used and missing here is added here, after a look into that reference.
 */
const SYSTEM_FIELDS = [
    'Id',
    'Name',
    'OwnerId',
    'CreatedById',
    'CreatedDate',
    'LastModifiedById',
    'LastModifiedDate',
    'SystemModstamp',
    'IsDeleted',
    'RecordTypeId'
];

const OWN_FIELDS: Readonly<Record<string, readonly string[]>> = {
    Account: [
        'Type',
        'Industry',
        'Phone',
        'Fax',
        'Website',
        'ParentId',
        'Description',
        'BillingAddress',
        'BillingStreet',
        'BillingCity',
        'BillingState',
        'BillingPostalCode',
        'BillingCountry',
        'AccountNumber',
        'NumberOfEmployees'
    ],
    Contact: [
        'FirstName',
        'LastName',
        'Salutation',
        'Title',
        'Department',
        'Email',
        'Phone',
        'MobilePhone',
        'AccountId',
        'MailingAddress'
    ],
    User: [
        'FirstName',
        'LastName',
        'Username',
        'Email',
        'Title',
        'IsActive',
        'ManagerId',
        'TimeZoneSidKey',
        'UserRoleId'
    ]
};

/** Walking up from a standard object: relationship name to object. */
const PARENTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    Account: { Parent: 'Account' },
    Contact: { Account: 'Account', ReportsTo: 'Contact' },
    User: { Manager: 'User' }
};
const SYSTEM_PARENTS = { Owner: 'User', 'Owner:User': 'User', CreatedBy: 'User', LastModifiedBy: 'User' };

/** Columns of list views and related lists that are no API names. */
export const COLUMN_ALIASES: ReadonlySet<string> = new Set([
    'NAME',
    'OWNER.ALIAS',
    'CREATED_DATE',
    'LAST_UPDATE',
    'CREATEDBY_USER.ALIAS',
    'UPDATEDBY_USER.ALIAS',
    'RECORDTYPE'
]);

/** Fields whose values must always be there or that have no field-level security, so that no permission set may list them. */
export const ALWAYS_VISIBLE: ReadonlySet<string> = new Set([
    'Account.Name',
    'Account.OwnerId',
    'Contact.Name',
    'Contact.FirstName',
    'Contact.LastName',
    'Contact.OwnerId'
]);

export const STANDARD_OBJECTS: readonly string[] = Object.keys(OWN_FIELDS);

export function standardFields(object: string): readonly string[] {
    return [...SYSTEM_FIELDS, ...(OWN_FIELDS[object] ?? [])];
}

export function standardParents(object: string): Readonly<Record<string, string>> {
    return { ...SYSTEM_PARENTS, ...PARENTS[object] };
}
