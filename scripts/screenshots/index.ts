/** `npm run screenshots`: the pictures of the README, taken from the running page. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { browserLaunchOptions } from '../../e2e/support/browser.ts';
import { report } from '../lib/tool-error.ts';
import { PAGE_FOLDER } from '../start/processes.ts';
import { openSeededOrg, type SeededOrg } from '../start/seeded-org.ts';

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

async function take(browser: Browser, org: SeededOrg, picture: Picture): Promise<void> {
    const context = await browser.newContext({
        viewport: { width: picture.width, height: 900 },
        deviceScaleFactor: picture.width < 600 ? 2 : 1
    });
    await org.logIn(context, picture.persona);
    const page = await context.newPage();
    await page.goto(await org.accountPage(picture.account));
    await page.locator('c-plan-dimension').nth(2).waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(FOLDER, picture.file), fullPage: true });
    await context.close();
    console.log(path.join(FOLDER, picture.file));
}

try {
    mkdirSync(FOLDER, { recursive: true });
    const org = await openSeededOrg({ source: 'force-app', page: PAGE_FOLDER });
    const browser = await chromium.launch(await browserLaunchOptions());
    for (const picture of PICTURES) await take(browser, org, picture);
    await browser.close();
    await org.stop();
} catch (error) {
    process.exitCode = report(error);
}
