import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveTestOrg, type Answer, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

let served: ServedTestOrg;
beforeEach(async () => {
    served = await serveTestOrg();
});
afterEach(() => served.close());

const LEVEL = { DeveloperName: 'Quiet', MasterLabel: 'Quiet', ApexCode: 'ERROR' };
const tooling = (method: string, path: string, body?: unknown, name = 'admin'): Promise<Answer> =>
    served.call(name, method, `/tooling${path}`, body);
const idOf = ({ body }: Answer): string => (body as { id: string }).id;
const soql = (text: string, name?: string): Promise<Answer> =>
    tooling('GET', `/query?q=${encodeURIComponent(text)}`, undefined, name);

describe('the Tooling API', () => {
    it('keeps debug levels, with addresses that lead back to it', async () => {
        const created = await tooling('POST', '/sobjects/DebugLevel', LEVEL);
        const path = `/sobjects/DebugLevel/${idOf(created)}`;
        expect(created.headers.get('location')).toBe(`/services/data/v66.0/tooling${path}`);
        expect((await tooling('PATCH', path, { ApexCode: 'WARN' })).status).toBe(204);
        expect((await tooling('GET', path)).body).toMatchObject({
            attributes: { type: 'DebugLevel', url: `/services/data/v66.0/tooling${path}` },
            ApexCode: 'WARN',
            Workflow: 'NONE'
        });
        expect((await tooling('POST', '/sobjects/DebugLevel', LEVEL)).body).toMatchObject([
            { errorCode: 'DUPLICATE_VALUE' }
        ]);
        expect((await tooling('DELETE', path)).status).toBe(204);
        expect((await tooling('GET', path)).status).toBe(404);
    });

    it('walks from trace flags to debug levels and people', async () => {
        const level = idOf(await tooling('POST', '/sobjects/DebugLevel', LEVEL));
        const { userId } = served.org.store.get('SELECT "Id" AS userId FROM User WHERE "Alias" = ?', ['admin']) ?? {};
        const flag = {
            DebugLevelId: level,
            TracedEntityId: userId,
            LogType: 'USER_DEBUG',
            ExpirationDate: '2026-12-01T00:00:00Z'
        };
        expect((await tooling('POST', '/sobjects/TraceFlag', flag)).status).toBe(201);
        const { body } = await soql('SELECT LogType, DebugLevel.DeveloperName, TracedEntity.Name FROM TraceFlag');
        expect(body).toMatchObject({ totalSize: 1, records: [{ DebugLevel: { DeveloperName: 'Quiet' } }] });
        expect((await tooling('DELETE', `/sobjects/DebugLevel/${level}`)).body).toMatchObject([
            { errorCode: 'DELETE_FAILED' }
        ]);
    });

    it('describes its own objects and no records of the org', async () => {
        const { body } = await tooling('GET', '/sobjects');
        const names = (body as { sobjects: { name: string }[] }).sobjects.map(({ name }) => name);
        expect(names).toEqual(expect.arrayContaining(['DebugLevel', 'TraceFlag', 'StaticResource', 'User']));
        expect(names).not.toContain('Account');
        expect((await tooling('GET', '/sobjects/StaticResource/describe')).body).toMatchObject({
            createable: true,
            urls: { sobject: '/services/data/v66.0/tooling/sobjects/StaticResource' }
        });
        expect((await soql('SELECT Id FROM Project__c')).body).toMatchObject([{ errorCode: 'INVALID_TYPE' }]);
        expect((await served.call('admin', 'GET', '/sobjects/DebugLevel/describe')).status).toBe(404);
    });

    it('tells objects and fields as records', async () => {
        const ofProject =
            "SELECT QualifiedApiName, Length FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Project__c'";
        const names = ({ body }: Answer): string[] =>
            (body as { records: { QualifiedApiName: string }[] }).records.map(
                ({ QualifiedApiName }) => QualifiedApiName
            );
        expect(names(await soql(ofProject))).toEqual(expect.arrayContaining(['Id', 'Title__c', 'OwnerId']));
        const entity =
            "SELECT KeyPrefix, (SELECT Id FROM Fields) FROM EntityDefinition WHERE QualifiedApiName = 'Account'";
        expect((await soql(entity)).body).toMatchObject({ records: [{ KeyPrefix: '001' }] });
        const { body } = await soql("SELECT Id FROM CustomObject WHERE DeveloperName = 'Project'");
        const { Id: id } = (body as { records: [{ Id: string }] }).records[0];
        const fields = `SELECT DeveloperName FROM CustomField WHERE TableEnumOrId = '${id}' AND DeveloperName = 'Title'`;
        expect((await soql(fields)).body).toMatchObject({ totalSize: 1 });
        expect((await tooling('POST', '/sobjects/CustomField', { DeveloperName: 'x' })).status).toBeGreaterThan(399);
        expect((await soql('SELECT Id FROM EntityDefinition', 'reader')).body).toMatchObject([
            { errorCode: 'INVALID_TYPE' }
        ]);
    });

    it('has no SourceMember, which tells clients that changes are not tracked, and refuses Apex by name', async () => {
        expect((await tooling('GET', '/sobjects/SourceMember/describe')).status).toBe(404);
        const refused = [
            await tooling('GET', '/sobjects/ApexClass/describe'),
            await tooling('GET', '/executeAnonymous?anonymousBody=x'),
            await tooling('GET', '/completions?type=apex')
        ];
        expect(refused.map(({ status }) => status)).toEqual([501, 501, 501]);
        expect((await tooling('GET', '/completions?type=visualforce')).body).toEqual({ completions: {} });
        expect((await tooling('GET', '/completions')).status).toBe(400);
    });

    it('is for people who view and change set-up', async () => {
        await tooling('POST', '/sobjects/DebugLevel', LEVEL);
        expect((await tooling('POST', '/sobjects/DebugLevel', LEVEL, 'nobody')).status).toBeGreaterThanOrEqual(400);
        expect((await soql('SELECT Id FROM DebugLevel', 'nobody')).body).toMatchObject([{ errorCode: 'INVALID_TYPE' }]);
    });
});
