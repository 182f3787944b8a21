/** The org is killed while metadata is deployed into it: a deploy that was answered is in force after the next start, another whole or not at all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Connection } from 'jsforce';
import JSZip from 'jszip';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../api/__tests__/support/noise.ts';
import { crate, CRATE, textField, zipOf } from '../deploy/__tests__/zip-of.ts';
import { OrgProcess } from './crash/org-process.ts';

/** A quarter of the rounds of the crash test: deploys take longer than other writes. */
const ROUNDS = Math.ceil(Number(process.env['CRASH_ROUNDS'] ?? 4) / 4);
const SEED = Number(process.env['CRASH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const MOST_DEPLOYS = 4;
const FIRST_GUESS_MS = 500;
const MOST_MS_PER_ROUND = 60_000;

const data = mkdtempSync(path.join(tmpdir(), 'local-org-crash-deploys-'));
const random = randomFrom(SEED);

afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Both fields come with one deploy. */
const fieldsOf = (deploy: number): string[] => [`Left_${deploy}__c`, `Right_${deploy}__c`];

async function deployFields(org: OrgProcess, number: number): Promise<void> {
    const zip = new JSZip();
    for (const [file, content] of zipOf(CRATE, crate(...fieldsOf(number).map((name) => textField(name))))) {
        zip.file(file, content);
    }
    const connection = new Connection({ instanceUrl: org.instanceUrl, accessToken: org.token, version: '66.0' });
    connection.metadata.pollInterval = 5;
    const content = await zip.generateAsync({ type: 'nodebuffer' });
    const deploy = connection.metadata.deploy(content, { rollbackOnError: true });
    // Without a listener an error while it polls escapes from jsforce, and the promise below never settles.
    deploy.on('error', () => undefined);
    const { success } = await deploy.complete();
    expect(success).toBe(true);
}

/** Resolves with the number of the first deploy that was not answered. */
async function deployUntilKilled(org: OrgProcess, first: number): Promise<number> {
    const last = first + Math.floor(random() * MOST_DEPLOYS);
    let deploy = first;
    let took = FIRST_GUESS_MS;
    let killed: Promise<void> | undefined;
    try {
        for (; ; deploy += 1) {
            if (deploy === last) {
                // Somewhere between its beginning and a little after its likely end.
                const wait = random() * took * 1.2;
                killed = new Promise((resolve) => setTimeout(resolve, wait)).then(() => org.end('SIGKILL'));
            }
            const start = performance.now();
            await deployFields(org, deploy);
            took = performance.now() - start;
        }
    } catch (error) {
        if (!org.isKilled) {
            throw error;
        }
    }
    await killed;
    return deploy;
}

/** Fields of Crate__c by the metadata that the org keeps, and columns of its table, once a started org has ended. */
async function deployed(): Promise<{ fields: string[]; columns: string[] }> {
    const org = await OrgProcess.startEmpty(data);
    await org.end('SIGTERM');
    const database = new DatabaseSync(path.join(data, 'org.sqlite'));
    const names = (sql: string): string[] =>
        database
            .prepare(sql)
            .all()
            .map((row) => path.basename(String(row['name']), '.field-meta.xml'))
            .filter((name) => name.endsWith('__c'))
            .sort();
    const fields = names(`SELECT path AS name FROM _org_metadata WHERE path LIKE '%.field-meta.xml'`);
    const columns = names(`SELECT name FROM pragma_table_info('Crate__c')`);
    const [integrity] = database.prepare('PRAGMA integrity_check').all();
    database.close();
    expect(integrity?.['integrity_check']).toBe('ok');
    return { fields, columns };
}

describe('an org killed while it is deployed to', () => {
    it(
        'has every answered deploy and no half of another',
        async () => {
            console.log(`Crash test of deploys: ${ROUNDS} rounds, CRASH_SEED=${SEED}`);
            let first = 0;
            let done = 0;
            for (let round = 0; round < ROUNDS; round += 1) {
                const open = await deployUntilKilled(await OrgProcess.startEmpty(data), first);
                const { columns, fields } = await deployed();
                const answered = Array.from({ length: open }, (_unused, deploy) => fieldsOf(deploy)).flat();
                const withOpen = [...answered, ...fieldsOf(open)].sort();
                const isDone = fields.includes(fieldsOf(open)[0] ?? '');
                expect(fields).toEqual(isDone ? withOpen : answered.sort());
                expect(columns).toEqual(fields);
                done += isDone ? 1 : 0;
                first = open + (isDone ? 1 : 0);
            }
            console.log(`${first} deploys kept; of those under way at a kill ${done} done and ${ROUNDS - done} undone`);
        },
        ROUNDS * MOST_MS_PER_ROUND + 60_000
    );
});
