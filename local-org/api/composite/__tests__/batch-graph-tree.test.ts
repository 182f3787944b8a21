import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryPath, serveTestOrg, type Answer, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

const ROOT = '/services/data/v66.0';
let served: ServedTestOrg;

beforeAll(async () => {
    served = await serveTestOrg();
});

afterAll(async () => {
    await served.close();
});

async function post(path: string, body: unknown): Promise<Answer> {
    return served.call('admin', 'POST', `/composite/${path}`, body);
}

async function count(object: string, where: string): Promise<number> {
    const { body } = await served.call('admin', 'GET', queryPath(`SELECT COUNT() FROM ${object} WHERE ${where}`));
    return (body as { totalSize: number }).totalSize;
}

const node = (object: string, referenceId: string, fields: object): Record<string, unknown> => ({
    attributes: { type: object, referenceId },
    ...fields
});

describe('a tree', () => {
    it('is created level by level, children below their parents', async () => {
        const { status, body } = await post('tree/Account', {
            records: [
                node('Account', 'a1', {
                    Name: 'Tree',
                    Contacts: {
                        records: [
                            node('Contact', 'c1', { LastName: 'Leaf' }),
                            node('Contact', 'c2', { LastName: 'Leaf' })
                        ]
                    }
                }),
                node('Account', 'a2', { Name: 'Tree' })
            ]
        });
        expect(status).toBe(201);
        expect(body).toMatchObject({
            hasErrors: false,
            results: ['a1', 'a2', 'c1', 'c2'].map((referenceId) => ({
                referenceId,
                id: expect.stringMatching(/^00[13]\w{15}$/) as string
            }))
        });
        expect(await count('Contact', `LastName = 'Leaf' AND Account.Name = 'Tree'`)).toBe(2);
    });

    it('is refused whole, with the errors of the records that are wrong', async () => {
        const { status, body } = await post('tree/Account', {
            records: [
                node('Account', 'good', {
                    Name: 'Felled',
                    Contacts: { records: [node('Contact', 'bad', { Email: 'no' })] }
                })
            ]
        });
        expect(status).toBe(400);
        expect(body).toMatchObject({
            hasErrors: true,
            results: [
                {
                    referenceId: 'bad',
                    errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['LastName'] }, { fields: ['Email'] }]
                }
            ]
        });
        expect(await count('Account', `Name = 'Felled'`)).toBe(0);
    });

    it('has at most 200 records, names of their own, and the type its place asks for', async () => {
        const many = Array.from({ length: 201 }, (_unused, index) => node('Account', `r${index}`, { Name: 'Wood' }));
        for (const records of [
            many,
            [many[0], many[0]],
            [node('Contact', 'c', { LastName: 'Wrong' })],
            [{ attributes: { type: 'Account' }, Name: 'Nameless' }]
        ]) {
            expect(await post('tree/Account', { records })).toMatchObject({
                status: 400,
                body: [{ errorCode: 'BAD_REQUEST' }]
            });
        }
        expect(await count('Account', `Name = 'Wood'`)).toBe(0);
    });

    it('has at most five levels', async () => {
        const { body } = await served.call('admin', 'POST', '/sobjects/Account', { Name: 'Deep' });
        const { id } = body as { id: string };
        const project = (level: number): Record<string, unknown> =>
            node('Project__c', `p${level}`, {
                Title__c: 'Deep',
                Account__c: id,
                Project_Key__c: `deep-${level}`,
                ...(level === 6 ? {} : { Followers__r: { records: [project(level + 1)] } })
            });
        expect(await post('tree/Project__c', { records: [project(1)] })).toMatchObject({ status: 400 });
        expect(await post('tree/Project__c', { records: [project(2)] })).toMatchObject({ status: 201 });
        expect(await count('Project__c', `Follows__r.Project_Key__c = 'deep-5'`)).toBe(1);
    });
});

describe('a batch', () => {
    const create = (Name?: string): unknown => ({
        method: 'POST',
        url: 'v66.0/sobjects/Account',
        richInput: Name === undefined ? {} : { Name }
    });

    it('answers each request by itself', async () => {
        const { status, body } = await post('batch', {
            batchRequests: [create('Batch'), create(), { method: 'GET', url: 'v66.0/limits' }]
        });
        expect(status).toBe(200);
        expect(body).toMatchObject({
            hasErrors: true,
            results: [
                { statusCode: 201, result: { success: true } },
                { statusCode: 400, result: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] },
                { statusCode: 200, result: { DailyApiRequests: { Max: 15_000 } } }
            ]
        });
    });

    it('halts behind an error where that is asked for, and keeps what came before', async () => {
        const { body } = await post('batch', {
            haltOnError: true,
            batchRequests: [create('Halted'), create(), create('Halted')]
        });
        expect(body).toMatchObject({
            hasErrors: true,
            results: [
                { statusCode: 201 },
                { statusCode: 400 },
                { statusCode: 412, result: [{ errorCode: 'BATCH_PROCESSING_HALTED' }] }
            ]
        });
        expect(await count('Account', `Name = 'Halted'`)).toBe(1);
    });

    it('has at most 25 requests, and no other batch in it', async () => {
        const many = Array.from({ length: 26 }, () => create('Many'));
        expect(await post('batch', { batchRequests: many })).toMatchObject({ status: 400 });
        expect(await count('Account', `Name = 'Many'`)).toBe(0);
        const inner = { method: 'POST', url: 'v66.0/composite/batch', richInput: { batchRequests: [] } };
        expect((await post('batch', { batchRequests: [inner] })).body).toMatchObject({
            results: [{ statusCode: 501 }]
        });
    });
});

