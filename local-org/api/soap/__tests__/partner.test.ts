import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

let served: ServedTestOrg;
let admin: Connection;

beforeAll(async () => {
    served = await serveTestOrg();
    admin = connection('admin');
});

afterAll(() => served.close());

function connection(name: string): Connection {
    return new Connection({ instanceUrl: served.origin, accessToken: served.token(name), version: '66.0' });
}

/** A call without the client, as text. */
async function call(content: string, token = served.token('admin')): Promise<{ status: number; text: string }> {
    const envelope = `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:partner.soap.sforce.com">
        <soapenv:Header><SessionHeader><sessionId>${token}</sessionId></SessionHeader></soapenv:Header>
        <soapenv:Body>${content}</soapenv:Body></soapenv:Envelope>`;
    const response = await fetch(`${served.origin}/services/Soap/u/66.0`, {
        method: 'POST',
        headers: { 'content-type': 'text/xml', soapaction: '""' },
        body: envelope
    });
    return { status: response.status, text: await response.text() };
}

async function newAccount(Name: string): Promise<string> {
    const [result] = await admin.soap.create([{ type: 'Account', Name }]);
    return result?.id ?? '';
}

describe('the SOAP API', () => {
    it('creates, changes, empties and deletes records, each on its own', async () => {
        const [made, refused] = await admin.soap.create([
            { type: 'Account', Name: 'Alder', NumberOfEmployees: 12 },
            { type: 'Account', Phone: '1' }
        ]);
        expect(made).toMatchObject({ success: true, errors: [] });
        expect(refused).toMatchObject({
            success: false,
            id: null,
            errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['Name'] }]
        });
        const Id = made?.id ?? '';
        await admin.soap.update([{ type: 'Account', Id, Name: 'Birch', NumberOfEmployees: null }]);
        expect(await admin.sobject('Account').retrieve(Id)).toMatchObject({ Name: 'Birch', NumberOfEmployees: null });
        expect(await admin.soap.delete([Id, 'x'])).toMatchObject([{ success: true }, { success: false }]);
        await expect(admin.sobject('Account').retrieve(Id)).rejects.toThrow();
    });

    it('upserts by an external id under a parent named by one', async () => {
        await admin.sobject('Account').create({ Name: 'Parent', Source_Key__c: 'P-1' });
        const project = {
            type: 'Project__c',
            Project_Key__c: 'S-1',
            Title__c: 'Move',
            Is_Urgent__c: true,
            Account__r: { type: 'Account', Source_Key__c: 'P-1' }
        };
        const first = await admin.soap.upsert('Project_Key__c', [project]);
        const second = await admin.soap.upsert('Project_Key__c', [{ ...project, Title__c: 'Stay' }]);
        expect([first[0]?.created, second[0]?.created]).toEqual([true, false]);
        const [stored] = await admin
            .sobject('Project__c')
            .find({ Project_Key__c: 'S-1' }, ['Title__c', 'Is_Urgent__c', 'Account__r.Name']);
        expect(stored).toMatchObject({ Title__c: 'Stay', Is_Urgent__c: true, Account__r: { Name: 'Parent' } });
    });

    it('restores from the recycle bin, and empties it', async () => {
        const id = await newAccount('Restored');
        await admin.soap.delete([id]);
        expect(await admin.soap.undelete([id])).toMatchObject([{ success: true, id, errors: [] }]);
        expect(await admin.sobject('Account').retrieve(id)).toMatchObject({ Name: 'Restored' });
        expect(await admin.soap.undelete([id, 'no id'])).toMatchObject([
            { success: false, errors: [{ statusCode: 'UNDELETE_FAILED' }] },
            { success: false, errors: [{ statusCode: 'MALFORMED_ID' }] }
        ]);
        await admin.soap.delete([id]);
        expect(await admin.soap.emptyRecycleBin([id])).toMatchObject([{ success: true, id }]);
        expect(await admin.soap.undelete([id])).toMatchObject([{ success: false }]);
    });

    it('answers queries in pages, and single records by id', async () => {
        await admin.sobject('Account').create(Array.from({ length: 3 }, (_unused, n) => ({ Name: `Page ${n}` })));
        const { text } = await call(
            `<query><queryString>SELECT Id, Name, (SELECT LastName FROM Contacts), Owner.Name, Phone FROM Account WHERE Name LIKE 'Page %'</queryString></query>`
        );
        expect(text).toContain('<size>3</size>');
        expect(text).toContain('<sf:Name>Page 0</sf:Name>');
        expect(text).toContain('<sf:Owner xsi:type="sf:sObject"><sf:type>User</sf:type>');
        expect(text).toContain('<sf:Phone xsi:nil="true"/>');
        const id = await newAccount('Single');
        const single = `<retrieve><fieldList>Name</fieldList><sObjectType>Account</sObjectType><ids>${id}</ids><ids>001000000000001AAA</ids></retrieve>`;
        expect((await call(single)).text).toMatch(/<sf:Name>Single<\/sf:Name>.*<result xsi:nil="true"\/>/u);
    });

    it('describes objects, tabs and the user', async () => {
        expect((await call('<describeSObject><sObjectType>Account</sObjectType></describeSObject>')).text).toContain(
            '<keyPrefix>001</keyPrefix>'
        );
        expect((await call('<describeGlobal/>')).text).toContain('<name>Project__c</name>');
        const [app] = await admin.soap.describeTabs();
        expect(app).toMatchObject({ selected: true, label: expect.any(String) as string });
        expect(await admin.soap.getUserInfo()).toMatchObject({
            userName: 'admin@example.com',
            organizationId: served.org.id
        });
    });

    it('keeps field-level security and object permissions', async () => {
        const reader = connection('reader');
        expect(await reader.soap.create([{ type: 'Account', Name: 'No' }])).toMatchObject([{ success: false }]);
        const query = '<query><queryString>SELECT Website FROM Account</queryString></query>';
        expect((await call(query, served.token('reader'))).text).toContain('sf:INVALID_FIELD');
        expect(
            (await call('<query><queryString>SELECT Id FROM Project__c</queryString></query>', served.token('nobody')))
                .text
        ).toContain('sf:INVALID_TYPE');
    });

    it.each([
        ['a login, for there are no passwords', '<login><username>a</username><password>b</password></login>'],
        ['the duplicates of a record', '<findDuplicates/>'],
        ['a password', '<setPassword><userId>005</userId></setPassword>']
    ])('refuses %s by name', async (_what, content) => {
        const { status, text } = await call(content);
        expect(status).toBe(500);
        expect(text).toContain('sf:LOCAL_ORG_UNSUPPORTED');
        expect(text).toContain(/^<(?<name>\w+)/u.exec(content)?.groups?.['name'] ?? '?');
    });

    it('refuses a call without a session', async () => {
        expect((await call('<getUserInfo/>', 'wrong')).text).toContain('sf:INVALID_SESSION_ID');
    });
});
