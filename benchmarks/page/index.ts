/**
 * Time from navigation to the drawn panels, against the same shell with only base components: the ones our panels are made of, as many
 * of each, with fixed words. Both pages come from the same server code over the same data, are loaded in turn in one browser with a
 * warm HTTP cache, and differ in our components, their one query, the engine and the time line. Prints both medians and their ratio; exit 1 above the limit.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { browserLaunchOptions } from '../../e2e/support/browser.ts';
import { connect, localOrgStatus, login } from '../../scripts/lib/connection.ts';
import { seed } from '../../scripts/seed/seed.ts';
import { buildPage, startOrg } from '../../scripts/start/processes.ts';

const LIMIT = 1.3;
const ROUNDS = 15;
/** Has the median number of touches of the seeded accounts: 18. */
const ACCOUNT = 'SEED:aware-quiet';

interface Candidate {
    readonly name: string;
    readonly source: string;
    readonly page: string;
    /** CSS selectors and how many of each there are once the panels are drawn. */
    readonly drawn: Readonly<Record<string, number>>;
}

const OURS: Candidate = {
    name: 'Triad',
    source: 'force-app',
    page: 'build/page',
    drawn: { 'c-sequence-answer h3': 1, 'c-plan-dimension .standing': 3, 'c-touch-chart svg .dot': 1 }
};
const BASE: Candidate = {
    name: 'base components',
    source: 'benchmarks/page/base-components',
    page: 'build/benchmark-page',
    drawn: {
        'c-call-sequence-card [data-drawn]': 1,
        'c-shared-plan-panel [data-drawn]': 3,
        'c-engagement-timeline [data-drawn]': 1
    }
};

interface Running {
    readonly context: BrowserContext;
    readonly address: string;
    stop(): Promise<void>;
}

async function run(browser: Browser, candidate: Candidate): Promise<Running> {
    const data = mkdtempSync(path.join(tmpdir(), 'triad-benchmark-'));
    await buildPage({ source: candidate.source, page: candidate.page });
    const org = await startOrg({ port: 0, memory: true, data, page: candidate.page });
    const connection = connect(await login({ data }, {}));
    await seed(connection);
    const { records } = await connection.query<{ Id: string }>(
        `SELECT Id FROM Account WHERE Triad_Source_Key__c = '${ACCOUNT}'`
    );
    const status = await localOrgStatus(data);
    const sales = status?.users.find((user) => user.persona === 'Sales');
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.request.post(`${org.instanceUrl}/lightning/session`, {
        data: { username: sales?.username },
        headers: { origin: org.instanceUrl }
    });
    return {
        context,
        address: `${org.instanceUrl}/lightning/r/Account/${records[0]?.Id}/view`,
        stop: async () => {
            await context.close();
            org.stop();
            await org.stopped;
            rmSync(data, { recursive: true, force: true });
        }
    };
}

interface DrawnWindow {
    drawnAt?: number;
}

/**
 * Notes the first frame after all is there. Runs before the page's own scripts, because synthetic shadow later hides what is inside
 * components from the document's queries; functions inside have no names, because the page lacks what the compiler names them with.
 */
function watch(drawn: Readonly<Record<string, number>>): void {
    const query = Document.prototype.querySelectorAll.bind(document);
    new MutationObserver((_changes, observer) => {
        for (const [selector, count] of Object.entries(drawn)) {
            if (query(selector).length < count) return;
        }
        observer.disconnect();
        requestAnimationFrame(() => Object.assign(window, { drawnAt: performance.now() }));
    }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds from navigation to the frame that has the panels. */
async function timeToDrawn({ context, address }: Running, drawn: Readonly<Record<string, number>>): Promise<number> {
    const page = await context.newPage();
    await page.addInitScript(watch, drawn);
    await page.goto(address, { waitUntil: 'networkidle' });
    const milliseconds = await page.evaluate(() => (window as DrawnWindow).drawnAt);
    await page.close();
    if (milliseconds === undefined) throw new Error(`${address} never showed ${Object.keys(drawn).join(', ')}.`);
    return milliseconds;
}

function median(values: readonly number[]): number {
    const sorted = [...values].sort((left, right) => left - right);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const browser = await chromium.launch(await browserLaunchOptions());
const ours = await run(browser, OURS);
const base = await run(browser, BASE);
const times = { ours: [] as number[], base: [] as number[] };
for (let round = 0; round <= ROUNDS; round += 1) {
    const [oursTime, baseTime] = [await timeToDrawn(ours, OURS.drawn), await timeToDrawn(base, BASE.drawn)];
    // The first round warms the caches of browser and servers.
    if (round === 0) continue;
    times.ours.push(oursTime);
    times.base.push(baseTime);
}
await ours.stop();
await base.stop();
await browser.close();

const result = {
    ours: median(times.ours),
    base: median(times.base),
    ratio: median(times.ours) / median(times.base),
    rounds: ROUNDS
};
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else {
    console.log(`${OURS.name}: ${result.ours.toFixed(0)} ms to the drawn panels (median of ${ROUNDS})`);
    console.log(`${BASE.name}: ${result.base.toFixed(0)} ms`);
    console.log(`ratio ${result.ratio.toFixed(2)} (limit ${LIMIT})`);
}
process.exitCode = result.ratio > LIMIT ? 1 : 0;