describe('graphs', () => {
    const create = (referenceId: string, object: string, body: unknown): Record<string, unknown> => ({
        method: 'POST',
        url: `${ROOT}/sobjects/${object}`,
        referenceId,
        body
    });

    it('are done or undone each for itself', async () => {
        const { status, body } = await post('graph', {
            graphs: [
                {
                    graphId: '1',
                    compositeRequest: [
                        create('contact', 'Contact', { LastName: 'Graph', AccountId: '@{account.id}' }),
                        create('account', 'Account', { Name: 'Graph' })
                    ]
                },
                {
                    graphId: '2',
                    compositeRequest: [create('one', 'Account', { Name: 'Undone graph' }), create('bad', 'Account', {})]
                }
            ]
        });
        expect(status).toBe(200);
        expect(body).toMatchObject({
            graphs: [
                {
                    graphId: '1',
                    isSuccessful: true,
                    graphResponse: {
                        compositeResponse: [
                            { referenceId: 'contact', httpStatusCode: 201 },
                            { referenceId: 'account', httpStatusCode: 201, body: { success: true } }
                        ]
                    }
                },
                {
                    graphId: '2',
                    isSuccessful: false,
                    graphResponse: {
                        compositeResponse: [
                            { referenceId: 'one', body: [{ errorCode: 'PROCESSING_HALTED' }] },
                            { referenceId: 'bad', body: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] }
                        ]
                    }
                }
            ]
        });
        expect(await count('Contact', `LastName = 'Graph' AND Account.Name = 'Graph'`)).toBe(1);
        expect(await count('Account', `Name = 'Undone graph'`)).toBe(0);
    });

    it.each([
        [
            '76 graphs',
            Array.from({ length: 76 }, (_unused, index) => ({
                graphId: `g${index}`,
                compositeRequest: [create('a', 'Account', { Name: 'G' })]
            }))
        ],
        [
            '501 nodes',
            [
                {
                    graphId: 'g',
                    compositeRequest: Array.from({ length: 501 }, (_unused, index) =>
                        create(`n${index}`, 'Account', { Name: 'G' })
                    )
                }
            ]
        ],
        [
            'a chain of 16',
            [
                {
                    graphId: 'g',
                    compositeRequest: Array.from({ length: 16 }, (_unused, index) =>
                        create(`n${index}`, 'Account', { Name: index === 0 ? 'G' : `@{n${index - 1}.id}` })
                    )
                }
            ]
        ],
        [
            'a circle',
            [
                {
                    graphId: 'g',
                    compositeRequest: [
                        create('a', 'Account', { Name: '@{b.id}' }),
                        create('b', 'Account', { Name: '@{a.id}' })
                    ]
                }
            ]
        ],
        [
            'a query',
            [
                {
                    graphId: 'g',
                    compositeRequest: [
                        { method: 'GET', url: `${ROOT}/query?q=SELECT+Id+FROM+Account`, referenceId: 'a' }
                    ]
                }
            ]
        ],
        [
            'two graphs of one name',
            [0, 1].map(() => ({ graphId: 'g', compositeRequest: [create('a', 'Account', { Name: 'G' })] }))
        ]
    ])('refuse %s before anything is written', async (_what, graphs) => {
        expect(await post('graph', { graphs })).toMatchObject({ status: 400, body: [{ errorCode: 'BAD_REQUEST' }] });
        expect(await count('Account', `Name = 'G'`)).toBe(0);
    });

    it('are no longer begun when 14 have failed', async () => {
        const graphs = Array.from({ length: 15 }, (_unused, index) => ({
            graphId: `g${index}`,
            compositeRequest: [create('a', 'Account', index === 14 ? { Name: 'Fifteenth' } : {})]
        }));
        const { body } = await post('graph', { graphs });
        expect((body as { graphs: unknown[] }).graphs[14]).toMatchObject({ isSuccessful: false });
        expect(await count('Account', `Name = 'Fifteenth'`)).toBe(0);
    });
});

describe('a composite request', () => {
    it('has at most five queries and collections', async () => {
        const compositeRequest = Array.from({ length: 6 }, (_unused, index) => ({
            method: 'GET',
            url: `${ROOT}/query?q=SELECT+Id+FROM+Account+LIMIT+1`,
            referenceId: `q${index}`
        }));
        expect(await served.call('admin', 'POST', '/composite', { compositeRequest })).toMatchObject({ status: 400 });
        expect(
            await served.call('admin', 'POST', '/composite', { compositeRequest: compositeRequest.slice(1) })
        ).toMatchObject({
            status: 200
        });
    });
});
