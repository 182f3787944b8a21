/** The running org as tests use it: through HTTP, as one of the personas. */
import type { Page } from '@playwright/test';
import { connect, type LocalOrgStatus } from '../../scripts/lib/connection.ts';
import type { Connection } from 'jsforce';

export const PERSONAS = ['Sales', 'MSL', 'FRM', 'Region lead', 'Compliance', 'Admin'] as const;
export type Persona = (typeof PERSONAS)[number] | 'Integration';

export function orgStatus(): LocalOrgStatus {
    const text = process.env['TRIAD_E2E_STATUS'];
    if (!text) throw new Error('The org is not running: start the tests with npx playwright test.');
    return JSON.parse(text) as LocalOrgStatus;
}

export function userOf(persona: Persona): LocalOrgStatus['users'][number] {
    const user = orgStatus().users.find((candidate) => candidate.persona === persona);
    if (!user) throw new Error(`The org has no user who plays ${persona}.`);
    return user;
}

export function jsforceAs(persona: Persona): Connection {
    return connect({ instanceUrl: orgStatus().instanceUrl, accessToken: userOf(persona).accessToken });
}

export interface Answer {
    readonly status: number;
    readonly body: unknown;
    readonly text: string;
}

/** One HTTP call below `/services/data/v66.0`. */
export async function call(persona: Persona, method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${orgStatus().instanceUrl}/services/data/v66.0${path}`, {
        method,
        headers: { authorization: `Bearer ${userOf(persona).accessToken}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
    const text = await response.text();
    return { status: response.status, text, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

export function graphql(persona: Persona, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return call(persona, 'POST', '/graphql', { query, variables });
}

/** Logs the browser in as the persona, the way the page's own switch does. */
export async function logIn(page: Pick<Page, 'request'>, persona: Persona): Promise<void> {
    const { instanceUrl } = orgStatus();
    const response = await page.request.post(`${instanceUrl}/lightning/session`, {
        data: { username: userOf(persona).username },
        headers: { origin: instanceUrl }
    });
    if (!response.ok())
        throw new Error(`Logging in as ${persona} answered ${response.status()}: ${await response.text()}`);
}

/** Has the next page of that kind read everything itself, as on a user's first visit: none of its answers comes with it. */
export async function forgetFirstReads(page: Pick<Page, 'request'>, flexiPage: string): Promise<void> {
    const { instanceUrl } = orgStatus();
    const response = await page.request.put(`${instanceUrl}/lightning/first-reads/${flexiPage}`, {
        data: [],
        headers: { origin: instanceUrl }
    });
    if (!response.ok()) throw new Error(`Forgetting the reads of ${flexiPage} answered ${response.status()}.`);
}

export async function accountId(sourceKey: string): Promise<string> {
    const { records } = await jsforceAs('Integration').query<{ Id: string }>(
        `SELECT Id FROM Account WHERE Triad_Source_Key__c = 'SEED:${sourceKey}'`
    );
    const id = records[0]?.Id;
    if (!id) throw new Error(`The org has no account SEED:${sourceKey}.`);
    return id;
}

export async function planOf(account: string): Promise<string> {
    const { records } = await jsforceAs('Integration').query<{ Id: string }>(
        `SELECT Id FROM Shared_Plan__c WHERE Account__c = '${account}'`
    );
    const id = records[0]?.Id;
    if (!id) throw new Error(`Account ${account} has no plan.`);
    return id;
}

export function recordPage(account: string): string {
    return `${orgStatus().instanceUrl}/lightning/r/Account/${account}/view`;
}
