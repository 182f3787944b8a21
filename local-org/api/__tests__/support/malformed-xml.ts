/** Requests that are nearly right, of the doors that speak XML, and of those that tell of objects. `{token}` stands for the session. */
import type { Draft } from './malformed-doors.ts';
import { FIELDS, WORDS, type Known } from './malformed-records.ts';
import { broken, choose, type Random } from './noise.ts';

const DATA = '/services/data/v66.0';
const ASYNC = '/services/async/66.0/job';
const XML = 'text/xml';

const envelope = (content: string): string =>
    `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header><SessionHeader><sessionId>{token}</sessionId></SessionHeader></soap:Header><soap:Body>${content}</soap:Body></soap:Envelope>`;
const sObject = (type: string, id: string): string =>
    `<sObjects><type>${type}</type><Id>${id}</Id><Title__c>x</Title__c><Account__r><type>Account</type><Source_Key__c>k</Source_Key__c></Account__r><fieldsToNull>Nothing__c</fieldsToNull></sObjects>`;
const anId = (random: Random, { ids }: Known): string => choose(random, [...ids, 'a00000000000000', 'zzz', '', '%']);

function partnerCall(random: Random, known: Known): string {
    const id = anId(random, known);
    const type = String(choose(random, WORDS));
    return choose(random, [
        `<create>${sObject(type, '')}</create>`,
        `<update>${sObject(type, id)}</update>`,
        `<upsert><externalIDFieldName>${String(choose(random, FIELDS))}</externalIDFieldName>${sObject(type, id)}</upsert>`,
        `<delete><ids>${id}x</ids></delete>`,
        `<undelete><ids>${id}</ids><ids>${id}</ids></undelete>`,
        `<emptyRecycleBin><ids>${id}</ids></emptyRecycleBin>`,
        `<query><queryString>SELECT Id, ${String(choose(random, FIELDS))} FROM ${type}</queryString></query>`,
        `<queryMore><queryLocator>${id}-200</queryLocator></queryMore>`,
        `<retrieve><fieldList>Id,,x</fieldList><sObjectType>${type}</sObjectType><ids>${id}</ids></retrieve>`,
        `<describeSObject><sObjectType>${type}</sObjectType></describeSObject>`,
        '<merge/>',
        `<convertLead><leadConverts><leadId>${id}</leadId><convertedStatus>x</convertedStatus></leadConverts></convertLead>`,
        `<merge><request><masterRecord><type>${type}</type><Id>${id}</Id></masterRecord><recordToMergeIds>${id}</recordToMergeIds></request></merge>`,
        '<__proto__/>'
    ]);
}

function metadataCall(random: Random): string {
    const type = choose(random, ['CustomObject', 'CustomField', 'Flow', 'ApexClass', '']);
    return choose(random, [
        `<createMetadata><metadata xsi:type="${type}"><fullName>A__c</fullName><label>A</label></metadata></createMetadata>`,
        `<updateMetadata><metadata><fullName/></metadata></updateMetadata>`,
        `<readMetadata><type>${type}</type><fullNames>../x</fullNames></readMetadata>`,
        `<deleteMetadata><type>${type}</type><fullNames>Project__c</fullNames></deleteMetadata>`,
        `<renameMetadata><type>${type}</type><oldFullName>Project__c</oldFullName><newFullName>"</newFullName></renameMetadata>`
    ]);
}

/** Content is broken between its tags more often than not, so that the envelope is still read. */
function soap(random: Random, path: string, call: string): Draft {
    const content = random() < 0.5 ? broken(random, call) : call;
    const body = random() < 0.3 ? broken(random, envelope(content)) : envelope(content);
    return { method: 'POST', path, type: XML, body };
}

export const XML_BUILDERS: readonly ((random: Random, known: Known) => Draft)[] = [
    (random, known) => soap(random, '/services/Soap/u/66.0', partnerCall(random, known)),
    (random, known) => soap(random, '/services/Soap/u/66.0/00D', partnerCall(random, known)),
    (random) => soap(random, '/services/Soap/m/66.0', metadataCall(random)),
    (random) => ({
        method: 'POST',
        path: choose(random, [ASYNC, ASYNC.replace('66.0', 'x')]),
        type: 'application/xml',
        body: broken(
            random,
            `<jobInfo><operation>${choose(random, ['insert', 'query', 'x'])}</operation><object>${String(choose(random, WORDS))}</object><contentType>CSV</contentType></jobInfo>`
        )
    }),
    (random, known) => ({
        method: choose(random, ['GET', 'POST']),
        path: `${ASYNC}/${anId(random, known)}${choose(random, ['', '/batch', '/batch/x/result', '/batch/x/result/y'])}`,
        type: 'text/csv',
        body: broken(random, 'Id,Name\n"a","b\n')
    }),
    (random) => ({
        method: 'GET',
        path: `${DATA}/search?q=${encodeURIComponent(broken(random, `FIND {al* OR "x y"} IN NAME FIELDS RETURNING ${String(choose(random, WORDS))}(Id, Name WHERE Name != 'a' ORDER BY Id LIMIT 3), Contact LIMIT 5`))}`
    }),
    (random, known) => ({
        method: 'GET',
        path: `${DATA}/sobjects/${encodeURIComponent(String(choose(random, WORDS)))}/${choose(random, [
            'updated?start=2026-03-04T00:00:00Z&end=x',
            'deleted?end=2026-03-04',
            'updated?start=2026-03-04T00:00:00Z&end=2026-03-05T00:00:00Z',
            'describe/layouts',
            'describe/compactLayouts',
            'describe/namedLayouts/%E0',
            `listviews/${anId(random, known)}/results?limit=-1`,
            'quickActions/x'
        ])}`
    })
];
