import { openTestOrg, testUser } from '../../../../__tests__/support/test-org.ts';
import { save } from '../../../../dml/save.ts';
import type { InputRecord } from '../../../../dml/types.ts';
import type { OpenOrg } from '../../../../lifecycle.ts';
import { executeRequest } from '../../execute.ts';
import type { ErrorView } from '../../errors.ts';

/** The answer's data, walked without types by the tests. */
export type Tree = { readonly [name: string]: Tree } & readonly Tree[];

export interface GraphOrg {
    readonly org: OpenOrg;
    /** Ids of Northfield and Southfield. */
    readonly accounts: readonly [string, string];
    /** Ids of the projects One, Two, Three; Three is Southfield's. */
    readonly projects: readonly [string, string, string];
    ask(name: string, query: string, variables?: Record<string, unknown>): { data: Tree; errors: readonly ErrorView[] };
    insert(object: string, ...records: InputRecord[]): string[];
}

/** Two accounts, three projects and three tasks of the first project. */
export function openGraphOrg(): GraphOrg {
    const org = openTestOrg();
    const insert = (object: string, ...records: InputRecord[]): string[] =>
        save(org, testUser(org, 'manager'), { operation: 'insert', object, records, allOrNone: true }).map((result) => {
            if (!result.id) {
                throw new Error(JSON.stringify(result.errors));
            }
            return result.id;
        });
    const accounts = insert('Account', { Name: 'Northfield' }, { Name: 'Southfield' }) as [string, string];
    const projects = insert('Project__c', ...projectsOf(accounts)) as [string, string, string];
    const tasks = ['Plan', 'Dig', 'Fill'].map((Name, index) => ({
        Name,
        Project__c: projects[0],
        Hours__c: index + 1,
        State__c: index === 0 ? 'Open' : 'Done'
    }));
    insert('Task_Item__c', ...tasks);
    const ask: GraphOrg['ask'] = (name, query, variables = {}) => {
        const { data, errors } = executeRequest(org, testUser(org, name), { query, variables });
        return { data: JSON.parse(JSON.stringify(data)) as Tree, errors };
    };
    return { org, accounts, projects, ask, insert };
}

function projectsOf([north, south]: readonly [string, string]): InputRecord[] {
    const project = (Title__c: string, Account__c: string, rest: InputRecord): InputRecord => ({
        Title__c,
        Account__c,
        Project_Key__c: Title__c.toLowerCase(),
        ...rest
    });
    return [
        project('One', north, {
            Budget__c: 1234.5,
            Start_Date__c: '2026-01-02',
            Reviewed_At__c: '2026-03-01T15:00:00Z',
            Topics__c: 'Design;Build',
            Status__c: 'On_Hold',
            Summary__c: 'hidden from readers'
        }),
        project('Two', north, { Budget__c: 500, Start_Date__c: '2026-02-02', Topics__c: 'Review' }),
        project('Three', south, { Start_Date__c: '2026-03-04' })
    ];
}

/** Titles of the projects in an answer, in their order. */
export function titles(data: Tree): unknown[] {
    return (data.uiapi?.query?.Project__c?.edges ?? []).map((edge) => edge.node?.Title__c?.value);
}
