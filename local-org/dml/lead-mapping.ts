/** Which standard fields of a lead go where in a conversion ("Map Standard Lead Fields"). Custom fields are not mapped here. */

export type LeadTarget = 'Account' | 'Contact' | 'Opportunity';

const address = (prefix: string): [string, string][] =>
    ['Street', 'City', 'State', 'PostalCode', 'Country', 'Latitude', 'Longitude'].map((part) => [
        `${prefix}${part}`,
        part
    ]);

const same = (...names: readonly string[]): [string, string][] => names.map((name) => [name, name]);

/** Field of the new record, field of the lead. */
export const LEAD_MAPPING: Readonly<Record<LeadTarget, readonly (readonly [to: string, from: string])[]>> = {
    Account: [
        ['Name', 'Company'],
        ['AccountSource', 'LeadSource'],
        ...same('Phone', 'Fax', 'Website', 'Industry', 'Rating', 'AnnualRevenue', 'NumberOfEmployees'),
        ...address('Billing')
    ],
    Contact: [
        ...same('FirstName', 'LastName', 'Salutation', 'Title', 'Phone', 'MobilePhone', 'Fax', 'Email', 'LeadSource'),
        ...same('Description', 'HasOptedOutOfEmail', 'HasOptedOutOfFax', 'DoNotCall'),
        ...address('Mailing')
    ],
    Opportunity: [['Name', 'Company'], ...same('LeadSource')]
};
