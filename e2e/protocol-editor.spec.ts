import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { call, forgetFirstReads, jsforceAs, logIn, orgStatus, PERSONAS, userOf, type Persona } from './support/org.ts';

/** Drafts of these journeys live in scopes of their own: the one in force for everyone stays as it is. */
const SCOPE = 'Editor journeys';
const PROTOCOL = 'Sequence_Protocol__c';

async function open(page: Page, persona: Persona): Promise<void> {
    await logIn(page, persona);
    await page.goto(`${orgStatus().instanceUrl}/lightning/n/Triad_Protocol`);
    await expect(page.locator('c-protocol-table')).toHaveCount(4);
}

function table(page: Page, name: string): Locator {
    return page.locator('c-protocol-table').filter({ has: page.getByRole('heading', { name, exact: true }) });
}

function findings(page: Page): Locator {
    return page.locator('c-protocol-findings');
}

/** The newest one stands on top. */
function toast(page: Page): Locator {
    return page.locator('[aria-live="polite"] h2').locator('..').first();
}

/** What is read first of a version that is no draft; a step leaves the focus there. */
function heading(page: Page, title: string): Locator {
    return page.locator('c-protocol-header').getByRole('heading', { name: title });
}

async function startDraft(page: Page, title: string, scope = SCOPE): Promise<void> {
    await page.getByRole('button', { name: 'New draft from this' }).press('Enter');
    const modal = page.getByRole('dialog');
    await modal.getByRole('textbox', { name: 'What the draft is about' }).fill(title);
    await modal.getByRole('textbox', { name: 'Scope' }).fill(scope);
    await modal.getByRole('button', { name: 'Create draft' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
    await expect(page.locator('c-protocol-table')).toHaveCount(4);
}

async function menu(page: Page, ruleId: string, item: string): Promise<void> {
    await page
        .getByRole('button', { name: `More for ${ruleId}`, exact: true })
        .first()
        .press('Enter');
    await page.getByRole('menuitem', { name: item }).first().press('Enter');
}

async function stored(title: string): Promise<Record<string, unknown>> {
    const { records } = await jsforceAs('Compliance').query(
        `SELECT Id, Status__c, Protocol_Version__c, Rule_Count__c, Approved_Digest__c, Validated_Digest__c, (SELECT Rule_Id__c, Stage_Is__c FROM Sequence_Rules__r) FROM ${PROTOCOL} WHERE Title__c = '${title}'`
    );
    return records[0] as Record<string, unknown>;
}

async function tab(page: Page, name: string): Promise<void> {
    await page.getByRole('tab', { name }).click();
}

async function expectSound(page: Page, where: string): Promise<void> {
    const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(sideways, where).toBe(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(
        grave.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html}`),
        where
    ).toEqual([]);
}

for (const width of [1280, 390]) {
    test(`the rules in force need no scrolling sideways at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await open(page, 'FRM');
        const tables = page.getByRole('region', { name: /rules, scrolls sideways/ });
        await expect(tables).toHaveCount(4);
        const hidden = await tables.evaluateAll((regions) =>
            regions.map(({ clientWidth, scrollWidth }) => scrollWidth - clientWidth)
        );
        expect(hidden).toEqual([0, 0, 0, 0]);
    });
}

for (const persona of PERSONAS) {
    test(`${persona} reads the rules in force and changes none of them`, async ({ page }) => {
        await open(page, persona);
        await expect(table(page, 'Journey')).toContainText('JRN-11');
        await expect(table(page, 'Coverage')).toContainText('Everything else');
        await expect(page.getByRole('button', { name: /^Edit / })).toHaveCount(0);
        await expect(findings(page)).toContainText('No errors and no warnings');
        await expect(page.getByRole('button', { name: 'New draft from this' })).toHaveCount(
            persona === 'Admin' ? 1 : 0
        );
        await expect(page.locator('c-protocol-actions')).toContainText(
            persona === 'Admin'
                ? 'Make a new draft from it'
                : persona === 'Compliance'
                  ? 'You approve what others wrote'
                  : 'Administrators write drafts'
        );
    });
}

test('without the default row the exact combinations without an answer are listed, and nothing can be submitted', async ({
    page
}) => {
    await open(page, 'Admin');
    await startDraft(page, 'Without a default');
    await menu(page, 'COV-2', 'Delete');
    await expect(findings(page)).toContainText('The default row is missing');
    await expect(findings(page)).toContainText('15,568 combinations of facts get no answer');
    await findings(page).getByRole('button', { name: 'Show all 39 groups' }).press('Enter');
    const groups = await findings(page).locator('ul ul li').allTextContents();
    expect(groups).toHaveLength(39);
    const sum = groups
        .map((text) => Number(/([\d,]+) combinations$/.exec(text.trim())?.[1]?.replaceAll(',', '')))
        .reduce((total, size) => total + size, 0);
    expect(sum).toBe(15_568);
    expect(groups[0]).toContain('Stage: New, Aware, Evaluating, Trialist');
    await expect(page.getByRole('button', { name: 'Submit for approval' })).toBeDisabled();
    await tab(page, 'Map');
    await expect(page.getByRole('row', { name: /^New/ })).toContainText('no answer');
    await tab(page, 'Rules');
    await page.getByRole('button', { name: 'Add the default row' }).press('Enter');
    await expect(findings(page)).toContainText('No errors and no warnings');
});

test('an overlap, a shadowed rule, a circle and a Medical rule that reads the tier are named beside their rows', async ({
    page
}) => {
    await open(page, 'Admin');
    await startDraft(page, 'Four mistakes');
    await page.getByRole('button', { name: 'Edit JRN-3', exact: true }).press('Enter');
    await page.getByRole('checkbox', { name: 'New', exact: true }).press('Space');
    await expect(table(page, 'Journey')).toContainText('JRN-1 and JRN-3 match the same accounts');
    await expect(table(page, 'Journey')).toContainText('For example an account with Stage “New”');

    await page.getByRole('textbox', { name: 'Unless' }).fill('JRN-3');
    await expect(findings(page)).toContainText('make way for each other in a circle');
    await page.getByRole('textbox', { name: 'Unless' }).fill('');
    await page.getByRole('button', { name: 'Done' }).press('Enter');

    await menu(page, 'STOP-1', 'Duplicate');
    await page.getByRole('button', { name: 'Edit STOP-4' }).press('Enter');
    await page.getByRole('button', { name: 'Remove the condition Hold' }).press('Enter');
    await page.getByRole('button', { name: 'Done' }).press('Enter');
    await expect(table(page, 'Stops')).toContainText('STOP-2 never answers; always before it: STOP-4');
    await page.keyboard.press('Control+z');
    await expect(table(page, 'Stops')).not.toContainText('never answers; always before it: STOP-4');

    await page.getByRole('button', { name: 'Edit JRN-1', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Add condition' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Tier' }).press('Enter');
    await page.getByRole('checkbox', { name: 'A', exact: true }).press('Space');
    await expect(table(page, 'Journey')).toContainText('JRN-1 answers Medical and reads the tier');
    await expect(page.getByRole('button', { name: 'Submit for approval' })).toBeDisabled();
    await tab(page, 'Map');
    await findings(page).getByRole('button', { name: 'Go to JRN-1' }).first().press('Enter');
    await expect(page.getByRole('button', { name: 'Edit JRN-1', exact: true })).toBeFocused();

    await page.getByRole('button', { name: 'Save draft' }).press('Enter');
    await expect(toast(page)).toContainText('cannot read the tier');
    expect(await stored('Four mistakes')).toMatchObject({ Status__c: 'Draft', Rule_Count__c: 31 });
});

test('a draft goes its whole way by keyboard: edited, taken back, saved, submitted, approved by another, activated', async ({
    page
}) => {
    for (const round of [1, 2]) {
        const title = `Whole way ${round}`;
        await open(page, 'Admin');
        await startDraft(page, title, 'Whole way');
        await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
        await page.getByRole('button', { name: 'Edit JRN-3', exact: true }).press('Enter');
        await page.getByRole('checkbox', { name: '7–30 days' }).press('Space');
        await expect(page.locator('c-protocol-actions')).toContainText('1 unsaved change');
        await page.keyboard.press('Control+z');
        await expect(page.locator('c-protocol-actions')).toContainText('Everything is saved');
        await page.keyboard.press('Control+Shift+z');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('button', { name: 'Edit JRN-3', exact: true })).toBeFocused();
        const writes = page.waitForRequest((request) => (request.postData() ?? '').includes('writeProtocol'));
        await page.getByRole('button', { name: 'Save draft' }).press('Enter');
        const { variables } = (await writes).postDataJSON() as { variables: Record<string, unknown> };
        expect(Object.keys(variables)).toEqual(['changed0']);
        await expect(toast(page)).toContainText(`Draft ${round} saved`);
        await expect(page.getByRole('button', { name: 'Submit for approval' })).toBeEnabled();
        await expect(page.getByRole('button', { name: 'Submit for approval' })).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(toast(page)).toContainText(`Version ${round} submitted`);
        await expect(heading(page, title)).toBeFocused();
        await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);

        await open(page, 'Compliance');
        await page.getByRole('button', { name: title }).press('Enter');
        await expect(page.getByRole('button', { name: 'Approve' })).toBeEnabled();
        await page.getByRole('button', { name: 'Approve' }).press('Enter');
        await expect(toast(page)).toContainText(`Version ${round} approved`);
        await expect(heading(page, title)).toBeFocused();
        await expect(page.getByRole('button', { name: 'Activate' })).toBeEnabled();
        await page.getByRole('button', { name: 'Activate' }).press('Enter');
        await expect(toast(page)).toContainText(`Version ${round} is in force`);
        await expect(heading(page, title)).toBeFocused();
        const version = await stored(title);
        expect(version).toMatchObject({ Status__c: 'Active', Protocol_Version__c: round });
        expect(version['Approved_Digest__c']).toBe(version['Validated_Digest__c']);
    }
    expect(await stored('Whole way 1')).toMatchObject({ Status__c: 'Retired' });
});

