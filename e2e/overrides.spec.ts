import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { call, logIn, recordPage, type Persona } from './support/org.ts';
import { create, ownAccount } from './support/own-account.ts';

const card = (page: Page) => page.locator('c-call-sequence-card');

async function open(page: Page, persona: Persona, account: string): Promise<void> {
    await logIn(page, persona);
    await page.goto(recordPage(account));
    await expect(card(page).getByRole('heading', { name: 'Who goes next' })).toBeVisible();
}

async function setAside(page: Page): Promise<void> {
    await card(page).getByRole('button', { name: 'Not now' }).click();
    const modal = page.getByRole('dialog');
    await modal.getByRole('combobox', { name: /reason/i }).click();
    await modal.getByRole('option', { name: 'Wrong timing' }).click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    await modal.getByRole('button', { name: 'Set aside' }).click();
    await expect(modal).toHaveCount(0);
}

test('a rep’s dismissal folds the suggestion for Sales and leaves it to the others', async ({ page }) => {
    const { account } = await ownAccount('Aside Meadow Clinic', 'Fernwick');
    await open(page, 'Sales', account);
    await expect(page.locator('c-sequence-answer')).toContainText('Medical goes next');
    await setAside(page);
    await expect(page.locator('c-sequence-folded')).toContainText('wrong timing');
    await expect(page.locator('c-sequence-answer')).toHaveCount(0);

    await open(page, 'FRM', account);
    await expect(page.locator('c-sequence-answer')).toContainText('Medical goes next');
    await expect(page.locator('c-sequence-folded')).toHaveCount(0);
    const { body } = await call(
        'FRM',
        'GET',
        `/query?q=${encodeURIComponent('SELECT Id FROM Suggestion_Override__c')}`
    );
    expect((body as { records: unknown[] }).records).toEqual([]);

    await open(page, 'Sales', account);
    await card(page).getByRole('button', { name: 'Show the suggestion' }).click();
    await expect(page.locator('c-sequence-answer')).toContainText('Medical goes next');
    await card(page).getByRole('button', { name: 'Take it back' }).click();
    await expect(page.locator('c-sequence-folded')).toHaveCount(0);
    await expect(card(page).getByRole('button', { name: 'Not now' })).toBeVisible();
});

test('a suggestion whose override has expired is back', async ({ page }) => {
    const { account, plan } = await ownAccount('Aside Harbor Clinic', 'Larchmont');
    const today = new Date().toISOString().slice(0, 10);
    await create('Sales', 'Suggestion_Override__c', {
        Account__c: account,
        Shared_Plan__c: plan,
        Function__c: 'Commercial',
        Kind__c: 'Dismissed',
        Reason__c: 'Wrong_Timing',
        Expires_On__c: today,
        Rule_Id__c: 'JRN-1',
        Protocol_Version__c: 1,
        Suggested_Function__c: 'Medical'
    });
    await open(page, 'Sales', account);
    await expect(page.locator('c-sequence-answer')).toContainText('Medical goes next');
    await expect(page.locator('c-sequence-folded')).toHaveCount(0);
});

test('the override works by keyboard and on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const { account } = await ownAccount('Aside Valley Clinic', 'Oakhurst');
    await open(page, 'MSL', account);
    await card(page).getByRole('button', { name: 'Not now' }).focus();
    await page.keyboard.press('Enter');
    const modal = page.getByRole('dialog');
    await expect(modal).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.keyboard.press('Escape');
    await expect(modal).toHaveCount(0);
});
