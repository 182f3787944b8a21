import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

interface RecordBody {
    readonly id: string;
    readonly eTag: string;
    readonly lastModifiedDate: string;
    readonly fields: Readonly<Record<string, { readonly displayValue: string | null; readonly value: unknown }>>;
}

describe('ui-api records', () => {
    let served: ServedTestOrg;
    let account: RecordBody;
    let project: RecordBody;
    let calls = 0;

    const create = (apiName: string, fields: Record<string, unknown>): ReturnType<ServedTestOrg['call']> =>
        served.call('manager', 'POST', '/ui-api/records', { apiName, fields });
    const projectFields = (): Record<string, unknown> => ({
        Account__c: account.id,
        Project_Key__c: `key ${(calls += 1)}`,
        Title__c: 'One',
        Budget__c: 1234.5,
        Status__c: 'On_Hold',
        Start_Date__c: '2026-01-02',
        Reviewed_At__c: '2026-03-01T15:00:00Z',
        Summary__c: 'hidden from readers'
    });

    beforeAll(async () => {
        served = await serveTestOrg();
        account = (await create('Account', { Name: 'Northfield', Phone: '555-0100' })).body as RecordBody;
        project = (await create('Project__c', projectFields())).body as RecordBody;
    });
    afterAll(() => served.close());

    const read = (name: string, query: string, id: string = project.id): ReturnType<ServedTestOrg['call']> =>
        served.call(name, 'GET', `/ui-api/records/${id}?${query}`);

    it('reads fields with their display values in the reader’s time zone', async () => {
        const names = ['Title__c', 'Budget__c', 'Status__c', 'Start_Date__c', 'Reviewed_At__c', 'Follows__r.Name'];
        const { status, body } = await read('reader', `fields=${names.map((name) => `Project__c.${name}`).join(',')}`);
        expect(status).toBe(200);
        expect(body).toEqual({
            apiName: 'Project__c',
            childRelationships: {},
            eTag: expect.stringMatching(/^[0-9a-f]{32}$/u) as string,
            fields: {
                Budget__c: { displayValue: '1,234.50', value: 1234.5 },
                Follows__r: { displayValue: null, value: null },
                Reviewed_At__c: { displayValue: '3/1/2026, 4:00 PM', value: '2026-03-01T15:00:00.000Z' },
                Start_Date__c: { displayValue: '1/2/2026', value: '2026-01-02' },
                Status__c: { displayValue: 'On Hold', value: 'On_Hold' },
                Title__c: { displayValue: null, value: 'One' }
            },
            id: project.id,
            lastModifiedById: expect.stringMatching(/^005/u) as string,
            lastModifiedDate: '2026-03-04T15:30:00.000Z',
            recordTypeId: null,
            recordTypeInfo: null,
            systemModstamp: '2026-03-04T15:30:00.000Z',
            weakEtag: Date.parse('2026-03-04T15:30:00.000Z')
        });
    });

    it('nests parents as records', async () => {
        const { body } = await read('reader', 'fields=Project__c.Account__r.Name,Project__c.Owner.Name');
        const { Account__r: parent, Owner: owner } = (body as RecordBody).fields;
        expect(parent).toMatchObject({
            displayValue: 'Northfield',
            value: { apiName: 'Account', id: account.id, fields: { Name: { displayValue: null, value: 'Northfield' } } }
        });
        expect(owner).toMatchObject({ displayValue: 'Manager Tester', value: { apiName: 'User' } });
    });

    it('fails for a required field the user may not read and leaves an optional one out', async () => {
        const required = await read('reader', 'fields=Project__c.Summary__c');
        expect(required.status).toBe(400);
        expect(required.body).toMatchObject([
            {
                errorCode: 'INVALID_FIELD',
                message: expect.stringContaining("No such column 'Summary__c' on entity 'Project__c'") as string
            }
        ]);
        const optional = await read(
            'reader',
            'fields=Project__c.Title__c&optionalFields=Project__c.Summary__c,Project__c.Budget__c'
        );
        expect(Object.keys((optional.body as RecordBody).fields)).toEqual(['Budget__c', 'Title__c']);
        const manager = await read('manager', 'optionalFields=Project__c.Summary__c');
        expect((manager.body as RecordBody).fields.Summary__c?.value).toBe('hidden from readers');
    });

    it.each([
        ['an unknown id', 'reader', 'a01000000000000AAA'],
        ['a malformed id', 'reader', 'nonsense'],
        ['an object the user may not read', 'nobody', undefined]
    ])('answers 404 for %s', async (_name, user, id) => {
        const { status, body } = await read(user, 'fields=Project__c.Title__c', id ?? project.id);
        expect(status).toBe(404);
        expect(body).toMatchObject([{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]);
    });

    it('takes 15-character ids', async () => {
        const { body } = await read('reader', 'fields=Project__c.Title__c', project.id.slice(0, 15));
        expect((body as RecordBody).id).toBe(project.id);
    });

    it('needs to be told what to read, and refuses layouts by name', async () => {
        expect((await read('reader', '')).body).toMatchObject([{ errorCode: 'INVALID_INPUT_COMBINATION' }]);
        const layout = await read('reader', 'layoutTypes=Full');
        expect(layout.status).toBe(501);
        expect(layout.body).toMatchObject([{ errorCode: 'LOCAL_ORG_UNSUPPORTED' }]);
    });

    it('reads a batch, each record for itself', async () => {
        const path = `/ui-api/records/batch/${account.id},${project.id},a01000000000000AAA?fields=Account.Name,Project__c.Title__c`;
        const { body } = await served.call('reader', 'GET', path);
        expect(body).toMatchObject({
            hasErrors: true,
            results: [
                { statusCode: 200, result: { fields: { Name: { value: 'Northfield' } } } },
                { statusCode: 200, result: { fields: { Title__c: { value: 'One' } } } },
                { statusCode: 404, result: [{ errorCode: 'NOT_FOUND' }] }
            ]
        });
    });

    it('creates a record and answers with every field its author may read', async () => {
        const { status, body } = await create('Project__c', projectFields());
        expect(status).toBe(201);
        expect((body as RecordBody).fields).toMatchObject({
            Headline__c: { value: 'Northfield: One' },
            Summary__c: { value: 'hidden from readers' },
            Task_Count__c: { value: 0 }
        });
    });

    const recordError = (output: Record<string, unknown>, status = 400): Record<string, unknown> => ({
        enhancedErrorType: 'RecordError',
        message: 'An error occurred while trying to update the record. Please try again.',
        output: { errors: [], fieldErrors: {}, ...output },
        statusCode: status
    });
    const detail = (errorCode: string, message: string, field: string | null, fieldLabel: string | null): unknown => ({
        constituentField: field,
        duplicateRecordError: null,
        errorCode,
        field,
        fieldLabel,
        message
    });

    it('puts errors of a field under that field', async () => {
        const required = await create('Project__c', { ...projectFields(), Title__c: null });
        expect(required.status).toBe(400);
        const missing = detail(
            'REQUIRED_FIELD_MISSING',
            'Required fields are missing: [Title__c]',
            'Title__c',
            'Title'
        );
        expect(required.body).toEqual(recordError({ fieldErrors: { Title__c: [missing] } }));
        const rule = await create('Project__c', { ...projectFields(), Budget__c: -1 });
        const negative = detail(
            'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            'Enter a budget of nothing or more.',
            'Budget__c',
            'Budget'
        );
        expect(rule.body).toEqual(recordError({ fieldErrors: { Budget__c: [negative] } }));
    });

    it('refuses a second record with a unique value', async () => {
        const fields = projectFields();
        await create('Project__c', fields);
        const { status, body } = await create('Project__c', fields);
        expect(status).toBe(400);
        expect(body).toMatchObject({ output: { fieldErrors: { Project_Key__c: [{ errorCode: 'DUPLICATE_VALUE' }] } } });
    });

    it('updates, and refuses writes of users without the right', async () => {
        const patch = (name: string): ReturnType<ServedTestOrg['call']> =>
            served.call(name, 'PATCH', `/ui-api/records/${project.id}`, { fields: { Title__c: 'Uno' } });
        const refused = await patch('reader');
        expect(refused.status).toBe(403);
        const message = 'insufficient access rights on object id';
        const page = detail('INSUFFICIENT_ACCESS_OR_READONLY', message, null, null);
        expect(refused.body).toEqual(recordError({ errors: [page] }, 403));
        const { status, body } = await patch('manager');
        expect(status).toBe(200);
        expect((body as RecordBody).fields.Title__c?.value).toBe('Uno');
    });

    it('needs fields to write', async () => {
        const { status, body } = await served.call('manager', 'PATCH', `/ui-api/records/${project.id}`, {});
        expect(status).toBe(400);
        expect(body).toEqual([
            { errorCode: 'ILLEGAL_QUERY_PARAMETER_VALUE', message: 'Record input is required for PATCH.' }
        ]);
    });

    it('deletes once, and not what others need', async () => {
        const gone = (await create('Project__c', projectFields())).body as RecordBody;
        const remove = (id: string): ReturnType<ServedTestOrg['call']> =>
            served.call('manager', 'DELETE', `/ui-api/records/${id}`);
        expect((await remove(gone.id)).status).toBe(204);
        expect((await remove(gone.id)).status).toBe(404);
        expect((await remove(account.id)).body).toMatchObject({ output: { errors: [{ errorCode: 'DELETE_FAILED' }] } });
    });

    it('refuses other resources by name', async () => {
        const { status, body } = await served.call('manager', 'GET', '/ui-api/layout/Account');
        expect(status).toBe(501);
        expect(body).toMatchObject([{ message: 'The local org does not support UI API GET layout/Account.' }]);
    });
});