test('a version whose stamps hide errors can be neither approved nor activated here', async ({ page }) => {
    await open(page, 'Admin');
    await startDraft(page, 'False stamps', 'False stamps');
    const { Id } = await stored('False stamps');
    const rule = { Table__c: 'Journey', Order__c: 99, Answer__c: 'Access', Reason_Code__c: 'Access_Path' };
    const added = await call('Admin', 'POST', '/sobjects/Sequence_Rule__c', {
        ...rule,
        Sequence_Protocol__c: Id,
        Rule_Id__c: 'JRN-99',
        Stage_Is__c: 'Aware',
        // What is left of a row that makes way for another the org does not see; the validator does.
        Unless_Rules__c: 'JRN-6'
    });
    expect(added.status, added.text).toBe(201);
    const stamped = await call('Admin', 'PATCH', `/sobjects/${PROTOCOL}/${String(Id)}`, {
        Status__c: 'Validated',
        Validated_Digest__c: '00000000000000c1',
        Validation_Error_Count__c: 0,
        Validated_Rule_Count__c: 32,
        Validated_At__c: new Date(Date.now() + 60_000).toISOString(),
        Submitted_By__c: userOf('Admin').userId
    });
    expect(stamped.status, stamped.text).toBe(204);
    await open(page, 'Compliance');
    await page.getByRole('button', { name: 'False stamps' }).press('Enter');
    await expect(findings(page)).toContainText('JRN-3 and JRN-99 match the same accounts');
    await expect(page.getByRole('button', { name: 'Approve' })).toBeDisabled();
    await page.getByRole('button', { name: 'Back to draft' }).press('Enter');
    await expect(toast(page)).toContainText('is a draft again');
});

