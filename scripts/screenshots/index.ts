/** `npm run screenshots`: the pictures of the README, taken from the running page. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { browserLaunchOptions } from '../../e2e/support/browser.ts';
import { connect, localOrgStatus, login } from '../lib/connection.ts';
import { report, ToolError } from '../lib/tool-error.ts';
import { seed } from '../seed/seed.ts';
import { buildPage, startOrg } from '../start/processes.ts';

interface Picture {
    readonly file: string;
    readonly persona: string;
    /** Planted case whose account is shown. */
    readonly account: string;
    readonly width: number;
}

const FOLDER = 'docs/images';
const PICTURES: readonly Picture[] = [
    { file: 'account-page.png', persona: 'Sales', account: 'contested-decision', width: 1280 },
    { file: 'account-page-phone.png', persona: 'MSL', account: 'open-medical-request', width: 390 }
];

interface Org {
    readonly instanceUrl: string;
    usernameOf(persona: string): string;
    accountId(planted: string): Promise<string>;
}

async function openSeededOrg(data: string): Promise<Org & { stop(): Promise<void> }> {
    const [running] = await Promise.all([startOrg({ port: 0, memory: true, data }), buildPage()]);
    const connection = connect(await login({ data }, {}));
    await seed(connection);
    const status = await localOrgStatus(data);
    return {
        instanceUrl: running.instanceUrl,
        usernameOf: (persona) => status?.users.find((user) => user.persona === persona)?.username ?? '',
        accountId: async (planted) => {
            const { records } = await connection.query<{ Id: string }>(
                `SELECT Id FROM Account WHERE Triad_Source_Key__c = 'SEED:${planted}'`
            );
            const [account] = records;
            if (account) return account.Id;
            throw new ToolError(
                `There is no account SEED:${planted}.`,
                'The picture names a planted case that config/seed does not have.',
                'Correct PICTURES in scripts/screenshots/index.ts.'
            );
        },
        stop: async () => {
            running.stop();
            await running.stopped;
        }
    };
}

async function take(browser: Browser, org: Org, picture: Picture): Promise<void> {
    const context = await browser.newContext({
        viewport: { width: picture.width, height: 900 },
        deviceScaleFactor: picture.width < 600 ? 2 : 1
    });
    await context.request.post(`${org.instanceUrl}/lightning/session`, {
        data: { username: org.usernameOf(picture.persona) },
        headers: { origin: org.instanceUrl }
    });
    const page = await context.newPage();
    await page.goto(`${org.instanceUrl}/lightning/r/Account/${await org.accountId(picture.account)}/view`);
    await page.locator('c-plan-dimension').nth(2).waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(FOLDER, picture.file), fullPage: true });
    await context.close();
    console.log(path.join(FOLDER, picture.file));
}

const data = mkdtempSync(path.join(tmpdir(), 'triad-screenshots-'));
try {
    mkdirSync(FOLDER, { recursive: true });
    const org = await openSeededOrg(data);
    const browser = await chromium.launch(await browserLaunchOptions());
    for (const picture of PICTURES) await take(browser, org, picture);
    await browser.close();
    await org.stop();
} catch (error) {
    process.exitCode = report(error);
} finally {
    rmSync(data, { recursive: true, force: true });
}
