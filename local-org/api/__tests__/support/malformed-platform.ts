/** Requests that are nearly right, of the doors for set-up and for what comes with the platform's own objects. */
import type { Draft } from './malformed-doors.ts';
import { FIELDS, record, WORDS, WRONG, type Known } from './malformed-records.ts';
import { broken, choose, type Random } from './noise.ts';

const DATA = '/services/data/v66.0';
const TOOLING = `${DATA}/tooling`;
const TOOLING_OBJECTS = ['DebugLevel', 'TraceFlag', 'StaticResource', 'ApexClass', 'User', ...WORDS];
const RESOURCE = { Name: 'Noise', ContentType: 'text/plain', Body: 'AAAA' };
const PART =
    '--x\r\nContent-Disposition: form-data; name="a"\r\nContent-Type: application/json\r\n\r\n{"Name":"N"}\r\n--x--';

const anId = (random: Random, { ids }: Known): string => choose(random, [...ids, '081000000000000', 'zzz', '%']);

export const PLATFORM_BUILDERS: readonly ((random: Random, known: Known) => Draft)[] = [
    (random, known) => {
        const object = String(choose(random, TOOLING_OBJECTS));
        return { method: 'POST', path: `${TOOLING}/sobjects/${object}`, json: record(random, known, object) };
    },
    (random) => ({
        method: 'POST',
        path: `${TOOLING}/sobjects/StaticResource`,
        json: { ...RESOURCE, [choose(random, [...Object.keys(RESOURCE), 'CacheControl'])]: choose(random, WRONG) }
    }),
    (random) => ({
        method: 'POST',
        path: `${TOOLING}/sobjects/StaticResource`,
        type: 'multipart/form-data; boundary=x',
        body: broken(random, PART)
    }),
    (random, known) => {
        const method = choose(random, ['PATCH', 'DELETE', 'GET']);
        const path = `${TOOLING}/sobjects/${String(choose(random, TOOLING_OBJECTS))}/${anId(random, known)}${choose(random, ['', '/Body', '/x'])}`;
        return { method, path, ...(method === 'PATCH' ? { json: choose(random, [RESOURCE, ...WRONG]) } : {}) };
    },
    (random) => ({
        method: 'GET',
        path: `${TOOLING}/query?q=${encodeURIComponent(broken(random, `SELECT Id, ${String(choose(random, FIELDS))} FROM DebugLevel ORDER BY DeveloperName`))}`
    }),
    (random, known) => ({
        method: choose(random, ['GET', 'POST']),
        path: `${DATA}/process/${choose(random, ['approvals', 'rules'])}`,
        json: choose(random, [
            { contextIds: choose(random, [known.ids, ...WRONG]) },
            { requests: choose(random, WRONG) },
            {
                requests: [
                    {
                        actionType: choose(random, ['Submit', 'Approve', 'Reject', 5]),
                        contextId: choose(random, [anId(random, known), ...WRONG]),
                        comments: choose(random, WRONG),
                        processDefinitionNameOrId: choose(random, WRONG)
                    }
                ]
            }
        ])
    }),
    (random, known) => ({
        method: choose(random, ['GET', 'POST']),
        path: `${DATA}/${choose(random, ['', 'sobjects/Account/', 'sobjects/%E0/'])}quickActions/${choose(random, ['LogACall', 'NewContact', 'x'])}${choose(random, ['', '/describe', `/defaultValues/${anId(random, known)}`])}`,
        json: { contextId: choose(random, [anId(random, known), ...WRONG]), record: choose(random, WRONG) }
    }),
    (random) => ({
        method: 'GET',
        path: choose(random, [
            `${TOOLING}/completions?${new URLSearchParams({ type: String(choose(random, WRONG)).slice(0, 50) }).toString()}`,
            `/resource/${encodeURIComponent(String(choose(random, WORDS)))}/%E0/..`,
            `${TOOLING}/sobjects/%E0/describe`
        ])
    })
];