test('what somebody else saved in between is told, and nothing typed is lost', async ({ page }) => {
    await open(page, 'Admin');
    await startDraft(page, 'Two at once', 'Two at once');
    const { Id } = await stored('Two at once');
    await page.getByRole('textbox', { name: 'Title' }).fill('Mine');
    await call('Admin', 'PATCH', `/sobjects/${PROTOCOL}/${String(Id)}`, { Own_Cool_Down_Days__c: 5 });
    await page.getByRole('button', { name: 'Save draft' }).press('Enter');
    await expect(page.locator('c-protocol-workbench')).toContainText('saved this draft while you edited it');
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Mine');
    await page.getByRole('button', { name: 'Save draft' }).press('Enter');
    await expect(toast(page)).toContainText('saved');
    expect(await stored('Mine')).toMatchObject({ Id });
});

test('versions are compared row by row and setting by setting', async ({ page }) => {
    await open(page, 'Admin');
    await startDraft(page, 'Compared', 'Compared');
    await menu(page, 'JRN-6', 'Delete');
    await tab(page, 'Settings');
    await page.getByRole('spinbutton', { name: 'Touches per HCP at most' }).fill('4');
    await tab(page, 'Compare');
    await page.getByRole('combobox', { name: 'Compare with' }).click();
    await page
        .getByRole('option', { name: /Global 1 ·/ })
        .first()
        .click();
    await expect(page.locator('c-protocol-comparison')).toContainText('Rows that differ: 1; settings: 1');
    await expect(page.getByRole('row', { name: /Removed Journey · JRN-6/ })).toContainText('Stage: Access blocked');
    await expect(page.getByRole('row', { name: /Touches per HCP/ })).toContainText('3');
});

