/**
 * Report types that the platform brings along, with the columns whose names a public source shows (docs/reference/local-org-reports.md says
 * which). The platform has more of both.
 */

export interface StandardReportType {
    readonly name: string;
    readonly label: string;
    readonly object: string;
    /** Name of the column, path of its value, and its label where that is not the field's. */
    readonly columns: readonly (readonly [name: string, path: string, label?: string])[];
    /** The scope of all records and of one's own. */
    readonly scopes: { readonly all: string; readonly mine: string };
    readonly dateColumn: string;
}

const ALL_AND_MINE = { all: 'organization', mine: 'user' } as const;

export const STANDARD_REPORT_TYPES: readonly StandardReportType[] = [
    {
        name: 'AccountList',
        label: 'Accounts',
        object: 'Account',
        columns: [
            ['ACCOUNT.NAME', 'Name', 'Account Name'],
            ['USERS.NAME', 'Owner.Name', 'Account Owner'],
            ['TYPE', 'Type', 'Type'],
            ['INDUSTRY', 'Industry'],
            ['SALES', 'AnnualRevenue'],
            ['EMPLOYEES', 'NumberOfEmployees'],
            ['ADDRESS1_STATE', 'BillingState'],
            ['CREATED_DATE', 'CreatedDate'],
            ['LAST_UPDATE', 'LastModifiedDate'],
            ['LAST_UPDATE_BY', 'LastModifiedBy.Name', 'Last Modified By']
        ],
        scopes: ALL_AND_MINE,
        dateColumn: 'CREATED_DATE'
    },
    {
        name: 'ContactList',
        label: 'Contacts & Accounts',
        object: 'Contact',
        columns: [
            ['LAST_NAME', 'LastName'],
            ['FIRST_NAME', 'FirstName'],
            ['EMAIL', 'Email'],
            ['ACCOUNT.NAME', 'Account.Name', 'Account Name'],
            ['OWNER', 'Owner.Name', 'Contact Owner'],
            ['CREATED_DATE', 'CreatedDate']
        ],
        scopes: { all: 'org', mine: 'user' },
        dateColumn: 'CREATED_DATE'
    },
    {
        name: 'LeadList',
        label: 'Leads',
        object: 'Lead',
        columns: [
            ['OWNER', 'Owner.Name', 'Lead Owner'],
            ['LAST_NAME', 'LastName'],
            ['FIRST_NAME', 'FirstName'],
            ['TITLE', 'Title'],
            ['COMPANY', 'Company', 'Company / Account'],
            ['STATUS', 'Status'],
            ['LEAD_SOURCE', 'LeadSource'],
            ['RATING', 'Rating'],
            ['STREET', 'Street'],
            ['EMAIL', 'Email'],
            ['CONVERTED', 'IsConverted', 'Converted'],
            ['CREATED_DATE', 'CreatedDate']
        ],
        scopes: { all: 'org', mine: 'user' },
        dateColumn: 'CREATED_DATE'
    },
    {
        name: 'Opportunity',
        label: 'Opportunities',
        object: 'Opportunity',
        columns: [
            ['OPPORTUNITY_NAME', 'Name', 'Opportunity Name'],
            ['TYPE', 'Type', 'Type'],
            ['LEAD_SOURCE', 'LeadSource'],
            ['AMOUNT', 'Amount'],
            ['CLOSE_DATE', 'CloseDate'],
            ['NEXT_STEP', 'NextStep'],
            ['STAGE_NAME', 'StageName', 'Stage'],
            ['PROBABILITY', 'Probability', 'Probability (%)'],
            ['CREATED_DATE', 'CreatedDate'],
            ['FULL_NAME', 'Owner.Name', 'Opportunity Owner'],
            ['ROLLUP_DESCRIPTION', 'Owner.UserRole.Name', 'Owner Role'],
            ['ACCOUNT_NAME', 'Account.Name', 'Account Name'],
            ['INDUSTRY', 'Account.Industry']
        ],
        scopes: ALL_AND_MINE,
        dateColumn: 'CLOSE_DATE'
    }
];
