import type { CoverageData } from 'c/coverageData';

export const field = <T>(value: T) => ({ value });

interface Page {
    readonly endCursor?: string;
    readonly totalCount?: number;
    readonly digest?: string;
}

/** One page of one list, as the server answers it; a cursor says that there are more. */
export function pageOf(
    list: string,
    rows: readonly object[],
    { endCursor, totalCount, digest }: Page = {}
): CoverageData {
    const protocols = digest ? [{ node: { Id: 'a09000000000001AAA', Approved_Digest__c: field(digest) } }] : [];
    return {
        uiapi: {
            query: {
                [list]: {
                    edges: rows.map((node) => ({ node })),
                    pageInfo: { hasNextPage: endCursor !== undefined, endCursor: endCursor ?? null },
                    totalCount: totalCount ?? rows.length
                },
                ...(list === 'Shared_Plan__c' ? { Sequence_Protocol__c: { edges: protocols } } : {})
            }
        }
    } as CoverageData;
}

export function planRow(id: number, fields: object = {}) {
    return {
        Id: `plan-${id}`,
        Account__c: field(`account-${id}`),
        Account__r: {
            Id: `account-${id}`,
            Name: field(`Clinic ${id}`),
            BillingState: field('OH'),
            Owner: { Name: field('Sam Vale') }
        },
        Journey_Stage__c: field('Adopter'),
        Hold__c: field('None'),
        Tier__c: field('A'),
        Access_Signal__c: field('None'),
        ...fields
    };
}

export function touchRow(id: string, account: number, day: string, fields: object = {}) {
    return {
        Id: id,
        Account__c: field(`account-${account}`),
        HCP__c: field(`hcp-${account}`),
        Function__c: field('Commercial'),
        Channel__c: field('In_Person'),
        Start_At__c: field(`${day}T15:00:00.000Z`),
        Status__c: field('Completed'),
        Is_Requested_By_HCP__c: field(false),
        Coordinated_With__c: field(null),
        ...fields
    };
}

interface Lists {
    readonly plans?: readonly object[];
    readonly touches?: readonly object[];
    readonly handoffs?: readonly object[];
    readonly contacts?: readonly object[];
}

/** The answers of a whole reading, list by list. */
export function answersOf({ plans = [], touches = [], handoffs = [], contacts = [] }: Lists): CoverageData[] {
    return [
        pageOf('Shared_Plan__c', plans),
        pageOf('Field_Engagement__c', touches),
        pageOf('Field_Handoff__c', handoffs),
        pageOf('Shared_Plan_Objective__c', []),
        pageOf('Contact', contacts)
    ];
}
