import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { save } from '../../dml/save.ts';
import { testUser } from '../../__tests__/support/test-org.ts';
import { quoted } from '../../store/store.ts';
import type { Known } from './support/malformed-records.ts';
import { malformedRequest, type RawRequest } from './support/malformed.ts';
import { randomFrom } from './support/noise.ts';
import { serveTestOrg, type ServedTestOrg } from './support/served-org.ts';

const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 2_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_304);
/** An answer that takes longer is a hang. */
const PATIENCE = 10_000;
const TIME_LIMIT = Math.max(60_000, REQUESTS * 30);
const UNSUPPORTED = 501;

interface Outcome {
    readonly status: number;
    readonly text: string;
}

/** SOAP tells every refusal as a fault, whose status is 500; a failure of the org has a code of its own. */
function isSoapFault(text: string): boolean {
    return text.includes('<soapenv:Fault>') && !text.includes('UNKNOWN_EXCEPTION');
}

function problemOf({ status, text }: Outcome): string | undefined {
    if (status === 500 && isSoapFault(text)) {
        return undefined;
    }
    if (status === UNSUPPORTED) {
        return text.includes('LOCAL_ORG_UNSUPPORTED') ? undefined : 'unsupported, but not by name';
    }
    return status === 0 || status >= 500 ? `answered ${status}` : undefined;
}

describe('malformed requests at every door', () => {
    let served: ServedTestOrg;
    let known: Known;
    const failures: unknown[] = [];

    beforeAll(async () => {
        served = await serveTestOrg({ onFailure: (error) => failures.push(error) });
        const admin = testUser(served.org, 'admin');
        const make = (object: string, record: Readonly<Record<string, unknown>>): string =>
            save(served.org, admin, { operation: 'insert', object, records: [record], allOrNone: true })[0]?.id ?? '';
        const account = make('Account', { Name: 'Alder Clinic' });
        const project = make('Project__c', { Account__c: account, Title__c: 'Move', Project_Key__c: 'key' });
        const task = make('Task_Item__c', { Project__c: project, Hours__c: 2 });
        known = { ids: [account, project, task, admin.userId, served.org.id], origin: served.origin };
        expect(known.ids).not.toContain('');
    });
    afterAll(() => served.close());

    /** Every row of every object, without what only says that somebody was there. */
    function fingerprint(): string {
        const hash = createHash('sha256');
        for (const { apiName } of served.org.schema.objects.values()) {
            hash.update(JSON.stringify(served.org.store.all(`SELECT * FROM ${quoted(apiName)} ORDER BY "Id"`)));
        }
        return hash.digest('hex');
    }

    function send({ body, headers, method, path }: RawRequest): Promise<Outcome> {
        return new Promise((resolve, reject) => {
            const url = new URL(served.origin);
            // Node says the length of a DELETE's body only when it is told to; without it the rest is no HTTP.
            const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
            const options = { method, path, headers: { ...length, ...headers }, timeout: PATIENCE };
            const outgoing = request({ host: url.hostname, port: url.port, ...options }, (response) => {
                const chunks: Uint8Array[] = [];
                response.on('data', (chunk: Uint8Array) => chunks.push(chunk));
                response.on('end', () =>
                    resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') })
                );
                response.on('error', reject);
            });
            outgoing.on('timeout', () => outgoing.destroy(new Error('hangs')));
            outgoing.on('error', reject);
            outgoing.end(body);
        });
    }

    it(
        `get a refusal, never a failure, and change nothing (${REQUESTS} requests, seed ${SEED})`,
        { timeout: TIME_LIMIT },
        async () => {
            const random = randomFrom(SEED);
            const tokens = [served.token('reader'), served.token('manager')];
            const statuses = new Set<number>();
            const faults: string[] = [];
            let before = fingerprint();
            for (let index = 0; index < REQUESTS; index += 1) {
                const malformed = malformedRequest(random, known, tokens[index % tokens.length] ?? '');
                const outcome = await send(malformed).catch((error: unknown) => ({ status: 0, text: String(error) }));
                const after = fingerprint();
                const problem =
                    problemOf(outcome) ?? (outcome.status >= 400 && after !== before ? 'changed rows' : undefined);
                if (problem !== undefined) {
                    faults.push(`${problem}: ${JSON.stringify(malformed).slice(0, 600)} ${outcome.text.slice(0, 300)}`);
                }
                statuses.add(outcome.status);
                before = after;
            }
            expect(faults).toEqual([]);
            expect(failures).toEqual([]);
            expect([...statuses].filter((status) => status >= 400).length).toBeGreaterThan(3);
        }
    );

    it('includes a retrieve of no ids, which has no rows', async () => {
        const path = '/composite/sobjects/Task_Item__c';
        expect(await served.call('reader', 'POST', path, { ids: [], fields: ['Id'] })).toMatchObject({
            status: 200,
            body: []
        });
    });
});
