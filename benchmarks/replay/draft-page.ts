/** A page with a draft in the protocol editor, ready to be replayed. */
import type { Browser, Page } from '@playwright/test';
import type { LocalOrgStatus } from '../../scripts/lib/connection.ts';

/** A task that kept the page from reacting for more than 50 ms (W3C Long Tasks). */
export interface LongTask {
    readonly startTime: number;
    readonly duration: number;
}

function watchTasks(): void {
    const longTasks: LongTask[] = [];
    Object.assign(window, { longTasks });
    new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask' });
}

/** A page of the org's admin that keeps its long tasks in `window.longTasks`. */
export async function watchedPage(browser: Browser, status: LocalOrgStatus | undefined): Promise<Page> {
    const admin = status?.users.find(({ persona }) => persona === 'Admin');
    if (!status || !admin) {
        throw new Error('The local org does not run, or has no Admin.');
    }
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.request.post(`${status.instanceUrl}/lightning/session`, {
        data: { username: admin.username },
        headers: { origin: status.instanceUrl }
    });
    const page = await context.newPage();
    await page.addInitScript(watchTasks);
    return page;
}

/** A copy of the protocol in force, in a scope of its own, that lets Medical wait to be asked. */
export async function openDraft(page: Page, instanceUrl: string): Promise<void> {
    await page.goto(`${instanceUrl}/lightning/n/Triad_Protocol`);
    await page.getByRole('button', { name: 'New draft from this' }).press('Enter');
    const modal = page.getByRole('dialog');
    await modal.getByRole('textbox', { name: 'What the draft is about' }).fill('Medical waits to be asked');
    await modal.getByRole('textbox', { name: 'Scope' }).fill(`Replay ${new Date().toISOString()}`);
    await modal.getByRole('button', { name: 'Create draft' }).press('Enter');
    await page.getByRole('tab', { name: 'Settings' }).click();
    await page.locator('c-protocol-settings input[type="checkbox"]').first().press(' ');
}
