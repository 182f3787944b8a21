import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { save } from '../../dml/save.ts';
import { testUser } from '../../__tests__/support/test-org.ts';
import { queryPath, serveTestOrg, type ServedTestOrg } from './support/served-org.ts';

/** A record that sharing hides answers like an id that never was, at every door. */
describe('a private record of somebody else', () => {
    let served: ServedTestOrg;
    let hidden: string;
    let shared: string;
    let never: string;

    beforeAll(async () => {
        served = await serveTestOrg();
        const admin = testUser(served.org, 'admin');
        const make = (object: string, record: Readonly<Record<string, unknown>>): string =>
            save(served.org, admin, { operation: 'insert', object, records: [record], allOrNone: true })[0]?.id ?? '';
        [hidden, shared] = [make('Private_Note__c', { Name: 'hidden' }), make('Private_Note__c', { Name: 'shared' })];
        const { userId } = testUser(served.org, 'manager');
        make('Private_Note__Share', { ParentId: shared, UserOrGroupId: userId, AccessLevel: 'Edit' });
        never = served.org.nextId('Private_Note__c');
    });
    afterAll(() => served.close());

    const graph = (id: string): object => ({
        query: `{ uiapi { query { Private_Note__c(where: { Id: { eq: "${id}" } }) { totalCount edges { node { Id } } } } } }`
    });
    const note = (id: string): object => ({ attributes: { type: 'Private_Note__c' }, Id: id, Name: 'x' });
    const mutation = (id: string): object => ({
        query: `mutation M { uiapi { Private_Note__cUpdate(input: { Id: "${id}", Private_Note__c: { Name: "x" } }) { success } } }`
    });
    const DOORS: readonly (readonly [string, string, (id: string) => string, ((id: string) => object)?])[] = [
        ['SOQL', 'GET', (id) => queryPath(`SELECT Id FROM Private_Note__c WHERE Id = '${id}'`)],
        ['SOQL count', 'GET', (id) => queryPath(`SELECT COUNT() FROM Private_Note__c WHERE Id = '${id}'`)],
        ['SOQL aggregate', 'GET', (id) => queryPath(`SELECT MAX(Name) FROM Private_Note__c WHERE Id = '${id}'`)],
        ['REST get', 'GET', (id) => `/sobjects/Private_Note__c/${id}`],
        ['collections retrieve', 'GET', (id) => `/composite/sobjects/Private_Note__c?ids=${id}&fields=Id`],
        ['UI API', 'GET', (id) => `/ui-api/records/${id}?fields=Private_Note__c.Name`],
        ['GraphQL', 'POST', () => '/graphql', graph],
        ['REST patch', 'PATCH', (id) => `/sobjects/Private_Note__c/${id}`, () => ({ Name: 'x' })],
        ['UI API patch', 'PATCH', (id) => `/ui-api/records/${id}`, () => ({ fields: { Name: 'x' } })],
        ['collections patch', 'PATCH', () => '/composite/sobjects', (id) => ({ records: [note(id)] })],
        ['GraphQL mutation', 'POST', () => '/graphql', mutation],
        ['collections delete', 'DELETE', (id) => `/composite/sobjects?ids=${id}`],
        ['REST delete', 'DELETE', (id) => `/sobjects/Private_Note__c/${id}`]
    ];

    it.each(DOORS.map(([door, ...rest]) => [door, rest] as const))('is not there for %s', async (_door, rest) => {
        const [method, path, body] = rest;
        const ask = async (id: string): Promise<unknown> => {
            const answer = await served.call('manager', method, path(id), body?.(id));
            return JSON.parse(
                JSON.stringify([answer.status, answer.body]).replaceAll(id, '?').replaceAll(id.slice(0, 15), '?')
            ) as unknown;
        };
        const [seen, unseen] = [await ask(hidden), await ask(never)];
        expect(seen).toEqual(unseen);
        expect(served.org.store.get('SELECT "Name" FROM Private_Note__c WHERE "Id" = ?', [hidden])).toEqual({
            Name: 'hidden'
        });
    });

    it('is there for whom it is shared with', async () => {
        const { body } = await served.call('manager', 'GET', `/sobjects/Private_Note__c/${shared}`);
        expect(body).toMatchObject({ Name: 'shared' });
        const all = await served.call('manager', 'GET', queryPath('SELECT Name FROM Private_Note__c ORDER BY Name'));
        expect(all.body).toMatchObject({ totalSize: 1 });
    });
});
