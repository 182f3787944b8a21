/** `npm run screenshots`: the pictures of README and guides, taken from the running page. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserLaunchOptions } from '../../e2e/support/browser.ts';
import { report } from '../lib/tool-error.ts';
import { PAGE_FOLDER } from '../start/processes.ts';
import { openSeededOrg, type SeededOrg } from '../start/seeded-org.ts';

interface Picture {
    readonly file: string;
    readonly persona: string;
    readonly width: number;
    /** Only what fits one screen: for pages longer than a picture should be. */
    readonly isScreen?: boolean;
    /** Address of what is shown, on the org's server. */
    address(org: SeededOrg): Promise<string> | string;
    /** Resolves once all is drawn. */
    ready(page: Page): Promise<unknown>;
}

/** The page of a planted case's account. */
function accountOf(planted: string): Pick<Picture, 'address' | 'ready'> {
    return {
        address: (org) => org.accountPage(planted),
        ready: (page) => page.locator('c-plan-dimension').nth(2).waitFor()
    };
}

/** The Lightning page behind a tab. */
function tabOf(name: string, ready: Picture['ready']): Pick<Picture, 'address' | 'ready'> {
    return { address: (org) => org.tabPage(name), ready };
}

const TABLES_SHOWN = (page: Page) => page.locator('c-protocol-table').nth(3).waitFor();

/** A draft without its default row, to show what the validator says. */
async function draftWithoutDefault(page: Page): Promise<void> {
    await TABLES_SHOWN(page);
    await page.getByRole('button', { name: 'New draft from this' }).press('Enter');
    const modal = page.getByRole('dialog');
    await modal.getByRole('textbox', { name: 'What the draft is about' }).fill('Fewer visits');
    await modal.getByRole('button', { name: 'Create draft' }).press('Enter');
    await page.getByRole('button', { name: 'More for COV-2', exact: true }).first().press('Enter');
    await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
    await page.getByText('The default row is missing').first().waitFor();
    await page.getByRole('button', { name: 'Close' }).first().press('Enter');
    await page.evaluate(() => window.scrollTo(0, 0));
}

const FOLDER = 'docs/images';
const PICTURES: readonly Picture[] = [
    { file: 'account-page.png', persona: 'Sales', width: 1280, ...accountOf('contested-decision') },
    { file: 'account-page-phone.png', persona: 'MSL', width: 390, ...accountOf('open-medical-request') },
    {
        file: 'coverage-page.png',
        persona: 'Region lead',
        width: 1280,
        ...tabOf('Triad_Coverage', (page) => page.locator('c-coverage-heat-map svg').first().waitFor())
    },
    {
        file: 'protocol-page.png',
        persona: 'Compliance',
        width: 1280,
        isScreen: true,
        ...tabOf('Triad_Protocol', TABLES_SHOWN)
    },
    {
        file: 'protocol-draft.png',
        persona: 'Admin',
        width: 1280,
        isScreen: true,
        ...tabOf('Triad_Protocol', draftWithoutDefault)
    }
];

async function take(browser: Browser, org: SeededOrg, picture: Picture): Promise<void> {
    const context = await browser.newContext({
        viewport: { width: picture.width, height: 900 },
        deviceScaleFactor: picture.width < 600 ? 2 : 1
    });
    await org.logIn(context, picture.persona);
    const page = await context.newPage();
    await page.goto(await picture.address(org));
    await picture.ready(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(FOLDER, picture.file), fullPage: picture.isScreen !== true });
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
