import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RequestRecord } from '../../api/server.ts';
import { RequestLog } from '../request-log.ts';

const QUERY: RequestRecord = {
    method: 'GET',
    path: '/services/data/v66.0/query?q=SELECT+Id+FROM+Account&columns=true',
    status: 200,
    milliseconds: 1.26,
    username: 'admin@example.com'
};
let folder: string;
let file: string;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'local-org-log-'));
    file = join(folder, 'deep', 'request-log.jsonl');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lines(path = file): unknown[] {
    return readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
}

describe('the request log', () => {
    it('tells method, path, names of parameters, status, time and user, to its owner only', () => {
        const log = new RequestLog(file);
        log.write(QUERY);
        log.close();
        expect(lines()).toEqual([
            {
                at: expect.stringMatching(/^\d{4}-.+Z$/) as unknown,
                method: 'GET',
                path: '/services/data/v66.0/query',
                parameters: ['q', 'columns'],
                status: 200,
                milliseconds: 1.3,
                user: 'admin@example.com'
            }
        ]);
        expect(statSync(file).mode & 0o777).toBe(0o600);
    });

    it.each(['sid=00Dxx!secret', 'otp=secret', '00Dxx!secret', 'retURL=%2F%3Fsid%3Dsecret'])(
        'keeps %s to itself',
        (query) => {
            const log = new RequestLog(file);
            log.write({ method: 'GET', path: `/secur/frontdoor.jsp?${query}`, status: 302, milliseconds: 1 });
            log.close();
            expect(readFileSync(file, 'utf8')).not.toContain('secret');
        }
    );

    it('goes on where it was, and begins anew when it is full', () => {
        const size = 400;
        for (const status of [200, 201, 202, 203, 204, 205]) {
            const log = new RequestLog(file, size);
            log.write({ ...QUERY, status });
            log.close();
        }
        const statuses = (rows: unknown[]): unknown[] => rows.map((row) => (row as { status: number }).status);
        expect([...statuses(lines(`${file}.1`)), ...statuses(lines())]).toEqual([202, 203, 204, 205]);
        expect(statSync(`${file}.1`).size).toBeLessThanOrEqual(size);
    });
});
