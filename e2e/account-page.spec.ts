import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { accountId, forgetFirstReads, logIn, orgStatus, PERSONAS, recordPage } from './support/org.ts';

/** Panels that must be there before the page counts as drawn. */
async function drawn(page: Page): Promise<void> {
    await expect(page.locator('c-plan-dimension')).toHaveCount(3);
    await expect(page.locator('c-engagement-timeline c-touch-board')).toBeVisible();
    await expect(page.locator('c-call-sequence-card')).toContainText(/goes next|contact|no action/i);
}

async function open(page: Page, planted: string): Promise<void> {
    await page.goto(recordPage(await accountId(planted)));
    await drawn(page);
}

function sidewaysScroll(page: Page): Promise<number> {
    return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const persona of PERSONAS) {
    test(`${persona}: the page is accessible and fits the screen, wide and narrow`, async ({ page }) => {
        await logIn(page, persona);
        await open(page, 'same-day-clash');
        for (const width of [1280, 390]) {
            await page.setViewportSize({ width, height: 900 });
            await drawn(page);
            expect(await sidewaysScroll(page), `${width} px`).toBe(0);
            const { violations } = await new AxeBuilder({ page }).analyze();
            const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
            expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        }
    });
}

test('the first draw costs at most two requests to the API, and the next page comes with their answers', async ({
    page
}) => {
    const requests: string[] = [];
    page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.startsWith('/services/')) requests.push(`${request.method()} ${pathname}`);
    });
    await logIn(page, 'Sales');
    await forgetFirstReads(page, 'Triad_Account_Record_Page');
    const remembered = page.waitForResponse((response) => response.url().includes('/lightning/first-reads/'));
    await open(page, 'recent-decision');
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.length, requests.join(', ')).toBeLessThanOrEqual(2);
    expect(requests.filter((request) => request.endsWith('/graphql'))).toHaveLength(1);
    await remembered;

    requests.length = 0;
    await open(page, 'aware-quiet');
    expect(requests).toEqual([]);
});

test('talks to nobody but the org', async ({ page }) => {
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await logIn(page, 'MSL');
    await open(page, 'recent-decision');
    expect([...hosts]).toEqual([orgStatus().instanceUrl]);
});

test('an account opens from the list, by keyboard alone', async ({ page }) => {
    await logIn(page, 'Region lead');
    await page.goto(`${orgStatus().instanceUrl}/lightning/`);
    const search = page.getByRole('searchbox');
    await search.focus();
    await page.keyboard.type('Juniper');
    const link = page.getByRole('link', { name: 'Juniper Falls Dermatology' });
    await expect(page.getByRole('link', { name: 'Amberline Dermatology' })).toHaveCount(0);
    await link.focus();
    await page.keyboard.press('Enter');
    await drawn(page);
    await expect(page).toHaveTitle(/Juniper Falls Dermatology/);
});

test('an account that is not there says so', async ({ page }) => {
    await logIn(page, 'Sales');
    await page.goto(recordPage('001000000000000AAA'));
    await expect(page.getByRole('main')).toContainText(/does not exist|not found|no longer/i);
});
