import { expect, test, type Page } from '@playwright/test';
import { accountId, jsforceAs, logIn, recordPage } from './support/org.ts';

function marks(page: Page) {
    return page.locator('c-touch-chart').getByRole('button');
}

async function countTouches(account: string): Promise<number> {
    const { totalSize } = await jsforceAs('Compliance').query(
        `SELECT Id FROM Field_Engagement__c WHERE Account__c = '${account}'`
    );
    return totalSize;
}

test('a rep logs a touch of the own function in a modal, and it appears on the time line', async ({ page }) => {
    const account = await accountId('new-academic-center');
    await logIn(page, 'Sales');
    await page.goto(recordPage(account));
    const panel = page.locator('c-engagement-timeline');
    await panel.getByRole('button', { name: /log or plan/i }).click();
    const modal = page.getByRole('dialog');
    await modal.getByRole('combobox', { name: /channel/i }).click();
    await modal.getByRole('option', { name: 'Phone' }).click();
    await modal.getByRole('button', { name: 'Save' }).click();
    await expect(modal).toHaveCount(0);
    await expect(marks(page)).toHaveCount(1);
    await expect(marks(page).first()).toHaveAccessibleName(/Commercial/);
    expect(await countTouches(account)).toBe(1);
});

test('a touch that the org refuses keeps the modal and says why', async ({ page }) => {
    const account = await accountId('undated-decision');
    const before = await countTouches(account);
    await logIn(page, 'MSL');
    await page.goto(recordPage(account));
    await page
        .locator('c-engagement-timeline')
        .getByRole('button', { name: /log or plan/i })
        .click();
    const modal = page.getByRole('dialog');
    await page.route('**/graphql', async (route) => {
        const body = route.request().postData()?.replaceAll('"Medical"', '"Access"') ?? '';
        await route.continue({ postData: body });
    });
    await modal.getByRole('combobox', { name: /channel/i }).click();
    await modal.getByRole('option', { name: 'Video' }).click();
    await modal.getByRole('button', { name: 'Save' }).click();
    await expect(modal).toContainText('You can plan and log touches of your own function only.');
    expect(await countTouches(account)).toBe(before);
});

test('the arrow keys walk the touches and Enter opens one', async ({ page }) => {
    await logIn(page, 'Region lead');
    await page.goto(recordPage(await accountId('same-day-clash')));
    await expect(marks(page).first()).toBeVisible();
    const last = marks(page).last();
    await last.focus();
    const names: string[] = [];
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight']) {
        await page.keyboard.press(key);
        names.push((await page.locator('c-touch-chart g[tabindex="0"]').getAttribute('aria-label')) ?? '');
    }
    expect(names[2]).toBe(names[0]);
    expect(names[1]).not.toBe(names[0]);
    await page.keyboard.press('Enter');
    await expect(page.locator('c-touch-details')).toBeVisible();
});

test('who acts for no function logs nothing', async ({ page }) => {
    await logIn(page, 'Compliance');
    await page.goto(recordPage(await accountId('same-day-clash')));
    await expect(marks(page).first()).toBeVisible();
    await expect(page.locator('c-engagement-timeline').getByRole('button', { name: /log or plan/i })).toHaveCount(0);
});
