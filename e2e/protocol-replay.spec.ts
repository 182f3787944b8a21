import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { decide, DEFAULT_PROTOCOL, sequenceFacts, type SequenceProtocol } from 'c/callSequence';
import { accountPictures } from './support/account-pictures.ts';
import { logIn, orgStatus } from './support/org.ts';

/** The draft of this journey lives in a scope of its own: the one in force for everyone stays as it is. */
const SCOPE = 'Replay journeys';
const REACTIVE: SequenceProtocol = {
    ...DEFAULT_PROTOCOL,
    settings: { ...DEFAULT_PROTOCOL.settings, proactiveMedical: false }
};

test('the replay of a draft names the accounts that a run under it decides otherwise', async ({ page }) => {
    await logIn(page, 'Admin');
    await page.goto(`${orgStatus().instanceUrl}/lightning/n/Triad_Protocol`);
    await page.getByRole('button', { name: 'New draft from this' }).press('Enter');
    const modal = page.getByRole('dialog');
    await modal.getByRole('textbox', { name: 'What the draft is about' }).fill('Medical waits to be asked');
    await modal.getByRole('textbox', { name: 'Scope' }).fill(SCOPE);
    await modal.getByRole('button', { name: 'Create draft' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Medical waits to be asked');
    await page.getByRole('tab', { name: 'Settings' }).click();
    await page.locator('c-protocol-settings input[type="checkbox"]').first().press(' ');
    const panel = page.locator('c-protocol-replay-panel');
    await panel.getByRole('button', { name: 'Replay' }).click();
    await expect(panel).toContainText(/\d+ of \d+ answers change/);
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Export CSV' }).click();
    const file = await (await download).path();
    const rows = parse<Record<string, string>>(readFileSync(file, 'utf8'), { bom: true, columns: true });
    const shown = rows.map((row) => [row['Account'], row['Under the draft: rule'], row['Under the draft: not before']]);

    const today = new Date().toISOString().slice(0, 10);
    const fresh = [...(await accountPictures('Compliance')).values()].flatMap((picture) => {
        const answerUnder = (protocol: SequenceProtocol) => {
            const { ruleId, notBefore, answer } = decide(sequenceFacts(picture, protocol, today), protocol);
            return { text: `${answer} ${ruleId} ${notBefore}`, line: [picture.accountName, ruleId, notBefore ?? ''] };
        };
        const [before, after] = [answerUnder(DEFAULT_PROTOCOL), answerUnder(REACTIVE)];
        return before.text === after.text ? [] : [after.line];
    });
    expect(fresh.length).toBeGreaterThan(0);
    expect([...shown].sort()).toEqual(fresh.sort());

    await panel.getByRole('radio', { name: 'Last 90 days' }).press(' ');
    await expect(panel).toContainText(/[\d,]+ of [\d,]+ answers change/);
    await expect(panel).toContainText('Rules of the draft that answered for nobody in the last 90 days: JRN-1');
});
