import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { save } from '../../dml/save.ts';
import { testUser } from '../../__tests__/support/test-org.ts';
import { serveTestOrg, type ServedTestOrg } from './support/served-org.ts';

/** The doors of SOAP, search, the first Bulk API and of lists: `hidden-rows.test.ts` for the others. */
describe('a private record of somebody else', () => {
    let served: ServedTestOrg;
    let hidden: string;
    let deleted: string;
    let never: string;

    beforeAll(async () => {
        served = await serveTestOrg();
        const admin = testUser(served.org, 'admin');
        const object = 'Private_Note__c';
        const make = (Name: string): string =>
            save(served.org, admin, { operation: 'insert', object, records: [{ Name }], allOrNone: true })[0]?.id ?? '';
        [hidden, deleted] = [make('hidden'), make('deleted')];
        save(served.org, admin, { operation: 'delete', object, records: [{ Id: deleted }], allOrNone: true });
        never = served.org.nextId(object);
    });
    afterAll(() => served.close());

    async function soap(content: string): Promise<string> {
        const response = await fetch(`${served.origin}/services/Soap/u/66.0`, {
            method: 'POST',
            headers: { 'content-type': 'text/xml' },
            body: `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header><SessionHeader><sessionId>${served.token('manager')}</sessionId></SessionHeader></e:Header><e:Body>${content}</e:Body></e:Envelope>`
        });
        return response.text();
    }

    it.each([
        ['update', (id: string) => `<sObjects><type>Private_Note__c</type><Id>${id}</Id><Name>x</Name></sObjects>`],
        ['delete', (id: string) => `<ids>${id}</ids>`],
        ['undelete', (id: string) => `<ids>${id}</ids>`],
        ['emptyRecycleBin', (id: string) => `<ids>${id}</ids>`],
        [
            'retrieve',
            (id: string) => `<fieldList>Name</fieldList><sObjectType>Private_Note__c</sObjectType><ids>${id}</ids>`
        ],
        ['query', (id: string) => `<queryString>SELECT Id FROM Private_Note__c WHERE Id = '${id}'</queryString>`],
        ['queryAll', (id: string) => `<queryString>SELECT Id FROM Private_Note__c WHERE Id = '${id}'</queryString>`]
    ])('is not there for the SOAP call %s, deleted or not', async (call, content) => {
        const ask = async (id: string): Promise<string> =>
            (await soap(`<${call}>${content(id)}</${call}>`)).replaceAll(id, '?');
        const unseen = await ask(never);
        expect(await ask(hidden)).toBe(unseen);
        expect(await ask(deleted)).toBe(unseen);
        const rows = served.org.store.all('SELECT "Name", "IsDeleted" FROM Private_Note__c ORDER BY "Name"');
        expect(rows).toEqual([
            { Name: 'deleted', IsDeleted: 1 },
            { Name: 'hidden', IsDeleted: 0 }
        ]);
    });

    it.each([
        ['a search', '/search?q=FIND%20%7Bhidden%7D%20RETURNING%20Private_Note__c(Name)'],
        ['changed records', '/sobjects/Private_Note__c/updated?start=2026-03-04T15:00:00Z&end=2026-03-04T16:00:00Z'],
        ['deleted records', '/sobjects/Private_Note__c/deleted?start=2026-03-04T15:00:00Z&end=2026-03-04T16:00:00Z']
    ])('is not found by %s', async (_what, path) => {
        const [admin, manager] = await Promise.all(
            ['admin', 'manager'].map(async (name) => JSON.stringify((await served.call(name, 'GET', path)).body))
        );
        const isTold = (text = ''): boolean => [hidden, deleted].some((id) => text.includes(id));
        expect([isTold(admin), isTold(manager)]).toEqual([true, false]);
    });

    it('is not in the results of a list view', async () => {
        const names = async (user: string): Promise<string> => {
            const { body } = await served.call(user, 'GET', '/sobjects/Private_Note__c/listviews');
            const [view] = (body as { listviews: { id: string }[] }).listviews;
            const path = `/sobjects/Private_Note__c/listviews/${view?.id ?? ''}/results`;
            return JSON.stringify((await served.call(user, 'GET', path)).body);
        };
        expect([await names('admin'), await names('manager')].map((text) => text.includes(hidden))).toEqual([
            true,
            false
        ]);
    });

    it('is not there for the first Bulk API', async () => {
        const call = async (path: string, body: string): Promise<string> => {
            const response = await fetch(`${served.origin}/services/async/66.0/job${path}`, {
                method: 'POST',
                headers: { 'x-sfdc-session': served.token('manager') },
                body
            });
            return response.text();
        };
        const info = '<jobInfo><operation>delete</operation><object>Private_Note__c</object></jobInfo>';
        const idIn = (text: string): string => /<id>(?<id>\w+)<\/id>/u.exec(text)?.groups?.['id'] ?? '';
        const job = idIn(await call('', info));
        const batch = idIn(await call(`/${job}/batch`, `Id\n${hidden}\n${never}\n`));
        const response = await fetch(`${served.origin}/services/async/66.0/job/${job}/batch/${batch}/result`, {
            headers: { 'x-sfdc-session': served.token('manager') }
        });
        const [, first, second] = (await response.text()).split('\n');
        expect(first).toBe(second);
        expect(first).toContain('"false"');
    });
});
