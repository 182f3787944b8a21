/**
 * The replay of a draft as an admin sees it: from the click to the list, in a browser, over the accounts of a seeded org. Reading the
 * accounts is told apart from replaying them, and the longest time for which the page could not react is told for each.
 *
 *     tsx benchmarks/replay/browser.ts [--accounts 10000] [--data <folder>] [--json]
 *
 * Seeding 10,000 accounts takes a few minutes; `--data` keeps the org for the next run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { browserLaunchOptions } from '../../e2e/support/browser.ts';
import { connect, localOrgStatus, login } from '../../scripts/lib/connection.ts';
import { seed } from '../../scripts/seed/seed.ts';
import { buildPage, startOrg } from '../../scripts/start/processes.ts';
import { openDraft, watchedPage, type LongTask } from './draft-page.ts';

/** Milliseconds after which a replay that shows nothing is an error. */
const PATIENCE = 600_000;

const { values: flags } = parseArgs({
    options: {
        accounts: { type: 'string', default: '10000' },
        data: { type: 'string' },
        json: { type: 'boolean', default: false }
    }
});

interface Stretch {
    readonly milliseconds: number;
    /** The longest task of the page's one thread; 0 where none was longer than 50 ms. */
    readonly longestTask: number;
}

function now(page: Page): Promise<number> {
    return page.evaluate(() => performance.now());
}

async function stretchOf(page: Page, start: number, end: number): Promise<Stretch> {
    const tasks = await page.evaluate(() => (window as unknown as { longTasks: LongTask[] }).longTasks);
    const within = tasks.filter(({ startTime }) => startTime >= start && startTime < end);
    return {
        milliseconds: Math.round(end - start),
        longestTask: Math.round(Math.max(0, ...within.map(({ duration }) => duration)))
    };
}

/** Starts a replay, stops it while it reads, and tells how long the stop took to show. */
async function timeToStop(page: Page): Promise<number> {
    const panel = page.locator('c-protocol-replay-panel');
    await panel.getByRole('button', { name: 'Replay' }).click();
    await panel.locator('progress[value]:not([value="0"])').waitFor();
    const clicked = await now(page);
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await panel.locator('progress').waitFor({ state: 'detached' });
    return Math.round((await now(page)) - clicked);
}

async function measure(page: Page) {
    const panel = page.locator('c-protocol-replay-panel');
    const headline = panel.locator('.headline');
    let requests = 0;
    let readAt = 0;
    page.on('response', (response) => {
        if (response.url().includes('/graphql')) {
            requests += 1;
            void response.finished().then(async () => (readAt = await now(page)));
        }
    });
    const clicked = await now(page);
    await panel.getByRole('button', { name: 'Replay' }).click();
    await panel.locator('progress').waitFor();
    const progressAfter = Math.round((await now(page)) - clicked);
    await headline.waitFor({ timeout: PATIENCE });
    const shown = await now(page);
    const today = await headline.innerText();
    const asked = await now(page);
    await panel.getByRole('radio', { name: 'Last 90 days' }).check({ force: true });
    await headline.filter({ hasNotText: today }).waitFor({ timeout: PATIENCE });
    const pastShown = await now(page);
    return {
        progressAfter,
        requests,
        reading: await stretchOf(page, clicked, readAt),
        today: { ...(await stretchOf(page, readAt, shown)), text: today },
        past: { ...(await stretchOf(page, asked, pastShown)), text: await headline.innerText() }
    };
}

const data = flags.data ?? mkdtempSync(path.join(tmpdir(), 'triad-replay-'));
const pageFolder = mkdtempSync(path.join(tmpdir(), 'triad-page-'));
await buildPage({ source: 'force-app', page: pageFolder });
const org = await startOrg({ port: 0, memory: false, data, page: pageFolder });
const browser = await chromium.launch(await browserLaunchOptions());
try {
    const connection = connect(await login({ data }, {}));
    const { totalSize } = await connection.query('SELECT COUNT() FROM Account');
    if (totalSize === 0) {
        await seed(connection, { accounts: Number(flags.accounts) });
    }
    const page = await watchedPage(browser, await localOrgStatus(data));
    await openDraft(page, org.instanceUrl);
    const stoppedAfter = await timeToStop(page);
    const result = { stoppedAfter, ...(await measure(page)) };
    if (flags.json) {
        console.log(JSON.stringify(result));
    } else {
        const told = ({ milliseconds, longestTask }: Stretch): string =>
            `${milliseconds} ms, longest task ${longestTask} ms`;
        console.log(`A stop while it reads shows after ${result.stoppedAfter} ms.`);
        console.log(`Progress is shown ${result.progressAfter} ms after the click.`);
        console.log(`Reading, ${result.requests} requests: ${told(result.reading)}.`);
        console.log(`Today: '${result.today.text}' in ${told(result.today)}.`);
        console.log(`The last 90 days: '${result.past.text}' in ${told(result.past)}.`);
    }
} finally {
    await browser.close();
    org.stop();
    await org.stopped;
    rmSync(pageFolder, { recursive: true, force: true });
    if (flags.data === undefined) {
        rmSync(data, { recursive: true, force: true });
    }
}
