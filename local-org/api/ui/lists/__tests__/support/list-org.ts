import { fileURLToPath } from 'node:url';
import { FIXTURE_SOURCES, openTestOrg, testUser } from '../../../../../__tests__/support/test-org.ts';
import { save } from '../../../../../dml/save.ts';
import type { InputRecord } from '../../../../../dml/types.ts';
import { serveTestOrg, type ServedTestOrg } from '../../../../__tests__/support/served-org.ts';

export interface ListOrg extends ServedTestOrg {
    /** Ids of Northfield, which has a web site, and Southfield. */
    readonly accounts: readonly string[];
    /** Ids of One, Two and Three; Three is Southfield's and the administrator's, the others the manager's. */
    readonly projects: readonly string[];
    get(name: string, path: string): ReturnType<ServedTestOrg['call']>;
}

/** The test org with list views of its own. */
export async function serveListOrg(): Promise<ListOrg> {
    const own = fileURLToPath(new URL('../fixtures/force-app', import.meta.url));
    const org = openTestOrg({ sources: [FIXTURE_SOURCES, own] });
    const insert = (user: string, object: string, ...records: InputRecord[]): string[] =>
        save(org, testUser(org, user), { operation: 'insert', object, records, allOrNone: true }).map((result) => {
            if (!result.id) {
                throw new Error(JSON.stringify(result.errors));
            }
            return result.id;
        });
    const accounts = insert(
        'admin',
        'Account',
        { Name: 'Northfield', Website: 'https://north.example.com' },
        { Name: 'Southfield' }
    );
    const project = (Title__c: string, account: number, rest: InputRecord): InputRecord => ({
        Title__c,
        Account__c: accounts[account],
        Project_Key__c: Title__c.toLowerCase(),
        ...rest
    });
    const projects = [
        ...insert(
            'manager',
            'Project__c',
            project('One', 0, { Budget__c: 1234.5, Topics__c: 'Design;Build', Summary__c: 'hidden' }),
            project('Two', 0, { Budget__c: 500, Topics__c: 'Review' })
        ),
        ...insert('admin', 'Project__c', project('Three', 1, {}))
    ];
    const served = await serveTestOrg({}, org);
    return { ...served, accounts, projects, get: (name, path) => served.call(name, 'GET', `/ui-api/${path}`) };
}
