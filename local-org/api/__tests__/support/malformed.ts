/** Requests that no client should send: real ones of every door, broken in one to three places. Equal seeds give equal requests. */
import { BUILDERS } from './malformed-doors.ts';
import type { Known } from './malformed-records.ts';
import { broken, choose, type Random } from './noise.ts';

export interface RawRequest {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
}

const TYPES = [
    'application/json',
    'application/json',
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/xml'
];
const ODD_HEADERS: readonly Readonly<Record<string, string>>[] = [
    {},
    {},
    {},
    { 'sforce-query-options': 'batchSize=abc' },
    { 'if-match': '"x"', 'if-modified-since': 'yesterday' },
    { 'if-unmodified-since': 'never' },
    { 'sforce-duplicate-rule-header': '???' },
    { 'content-encoding': 'gzip' },
    { 'accept-encoding': 'br;q=abc' },
    { 'x-http-method-override': 'DELETE' },
    { accept: 'application/xml' }
];

/** One malformed request. `token` is sent with most of them; the others have none or a wrong one. */
export function malformedRequest(random: Random, known: Known, token: string): RawRequest {
    const { body, json, method, path, type } = choose(random, BUILDERS)(random, known);
    const text = body ?? (json === undefined ? undefined : JSON.stringify(json));
    const bearer = random() < 0.9 ? token : choose(random, [`${token}x`, '', '00D!', 'x y z']);
    const filled = text?.replace('{token}', bearer);
    const sent = filled === undefined ? undefined : random() < 0.15 ? broken(random, filled) : filled;
    return {
        method,
        path: random() < 0.05 ? path.replace('v66.0', choose(random, ['v1.0', 'v999.0', 'vx', 'v66'])) : path,
        headers: {
            authorization: `Bearer ${bearer}`,
            'x-sfdc-session': bearer,
            ...(sent === undefined ? {} : { 'content-type': type ?? choose(random, TYPES) }),
            ...choose(random, ODD_HEADERS)
        },
        ...(sent === undefined || method === 'GET' ? {} : { body: sent })
    };
}
