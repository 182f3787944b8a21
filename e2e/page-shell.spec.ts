import { expect, test, type Page } from '@playwright/test';
import { accountId, logIn, orgStatus, recordPage, userOf } from './support/org.ts';

/** The page around our components: who is logged in, where one is, and how one gets elsewhere. */
test.describe('page shell', () => {
    let account = '';
    const list = () => `${orgStatus().instanceUrl}/lightning/o/Account/list`;

    test.beforeAll(async () => {
        account = await accountId('trialist-approved');
    });

    async function choose(page: Page, menu: string, item: RegExp): Promise<void> {
        await page.getByRole('button', { name: menu }).click();
        await page.getByRole('menuitemcheckbox', { name: item }).first().click();
    }

    test('lets a person without a session choose who to be, and leads on to where they wanted to go', async ({
        page
    }) => {
        await page.goto(recordPage(account));
        await page.getByRole('button', { name: /^FRM/ }).first().click();
        await expect(page).toHaveURL(recordPage(account));
        await expect(page.getByRole('button', { name: 'Switch user' })).toContainText('FRM');
    });

    test('switches to another user on the same page', async ({ page }) => {
        await logIn(page, 'Sales');
        await page.goto(recordPage(account));
        await choose(page, 'Switch user', /^MSL/);
        await expect(page.getByRole('button', { name: 'Switch user' })).toContainText('MSL');
        await expect(page).toHaveURL(recordPage(account));
        const userinfo = await page.request.get(`${orgStatus().instanceUrl}/services/oauth2/userinfo`);
        expect(await userinfo.json()).toMatchObject({ preferred_username: userOf('MSL').username });
    });

    test('speaks the language the user chose', async ({ page }) => {
        await logIn(page, 'Region lead');
        await page.goto(list());
        await choose(page, 'Language', /español/i);
        await expect(page.locator('html')).toHaveAttribute('lang', 'es');
        await expect(page.getByPlaceholder('Buscar en esta lista')).toBeVisible();
        await choose(page, 'Idioma', /English/);
        await expect(page.getByPlaceholder('Search this list')).toBeVisible();
    });

    test('finds an account by part of its name and opens it without loading the page anew', async ({ page }) => {
        await logIn(page, 'Sales');
        await page.goto(list());
        const rows = page.getByRole('row');
        await expect(rows).toHaveCount(26);
        const name = (await rows.nth(3).getByRole('link').first().textContent()) ?? '';
        await page.getByRole('searchbox').fill(name.slice(2));
        await expect(rows).toHaveCount(2);
        await page.evaluate(() => Object.assign(window, { sameDocument: true }));
        await page.getByRole('link', { name }).click();
        await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
        await expect(page).toHaveTitle(`${name} | Triad`);
        await expect(page.locator('main')).toBeFocused();
        await page.goBack();
        await expect(page).toHaveTitle('Accounts | Triad');
        expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    });

    test('goes through a list page by page', async ({ page }) => {
        await logIn(page, 'Sales');
        await page.goto(list());
        const first = page.getByRole('row').nth(1);
        const name = (await first.getByRole('link').first().textContent()) ?? '';
        await expect(page.getByText(/^1–25 of \d+$/)).toBeVisible();
        await page.getByRole('button', { name: 'Next page' }).click();
        await expect(page.getByText(/^26–50 of \d+$/)).toBeVisible();
        await expect(first).not.toContainText(name);
        await page.getByRole('button', { name: 'Previous page' }).click();
        await expect(first).toContainText(name);
    });

    test('says so when a search finds nothing', async ({ page }) => {
        await logIn(page, 'Sales');
        await page.goto(list());
        await page.getByRole('searchbox').fill('no such account');
        await expect(page.getByRole('heading', { name: 'Nothing matches “no such account”' })).toBeVisible();
    });

    test('takes the keyboard straight to the content', async ({ page }) => {
        await logIn(page, 'Sales');
        await page.goto(recordPage(account));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.keyboard.press('Tab');
        await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(page.locator('main')).toBeFocused();
    });

    test('says when a record is not there', async ({ page }) => {
        await logIn(page, 'Sales');
        await page.goto(recordPage('001000000000000AAA'));
        await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible();
    });

    test('offers to log in again when the session is over', async ({ page }) => {
        await logIn(page, 'Sales');
        await page.goto(list());
        await expect(page.getByRole('row')).toHaveCount(26);
        await page.context().clearCookies();
        await page.getByRole('button', { name: 'Next page' }).click();
        await expect(page.getByText('Your session has ended.')).toBeVisible();
        await page.getByRole('button', { name: 'Log in again' }).click();
        await expect(page.getByRole('button', { name: /^Sales/ }).first()).toBeVisible();
    });

    for (const width of [390, 1280]) {
        test(`scrolls nothing sideways at ${width} px`, async ({ page }) => {
            await logIn(page, 'Sales');
            await page.setViewportSize({ width, height: 800 });
            for (const address of [list(), recordPage(account)]) {
                await page.goto(address);
                await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
                await page.waitForLoadState('networkidle');
                expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
            }
        });
    }
});
