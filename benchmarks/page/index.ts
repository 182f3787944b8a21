/**
 * Time from navigation to the drawn panels, against the same shell with only base components: the ones our panels are made of, as many
 * of each, with fixed words. Both pages come from the same server code over the same data, are loaded in turn in one browser with a
 * warm HTTP cache, and differ in our components, their one query, the engine and the time line. Prints both medians and their ratio; exit 1 above the limit.
 */
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { browserLaunchOptions } from '../../e2e/support/browser.ts';
import { openSeededOrg } from '../../scripts/start/seeded-org.ts';

const LIMIT = 1.3;
const ROUNDS = 61;
/** Milliseconds after which a page that shows nothing is an error. */
const PATIENCE = 10_000;
/** Has the median number of touches of the seeded accounts: 18. */
const ACCOUNT = 'aware-quiet';

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

async function run(browser: Browser, { source, page }: Candidate): Promise<Running> {
    const org = await openSeededOrg({ source, page });
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await org.logIn(context, 'Sales');
    return {
        context,
        address: await org.accountPage(ACCOUNT),
        stop: async () => {
            await context.close();
            await org.stop();
        }
    };
}

interface DrawnWindow {
    drawnAt?: number;
}

/**
 * Notes when the first frame that has everything is painted. Runs before the page's own scripts, because synthetic shadow later hides what is inside
 * components from the document's queries; functions inside have no names, because the page lacks what the compiler names them with.
 */
function watch(drawn: Readonly<Record<string, number>>): void {
    const query = Document.prototype.querySelectorAll.bind(document);
    new MutationObserver((_changes, observer) => {
        for (const [selector, count] of Object.entries(drawn)) {
            if (query(selector).length < count) return;
        }
        observer.disconnect();
        // A frame's callbacks run before it is laid out and painted, and a message posted by them after.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Object.assign(window, { drawnAt: performance.now() });
        requestAnimationFrame(() => port2.postMessage(undefined));
    }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds from navigation to the frame that has the panels. */
async function timeToDrawn({ context, address }: Running, drawn: Readonly<Record<string, number>>): Promise<number> {
    const page = await context.newPage();
    await page.addInitScript(watch, drawn);
    await page.goto(address, { waitUntil: 'load' });
    const drawnAt = await page.waitForFunction(() => (window as DrawnWindow).drawnAt, undefined, { timeout: PATIENCE });
    const milliseconds = await drawnAt.jsonValue();
    await page.close();
    return milliseconds as number;
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
