/**
 * The org is killed at random moments of mixed load, again and again, on one data folder. Every write that was answered must be there
 * after the next start, and none may be half there.
 *
 *     CRASH_ROUNDS=50 CRASH_SEED=7 vitest run local-org/__tests__/crash.test.ts
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../api/__tests__/support/noise.ts';
import { jobInfo, promiseJob, ROWS_PER_JOB } from './crash/bulk-jobs.ts';
import { fileProblems } from './crash/file-checks.ts';
import { Model } from './crash/model.ts';
import { nextOperation, type Writer } from './crash/operations.ts';
import { OrgProcess } from './crash/org-process.ts';
import { readStored, type Stored } from './crash/stored.ts';

const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 4);
const SEED = Number(process.env['CRASH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const WRITERS = 6;
const FEWEST_ANSWERS = 5;
const MOST_ANSWERS = 120;
const LONGEST_AFTER_MS = 15;
const MOST_MS_PER_ROUND = 20_000;

const data = mkdtempSync(path.join(tmpdir(), 'local-org-crash-'));
const random = randomFrom(SEED);
const model = new Model();
const jobs: string[] = [];
let keys = 0;

afterAll(() => rmSync(data, { recursive: true, force: true }));

function writersOf(org: OrgProcess, stored: Stored): Writer[] {
    return Array.from({ length: WRITERS }, (_unused, number) => ({
        org,
        model,
        random,
        projects: [...stored.projects],
        tasks: stored.tasks.filter((_task, index) => index % WRITERS === number),
        nextKey: () => `k${keys++}`
    }));
}

/** What breaks off because the org was killed is no failure. */
async function untilKilled(org: OrgProcess, work: () => Promise<void>): Promise<void> {
    try {
        await work();
    } catch (error) {
        if (!org.isKilled) {
            throw error;
        }
    }
}

async function loadUntilKilled(org: OrgProcess, stored: Stored, round: number): Promise<void> {
    const last = model.answered + FEWEST_ANSWERS + Math.floor(random() * (MOST_ANSWERS - FEWEST_ANSWERS));
    const wait = random() * LONGEST_AFTER_MS;
    let killed: Promise<void> | undefined;
    const kill = async (): Promise<void> => {
        await new Promise((resolve) => setTimeout(resolve, wait));
        await org.end('SIGKILL');
    };
    const write = async (writer: Writer): Promise<void> => {
        for (;;) {
            await nextOperation(writer)(writer);
            if (model.answered >= last) {
                killed ??= kill();
            }
        }
    };
    await Promise.all([
        untilKilled(org, async () => void jobs.push(await promiseJob(org, `b${round}`))),
        ...writersOf(org, stored).map((writer) => untilKilled(org, () => write(writer)))
    ]);
    await killed;
}

describe('a killed org', () => {
    it(
        'keeps every answered write and no half of an unanswered one',
        async () => {
            console.log(`Crash test: ${ROUNDS} rounds, CRASH_SEED=${SEED}`);
            const problems: string[] = [];
            for (let round = 0; round < ROUNDS && problems.length === 0; round += 1) {
                const org = await OrgProcess.start(data);
                const stored = await readStored(org);
                problems.push(...model.compare(stored.states));
                await loadUntilKilled(org, stored, round);
                problems.push(...fileProblems(data));
            }
            const org = await OrgProcess.start(data);
            problems.push(...model.compare((await readStored(org)).states));
            for (const id of jobs) {
                await expect.poll(async () => (await jobInfo(org, id)).state, { timeout: 60_000 }).toBe('JobComplete');
                expect(await jobInfo(org, id)).toMatchObject({
                    numberRecordsProcessed: ROWS_PER_JOB,
                    numberRecordsFailed: 0
                });
            }
            await org.end('SIGTERM');
            const { answered, done, undone } = model;
            console.log(
                `${answered} writes answered and kept; ${done + undone} under way at a kill, ${done} of them done and ${undone} undone; ` +
                    `${jobs.length} bulk jobs of ${ROWS_PER_JOB} rows complete`
            );
            expect(problems).toEqual([]);
            expect(answered).toBeGreaterThanOrEqual(ROUNDS * FEWEST_ANSWERS);
        },
        ROUNDS * MOST_MS_PER_ROUND + 120_000
    );
});