test('a rule that is set aside too often is flagged with its rate', async ({ page }) => {
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const made = await call('Integration', 'POST', '/sobjects/Rule_Statistic__c', {
        Rule_Id__c: 'JRN-8',
        Protocol_Version__c: 1,
        Window_Start__c: day,
        Window_End__c: day,
        Suggestions_Count__c: 50,
        Overrides_Count__c: 17,
        Source_Key__c: 'EDITOR-JOURNEY'
    });
    expect(made.status, made.text).toBe(201);
    await open(page, 'Sales');
    const row = page.getByRole('row', { name: /JRN-8/ });
    await expect(row).toContainText('34%');
    await expect(row).toContainText('look at this rule');
});

test('the page is accessible and fits the screen, wide and narrow, with errors in every part', async ({ page }) => {
    await open(page, 'Admin');
    await startDraft(page, 'Every part', 'Every part');
    await menu(page, 'COV-2', 'Delete');
    for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        for (const part of ['Settings', 'Map', 'Compare', 'Rules']) {
            await tab(page, part);
            if (part === 'Rules') {
                await page.getByRole('button', { name: 'Edit JRN-8', exact: true }).press('Enter');
                await expect(page.locator('c-protocol-rule-form')).toBeVisible();
            }
            await expectSound(page, `${part} at ${width} px`);
        }
        await page.getByRole('button', { name: 'Done' }).press('Enter');
    }
});

test('a failed read says what to do, and trying again helps', async ({ page }) => {
    await logIn(page, 'MSL');
    await forgetFirstReads(page, 'Triad_Protocol');
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(`${orgStatus().instanceUrl}/lightning/n/Triad_Protocol`);
    const retry = page.locator('c-triad-error-panel').getByRole('button');
    await expect(retry).toBeVisible();
    await page.unroute('**/graphql');
    await retry.click();
    await expect(page.locator('c-protocol-table')).toHaveCount(4);
});

test('an org without a protocol offers the first draft to those who write', async ({ page }) => {
    const none = { Sequence_Protocol__c: { edges: [] }, Rule_Statistic__c: { edges: [] } };
    await page.route('**/graphql', (route) =>
        route.fulfill({ json: { data: { uiapi: { query: none } }, errors: [] } })
    );
    for (const [persona, buttons] of [
        ['Admin', 1],
        ['FRM', 0]
    ] as const) {
        await logIn(page, persona);
        await forgetFirstReads(page, 'Triad_Protocol');
        await page.goto(`${orgStatus().instanceUrl}/lightning/n/Triad_Protocol`);
        await expect(page.locator('c-triad-empty-state')).toContainText('No protocol yet');
        await expect(page.getByRole('button', { name: 'Start a draft' })).toHaveCount(buttons);
    }
});
