import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { jsforceAs, logIn, recordPage, type Persona } from './support/org.ts';
import { create, ownAccount, type OwnAccount } from './support/own-account.ts';

const HOUR = 3_600_000;

async function openForm(page: Page, persona: Persona, account: string): Promise<Locator> {
    await logIn(page, persona);
    await page.goto(recordPage(account));
    await page
        .locator('c-engagement-timeline')
        .getByRole('button', { name: /log or plan/i })
        .click();
    return page.getByRole('dialog');
}

async function choose(modal: Locator, field: RegExp, option: string | RegExp): Promise<void> {
    await modal.getByRole('combobox', { name: field }).click();
    await modal.getByRole('option', { name: option }).click();
}

/** Medical plans a visit with the HCP within the hour that the form proposes. */
async function planOfMedical({ account, hcp }: OwnAccount): Promise<void> {
    await create('Integration', 'Field_Engagement__c', {
        Account__c: account,
        HCP__c: hcp,
        Function__c: 'Medical',
        Channel__c: 'In_Person',
        Status__c: 'Planned',
        Start_At__c: new Date(Date.now() + HOUR).toISOString()
    });
}

test('a touch that meets another function’s is offered its first clear day', async ({ page }) => {
    const own = await ownAccount('Radar Meadow Clinic', 'Hazelton');
    await planOfMedical(own);
    const modal = await openForm(page, 'Sales', own.account);
    await choose(modal, /^with$/i, 'Hazelton');
    await choose(modal, /channel/i, 'Phone');
    const radar = modal.getByRole('region', { name: 'What this touch would meet' });
    await expect(radar).toContainText('Medical meets this HCP');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    await radar.getByRole('button', { name: /^move to/i }).click();
    await expect(radar).not.toContainText('Medical');
    await modal.getByRole('button', { name: 'Save' }).click();
    await expect(modal).toHaveCount(0);
});

test('one click goes along with the other touch, with purpose and policy', async ({ page }) => {
    const own = await ownAccount('Radar Harbor Clinic', 'Ashbourne');
    await planOfMedical(own);
    const modal = await openForm(page, 'Sales', own.account);
    await choose(modal, /^with$/i, 'Ashbourne');
    await choose(modal, /channel/i, 'Phone');
    await modal.getByRole('button', { name: 'Link as joint visit' }).first().click();
    await modal.getByRole('button', { name: 'Save' }).click();
    await expect(modal).toContainText('Choose why the two go together.');
    await choose(modal, /purpose/i, 'Shared planning');
    await modal.getByRole('checkbox', { name: /policy for joint visits/i }).press('Space');
    await modal.getByRole('button', { name: 'Save' }).click();
    await expect(modal).toHaveCount(0);
    const { records } = await jsforceAs('Compliance').query<Record<string, unknown>>(
        `SELECT Coordination_Purpose__c, Is_Coordination_Policy_Read__c FROM Field_Engagement__c
         WHERE Account__c = '${own.account}' AND Function__c = 'Commercial'`
    );
    expect(records[0]).toMatchObject({
        Coordination_Purpose__c: 'Shared_Planning',
        Is_Coordination_Policy_Read__c: true
    });
});

test('a stop refuses the plan, in the form on a phone, too', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const own = await ownAccount('Radar Valley Clinic', 'Elmsworth');
    await jsforceAs('Compliance').sobject('Shared_Plan__c').update({ Id: own.plan, Hold__c: 'No_Contact' });
    const modal = await openForm(page, 'Sales', own.account);
    await choose(modal, /channel/i, 'Phone');
    await expect(modal).toContainText('This account is not to be contacted.');
    await modal.getByRole('button', { name: 'Save' }).click();
    await expect(modal).toContainText('This touch cannot be planned');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
