import { openTestOrg, testUser } from '../../../__tests__/support/test-org.ts';
import type { OrgError } from '../../../errors.ts';
import type { OpenOrg } from '../../../lifecycle.ts';
import { query } from '../../query.ts';
import type { QueryOptions, SoqlPage } from '../../types.ts';
import { insertProjects, type ProjectWorld } from './records.ts';

export interface ProjectOrg {
    readonly org: OpenOrg;
    readonly world: ProjectWorld;
    query(soql: string, user?: string, options?: QueryOptions): SoqlPage;
    /** Values of each row. */
    values(soql: string, user?: string): Readonly<Record<string, unknown>>[];
    /** Last digits of the names of the projects a condition finds. */
    found(condition: string, user?: string): number[];
    refusal(soql: string, user?: string, options?: QueryOptions): OrgError;
}

/** The projects of `insertProjects`, to be asked. Close the org after the tests. */
export function openProjectOrg(): ProjectOrg {
    const org = openTestOrg();
    const world = insertProjects(org);
    const ask: ProjectOrg['query'] = (soql, user = 'admin', options = {}) =>
        query(org, testUser(org, user), soql, options);
    return {
        org,
        world,
        query: ask,
        values: (soql, user) => ask(soql, user).rows.map((row) => row.values),
        found: (condition, user) =>
            ask(`SELECT Name FROM Project__c WHERE ${condition} ORDER BY Name`, user).rows.map(({ values }) =>
                Number((values['Name'] as string).slice(-1))
            ),
        refusal: (soql, user, options) => {
            try {
                ask(soql, user, options);
            } catch (error) {
                return error as OrgError;
            }
            throw new Error(`${soql} was expected to be refused.`);
        }
    };
}
