import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MANIFEST, type ServedPage, servePage } from '../../__tests__/served-page.ts';
import type { OrgContext } from '../../context.ts';
import { loadLayouts } from '../layouts.ts';
import { orgContext } from '../org-context.ts';

let served: ServedPage;
let accountId: string;

beforeAll(async () => {
    served = await servePage();
    accountId = served.insert('Account', { Name: 'Acme', AnnualRevenue: 5000 });
    served.insert('Contact', { LastName: 'Quist', AccountId: accountId });
});
afterAll(() => served.close());

function contextOf(path: string, username = 'ada@local.example.com'): OrgContext {
    const parts = { manifest: MANIFEST, layouts: loadLayouts(served.sources) };
    return orgContext(served.org, served.user(username), path, parts);
}

describe('the context of the page', () => {
    it('says who is logged in, and who else there is', () => {
        const context = contextOf('');
        expect(context).toMatchObject({ apiVersion: '66.0', persona: 'Editor', user: { name: 'Ada' } });
        expect(context.personas.map(({ persona }) => persona)).toEqual(['Editor', 'Reader', 'Outsider']);
        expect(contextOf('', 'cyd@local.example.com').persona).toBeUndefined();
    });

    it('carries the labels that the page uses and no others', () => {
        expect(contextOf(`r/Account/${accountId}/view`).labels).toEqual({ Sample_Title: 'Sample card' });
        expect(contextOf('').labels).toEqual({});
    });

    it('shows the list of the first tab at home', () => {
        const { app, page } = contextOf('');
        expect(page).toMatchObject({ kind: 'list', objectApiName: app.tabs[0]?.name });
    });

    it('gives the columns of a list as paths that a query understands', () => {
        const { page } = contextOf('o/Account/list');
        expect(page.kind === 'list' && page.columns.map(({ apiName }) => apiName)).toContain('Name');
    });
});

describe('the Lightning page behind a tab', () => {
    it('is a tab of the app for those to whom a permission set shows it', () => {
        const tab = { name: 'Project_Board', label: 'Project Board', path: '/lightning/n/Project_Board' };
        expect(contextOf('').app.tabs).toContainEqual(tab);
        expect(contextOf('', 'bea@local.example.com').app.tabs).not.toContainEqual(tab);
    });

    it('comes with its regions', () => {
        const { flexiPage, page } = contextOf('n/Project_Board');
        expect(page).toEqual({ kind: 'app', tabName: 'Project_Board', title: 'Project Board' });
        expect(flexiPage?.regions.map(({ name }) => name)).toEqual(['main']);
    });

    it('is missing where it is not shown to the user, and where there is none', () => {
        expect(contextOf('n/Project_Board', 'bea@local.example.com').page).toEqual({ kind: 'missing' });
        expect(contextOf('n/Project__c').page).toEqual({ kind: 'missing' });
    });
});

describe('the page of a record', () => {
    it('lays out the readable fields of the page layout with their values', () => {
        const { page } = contextOf(`r/Account/${accountId}/view`);
        expect(page).toMatchObject({
            kind: 'record',
            objectLabel: 'Account',
            title: 'Acme',
            details: [
                {
                    label: 'Practice',
                    fields: [
                        { apiName: 'Name', value: 'Acme' },
                        { apiName: 'AnnualRevenue', type: 'currency', value: 5000 },
                        { apiName: 'OwnerId', label: expect.not.stringMatching(/ ID$/) as unknown, value: 'Ada' },
                        { apiName: 'CreatedDate', type: 'datetime' }
                    ]
                }
            ]
        });
    });

    it('takes a 15-character id and whatever object the address names', () => {
        const { page } = contextOf(`r/sObject/${accountId.slice(0, 15)}/view`);
        expect(page).toMatchObject({ kind: 'record', recordId: accountId, objectApiName: 'Account' });
    });

    it('carries the regions of the object’s Lightning page', () => {
        const { flexiPage } = contextOf(`r/Account/${accountId}/view`);
        const regions = flexiPage?.regions.filter(({ type }) => type === 'Region').map(({ name }) => name);
        expect(regions).toEqual(expect.arrayContaining(['header', 'main']));
        expect(contextOf('').flexiPage).toBeNull();
    });

    it('lists the records below it that the layout names', () => {
        const { page } = contextOf(`r/Account/${accountId}/view`);
        expect(page.kind === 'record' && page.relatedLists).toMatchObject([
            { objectApiName: 'Contact', total: 1, rows: [{ title: 'Quist' }] }
        ]);
    });

    it('lists, without a layout, the standard objects below it that can be asked for by themselves', () => {
        const opportunityId = served.insert('Opportunity', {
            Name: 'Renewal',
            AccountId: accountId,
            StageName: 'Prospecting',
            CloseDate: '2026-03-01'
        });
        const { page } = contextOf(`r/Opportunity/${opportunityId}/view`);
        const names = page.kind === 'record' ? page.relatedLists.map(({ objectApiName }) => objectApiName) : [];
        expect(names).toEqual(expect.arrayContaining(['Task', 'Event']));
        expect(names).not.toContain('ActivityHistory');
    });

    it('is missing for a record that does not exist and for a user without access to it', () => {
        expect(contextOf('r/Account/001000000000000AAA/view').page).toEqual({ kind: 'missing' });
        expect(contextOf('r/Account/nonsense/view').page).toEqual({ kind: 'missing' });
        const outsider = contextOf(`r/Account/${accountId}/view`, 'eve@local.example.com');
        expect(outsider.page).toEqual({ kind: 'missing' });
        expect(JSON.stringify(outsider)).not.toContain('Acme');
    });
});
