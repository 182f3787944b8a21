import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

let served: ServedTestOrg;
let admin: Connection;

beforeAll(async () => {
    served = await serveTestOrg();
    admin = connection('admin');
    const [account] = await admin
        .sobject('Account')
        .create([
            { Name: 'Alder Clinic', Website: 'https://alder.example.com' },
            { Name: 'Alderman Supplies', Phone: '555 0100' },
            { Name: 'Birch 100% Organic' }
        ]);
    await admin.sobject('Contact').create({ LastName: 'Alder', Email: 'alder@example.com', AccountId: account?.id });
});

afterAll(() => served.close());

function connection(name: string): Connection {
    return new Connection({ instanceUrl: served.origin, accessToken: served.token(name), version: '66.0' });
}

async function found(sosl: string, who = admin): Promise<string[]> {
    const { searchRecords } = await who.search(sosl);
    return searchRecords.map((record) => `${record.attributes?.type} ${String((record as { Name?: string }).Name)}`);
}

describe('a search', () => {
    it('finds whole words, in any case, and parts of them by wildcard', async () => {
        expect(await found('FIND {ALDER} IN NAME FIELDS RETURNING Account(Name)')).toEqual(['Account Alder Clinic']);
        expect(await found('FIND {alder*} IN NAME FIELDS RETURNING Account(Name ORDER BY Name DESC)')).toEqual([
            'Account Alderman Supplies',
            'Account Alder Clinic'
        ]);
        expect(await found('FIND {Cl?nic} RETURNING Account(Name)')).toEqual(['Account Alder Clinic']);
    });

    it('takes phrases, all words, either word, and signs that mean something elsewhere', async () => {
        expect(await found('FIND {"alder clinic"} RETURNING Account(Name)')).toEqual(['Account Alder Clinic']);
        expect(await found('FIND {"clinic alder"} RETURNING Account(Name)')).toEqual([]);
        expect(await found('FIND {clinic AND alder} RETURNING Account(Name)')).toEqual(['Account Alder Clinic']);
        expect(await found('FIND {birch OR supplies} RETURNING Account(Name ORDER BY Name)')).toEqual([
            'Account Alderman Supplies',
            'Account Birch 100% Organic'
        ]);
        expect(await found('FIND {100%} RETURNING Account(Name)')).toEqual(['Account Birch 100% Organic']);
    });

    it('looks into several objects, in the fields it is told, with conditions and limits', async () => {
        expect(await found('FIND {alder} IN EMAIL FIELDS RETURNING Account(Name), Contact(Name)')).toEqual([
            'Contact Alder'
        ]);
        expect(await found("FIND {alder*} RETURNING Account(Name WHERE Name LIKE '%(x)%'), Contact(Name)")).toEqual([
            'Contact Alder'
        ]);
        expect(await found('FIND {alder*} IN NAME FIELDS RETURNING Account(Name), Contact(Name) LIMIT 1')).toHaveLength(
            1
        );
        expect((await found('FIND {alder} IN NAME FIELDS')).sort()).toEqual(['Account undefined', 'Contact undefined']);
    });

    it('neither finds by nor shows what the user may not see', async () => {
        const reader = connection('reader');
        expect(await found('FIND {example} RETURNING Account(Name)')).toEqual(['Account Alder Clinic']);
        expect(await found('FIND {example} RETURNING Account(Name)', reader)).toEqual([]);
        await expect(reader.search('FIND {alder} RETURNING Account(Website)')).rejects.toMatchObject({
            errorCode: 'INVALID_FIELD'
        });
        await expect(connection('nobody').search('FIND {alder} RETURNING Project__c(Id)')).rejects.toMatchObject({
            errorCode: 'INVALID_TYPE'
        });
    });

    it.each([
        ['SELECT Id FROM Account', 'MALFORMED_SEARCH'],
        ['FIND {a} RETURNING Account', 'MALFORMED_SEARCH'],
        ['FIND {} RETURNING Account', 'MALFORMED_SEARCH'],
        ['FIND {alder} RETURNING Account(Id', 'MALFORMED_SEARCH'],
        ['FIND {alder} RETURNING', 'MALFORMED_SEARCH'],
        ['FIND {alder} RETURNING Nothing__c', 'INVALID_TYPE'],
        ['FIND {zebra} RETURNING Account(Nothing__c)', 'INVALID_FIELD'],
        ['FIND {alder AND NOT clinic} RETURNING Account', 'LOCAL_ORG_UNSUPPORTED'],
        ['FIND {alder} IN SIDEBAR FIELDS', 'LOCAL_ORG_UNSUPPORTED'],
        ["FIND {alder} RETURNING Account WITH DIVISION = 'x'", 'LOCAL_ORG_UNSUPPORTED']
    ])('refuses %s with %s', async (sosl, errorCode) => {
        await expect(admin.search(sosl)).rejects.toMatchObject({ errorCode });
    });
});
