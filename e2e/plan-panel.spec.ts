import { expect, test, type Page } from '@playwright/test';
import { accountId, call, forgetFirstReads, jsforceAs, logIn, planOf, recordPage } from './support/org.ts';

function part(page: Page, name: string) {
    return page.locator(`[data-part="${name}"]`);
}

function toast(page: Page) {
    return page.locator('[aria-live="polite"] h2').locator('..');
}

async function storedPlan(id: string, field: string): Promise<unknown> {
    const { records } = await jsforceAs('Compliance').query<Record<string, unknown>>(
        `SELECT ${field} FROM Shared_Plan__c WHERE Id = '${id}'`
    );
    return records[0]?.[field];
}

test('a function edits its own part in place, and only its own', async ({ page }) => {
    const account = await accountId('aware-quiet');
    const plan = await planOf(account);
    await logIn(page, 'Sales');
    await page.goto(recordPage(account));
    await expect(part(page, 'Commercial').getByRole('button', { name: /edit/i })).toBeVisible();
    await expect(part(page, 'Medical').getByRole('button', { name: /edit/i })).toHaveCount(0);
    await expect(part(page, 'Access').getByRole('button', { name: /edit/i })).toHaveCount(0);

    await part(page, 'Commercial').getByRole('button', { name: /edit/i }).click();
    const form = part(page, 'Commercial');
    await form.getByRole('combobox').click();
    await form.getByRole('option', { name: 'Established' }).click();
    await form.getByRole('textbox').fill('The new lead nurse wants the starter steps.');
    await form.getByRole('button', { name: 'Save' }).click();

    await expect(toast(page)).toContainText('Copperfield');
    await expect(part(page, 'Commercial')).toContainText('The new lead nurse wants the starter steps.');
    expect(await storedPlan(plan, 'Commercial_Summary__c')).toBe('The new lead nurse wants the starter steps.');
    expect(await storedPlan(plan, 'Commercial_Standing__c')).toBe('Established');
});

test('an MSL can edit the medical part and not the commercial one', async ({ page }) => {
    await logIn(page, 'MSL');
    await page.goto(recordPage(await accountId('aware-quiet')));
    await expect(part(page, 'Medical').getByRole('button', { name: /edit/i })).toBeVisible();
    await expect(part(page, 'Commercial').getByRole('button', { name: /edit/i })).toHaveCount(0);
});

test('Escape leaves an edit and gives the focus back to the pencil', async ({ page }) => {
    await logIn(page, 'FRM');
    await page.goto(recordPage(await accountId('access-blocked')));
    await part(page, 'Access').getByRole('button', { name: /edit/i }).press('Enter');
    await part(page, 'Access').getByRole('textbox').fill('typed and given up');
    await page.keyboard.press('Escape');
    await expect(part(page, 'Access')).not.toContainText('typed and given up');
    await expect(part(page, 'Access').getByRole('button', { name: /edit/i })).toBeFocused();
});

test('the second of two editors is told who and keeps what was typed', async ({ page }) => {
    const account = await accountId('lapsed-no-lead');
    const plan = await planOf(account);
    await logIn(page, 'MSL');
    await page.goto(recordPage(account));
    await part(page, 'Medical').getByRole('button', { name: /edit/i }).click();
    await part(page, 'Medical').getByRole('textbox').fill('typed by the second editor');
    await call('MSL', 'PATCH', `/sobjects/Shared_Plan__c/${plan}`, { Medical_Summary__c: 'saved by the first editor' });
    await part(page, 'Medical').getByRole('button', { name: 'Save' }).click();
    await expect(part(page, 'Medical')).toContainText('saved by the first editor');
    await expect(part(page, 'Medical').getByRole('textbox')).toHaveValue('typed by the second editor');
    expect(await storedPlan(plan, 'Medical_Summary__c')).toBe('saved by the first editor');
});

test('an account without a plan gets one, and a second is refused in words', async ({ page, context }) => {
    const created = await call('Integration', 'POST', '/sobjects/Account', { Name: 'Planless Family Practice' });
    const account = (created.body as { id: string }).id;
    await logIn(page, 'Sales');
    const other = await context.newPage();
    for (const tab of [page, other]) {
        await tab.goto(recordPage(account));
        await expect(tab.locator('c-shared-plan-panel').getByRole('button')).toBeVisible();
    }
    await page.locator('c-shared-plan-panel').getByRole('button').click();
    await expect(page.locator('c-plan-dimension')).toHaveCount(3);

    await other.locator('c-shared-plan-panel').getByRole('button').click();
    await expect(toast(other)).toContainText(/already has a (shared )?plan/i);
    await expect(other.locator('body')).not.toContainText('duplicate value found');
    const { totalSize } = await jsforceAs('Compliance').query(
        `SELECT Id FROM Shared_Plan__c WHERE Account__c = '${account}'`
    );
    expect(totalSize).toBe(1);
});

test('a failed read says what to do, and trying again helps', async ({ page }) => {
    await logIn(page, 'Sales');
    const account = await accountId('aware-quiet');
    await forgetFirstReads(page, 'Triad_Account_Record_Page');
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(recordPage(account));
    const retry = page.locator('c-shared-plan-panel').getByRole('button');
    await expect(retry).toBeVisible();
    await page.unroute('**/graphql');
    await retry.click();
    await expect(page.locator('c-plan-dimension')).toHaveCount(3);
});
