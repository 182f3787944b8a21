import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readAllCases } from '../scripts/seed/cases.ts';
import { forgetFirstReads, jsforceAs, logIn, orgStatus, type Persona } from './support/org.ts';

/** The flags of the page in words. */
const WORDS = { Overlooked: 'Overlooked', Over_Served: 'Over-served', Redundant: 'Redundant', Colliding: 'Colliding' };
const cases = readAllCases();
const byName = new Map(cases.map((planted) => [planted.account.name, planted]));

async function open(page: Page, persona: Persona): Promise<void> {
    await logIn(page, persona);
    await page.goto(`${orgStatus().instanceUrl}/lightning/n/Triad_Coverage`);
    await expect(page.locator('c-coverage-summary')).toBeVisible();
}

function tile(page: Page, word: string) {
    return page.locator('c-coverage-summary').getByRole('button', { name: word });
}

/** Everything that the page exports under its filters, by heading. */
async function exported(page: Page): Promise<readonly Record<string, string>[]> {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^coverage-\d{4}-\d\d-\d\d\.csv$/);
    return parse<Record<string, string>>(readFileSync(await file.path(), 'utf8'), { bom: true, columns: true });
}

test('flags the planted accounts as expected, and no others of them', async ({ page }) => {
    await open(page, 'Region lead');
    const rows = await exported(page);
    const planted = rows.filter((row) => byName.has(row['Account'] ?? ''));
    expect(planted).toHaveLength(cases.length);
    for (const row of planted) {
        const found = (row['Flags'] ?? '').split('; ').map((text) => text.replace(/ on .*/, ''));
        const expected = byName.get(row['Account'] ?? '')?.expected.flags.map((flag) => WORDS[flag]);
        expect.soft(found.filter(Boolean), row['Account']).toEqual(expected);
    }
});

test('agrees with what is stored on every plan', async ({ page }) => {
    await open(page, 'Compliance');
    const { records } = await jsforceAs('Compliance').query<{
        Account__r: { Name: string };
        Coverage_Flag__c: string | null;
    }>('SELECT Account__r.Name, Coverage_Flag__c FROM Shared_Plan__c');
    const stored = records.map(({ Account__r, Coverage_Flag__c }) => {
        const flags = Object.entries(WORDS).filter(([flag]) => Coverage_Flag__c?.split(';').includes(flag));
        return [Account__r.Name, flags.map(([, word]) => word).sort()];
    });
    const shown = (await exported(page)).map((row) => [
        row['Account'],
        (row['Flags'] ?? '')
            .split('; ')
            .filter(Boolean)
            .map((text) => text.replace(/ on .*/, ''))
            .sort()
    ]);
    expect(shown.length).toBeGreaterThan(cases.length);
    expect(new Map(shown as [string, string[]][])).toEqual(new Map(stored as [string, string[]][]));
});

test('a number filters by its flag, and again shows all', async ({ page }) => {
    await open(page, 'Sales');
    await tile(page, 'Redundant').click();
    const table = page.getByRole('button', { name: 'Show as table' });
    await table.click();
    const redundant = cases.filter(({ expected }) => expected.flags.includes('Redundant'));
    for (const { account } of redundant) {
        await expect(page.getByRole('rowheader', { name: account.name })).toBeVisible();
    }
    await expect(tile(page, 'Redundant')).toHaveAttribute('aria-pressed', 'true');
    await tile(page, 'Redundant').click();
    await expect(tile(page, 'Accounts')).toHaveAttribute('aria-pressed', 'true');
});

test('the arrow keys walk the map, a territory opens its accounts and an account its page', async ({ page }) => {
    await open(page, 'FRM');
    await page.getByRole('combobox', { name: 'Rows' }).click();
    await page.getByRole('option', { name: 'Territories' }).click();
    const map = page.locator('c-coverage-heat-map');
    const focused = map.locator('[role="button"][tabindex="0"]');
    await expect(focused).toHaveCount(1);
    const first = await focused.getAttribute('aria-label');
    await focused.focus();
    await page.keyboard.press('ArrowRight');
    await expect(focused).toHaveAttribute('aria-label', /Medical/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await expect(focused).toHaveAttribute('aria-label', first ?? '');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Rows' })).toContainText('Accounts');
    await expect(focused).toHaveCount(1);
    await focused.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('c-call-sequence-card')).toBeVisible();
});

test('Medical sees targets of its own only, and who is overlooked by Medical', async ({ page }) => {
    await open(page, 'MSL');
    await expect(page.locator('c-coverage-board')).toContainText('no commercial measure ranks your work');
    const rows = await exported(page);
    for (const row of rows) {
        expect.soft(row['Commercial: touches expected'], row['Account']).toBe('');
        expect.soft(row['Commercial: percent of target'], row['Account']).toBe('');
        expect.soft(row['Access: percent of target'], row['Account']).toBe('');
    }
    expect(rows.some((row) => row['Medical: percent of target'] !== '')).toBe(true);
    expect(rows.some((row) => Number(row['Commercial: touches']) > 0)).toBe(true);
});

test('an error of the org is shown, and tried again it goes on', async ({ page }) => {
    await logIn(page, 'Region lead');
    await forgetFirstReads(page, 'Triad_Coverage');
    await page.route('**/graphql', async (route) => {
        const isTouches = route.request().postData()?.includes('coverageTouches') ?? false;
        await (isTouches ? route.fulfill({ status: 500, json: [{ message: 'The org is busy.' }] }) : route.continue());
    });
    await page.goto(`${orgStatus().instanceUrl}/lightning/n/Triad_Coverage`);
    await expect(page.locator('c-triad-error-panel')).toBeVisible();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: /try again|retry/i }).click();
    await expect(page.locator('c-coverage-summary')).toBeVisible();
});

for (const width of [1280, 390]) {
    test(`passes axe and does not scroll sideways at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await open(page, 'Region lead');
        await expect(page.locator(width < 640 ? 'c-coverage-table' : 'c-coverage-heat-map')).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
}
