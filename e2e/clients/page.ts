/** After the deploy: the org is started again and its page, built from what was deployed, is looked at. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { browserLaunchOptions } from '../support/browser.ts';
import { startEmptyOrg } from './org.ts';

const run = promisify(execFile);
const WAIT_MILLISECONDS = 20_000;

interface Saved {
    readonly id: string;
}

async function newAccount(instanceUrl: string, accessToken: string): Promise<string> {
    const answer = await fetch(`${instanceUrl}/services/data/v66.0/sobjects/Account`, {
        method: 'POST',
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ Name: 'Aldermoor Clinic' })
    });
    return ((await answer.json()) as Saved).id;
}

/** Throws where the Account page does not show the panel of the deployed components. */
export async function lookAtPage(data: string, out: string): Promise<void> {
    await run(process.execPath, ['local-org/main.ts', 'page', '--source', join(data, 'metadata'), '--out', out]);
    const org = await startEmptyOrg(data, () => undefined, ['--page', out]);
    const browser = await chromium.launch(await browserLaunchOptions());
    try {
        const { instanceUrl, accessToken } = org;
        const account = await newAccount(instanceUrl, accessToken);
        const page = await browser.newPage();
        const query = new URLSearchParams({ sid: accessToken, retURL: `/lightning/r/Account/${account}/view` });
        await page.goto(`${instanceUrl}/secur/frontdoor.jsp?${query.toString()}`);
        await page.getByText('One plan', { exact: true }).first().waitFor({ timeout: WAIT_MILLISECONDS });
    } finally {
        await browser.close();
        await org.stop();
    }
}
