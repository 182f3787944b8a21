import { expect, test, type Page } from '@playwright/test';
import { compileLookup, decide, DEFAULT_PROTOCOL, sequenceFacts } from 'c/callSequence';
import { readAllCases, readFieldNoteCases, readPlantedCases, type PlantedCase } from '../scripts/seed/cases.ts';
import { expectationOf } from '../scripts/seed/expectation.ts';
import { accountPictures } from './support/account-pictures.ts';
import { accountId, logIn, recordPage, type Persona } from './support/org.ts';

/** Every planted case shows its expected function on the page: the same to all three functions, each in its own words. */
const FUNCTIONS = ['Sales', 'MSL', 'FRM'] as const satisfies readonly Persona[];
const RESTRICTED_WORDS = /\b(denial|denials|denied|deny|payer|payers|appeal|appeals|appealed)\b/i;

const cases = readPlantedCases();
const noteCases = readFieldNoteCases();
const everyCase = readAllCases();
/** The other two functions open every fourth of the cases from the field notes; Sales opens all. */
const SHARE_OF_OTHERS = 4;
const payers = [...new Set(everyCase.flatMap(({ barriers }) => barriers.map((barrier) => barrier.payer)))];
const today = new Date().toISOString().slice(0, 10);

function headlineOf({ expected }: PlantedCase): RegExp {
    return expected.function === 'No_One' ? /no one|nobody/i : new RegExp(`${expected.function} goes next`, 'i');
}

function writtenOut(isoDay: string): string {
    return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${isoDay}T00:00:00Z`)
    );
}

/** The rule behind the answer, in the modal that explains it. */
async function expectRule(page: Page, { id, expected }: PlantedCase): Promise<void> {
    await page.locator('c-call-sequence-card').getByRole('button', { name: /why/i }).click();
    const trace = page.getByRole('dialog');
    await expect(trace, id).toContainText(expected.ruleId);
    await page.keyboard.press('Escape');
    await expect(trace).toHaveCount(0);
}

/** Opens the account and returns what the card says, once it says what is expected. */
async function read(page: Page, planted: PlantedCase): Promise<string> {
    await page.goto(recordPage(await accountId(planted.id)));
    const answer = page.locator('c-sequence-answer');
    await expect(answer.locator('h3'), planted.id).toContainText(headlineOf(planted));
    const { notBefore, until } = expectationOf(planted, today);
    const later = notBefore ?? until;
    if (later !== undefined) await expect(answer).toContainText(writtenOut(later));
    return (await answer.textContent()) ?? '';
}

async function textOfPage(page: Page): Promise<string> {
    const text = await page.locator('body').textContent();
    const described = await page
        .locator('[aria-label], [title]')
        .evaluateAll((elements) =>
            elements.map((element) => `${element.getAttribute('aria-label')} ${element.getAttribute('title')}`)
        );
    return `${text} ${described.join(' ')}`;
}

/** Nothing on the page of Sales or Medical may say what only Access may know. */
async function expectNothingRestricted(page: Page, { id }: PlantedCase): Promise<void> {
    const text = await textOfPage(page);
    expect(text, id).not.toMatch(RESTRICTED_WORDS);
    expect(
        payers.filter((payer) => text.includes(payer)),
        id
    ).toEqual([]);
}

const words = new Map<Persona, Map<string, string>>();

/** Opens the accounts one after the other and keeps what each said. */
async function readAll(page: Page, persona: Persona, shown: readonly PlantedCase[]): Promise<void> {
    await logIn(page, persona);
    const own = words.get(persona) ?? new Map<string, string>();
    words.set(persona, own);
    for (const planted of shown) {
        own.set(planted.id, await read(page, planted));
        if (persona === 'Sales') await expectRule(page, planted);
        if (persona !== 'FRM') await expectNothingRestricted(page, planted);
    }
}

for (const persona of FUNCTIONS) {
    test(`${persona} reads facts that give the expected answer of all ${everyCase.length} cases`, async () => {
        const pictures = await accountPictures(persona);
        const byName = new Map([...pictures.values()].map((picture) => [picture.accountName, picture]));
        const lookup = compileLookup(DEFAULT_PROTOCOL);
        for (const planted of everyCase) {
            const picture = byName.get(planted.account.name);
            if (!picture) throw new Error(`${persona} reads no plan of ${planted.account.name}.`);
            const facts = sequenceFacts(picture, DEFAULT_PROTOCOL, today);
            const { answer, notBefore, ruleId, until } = decide(facts, DEFAULT_PROTOCOL);
            const found = { answer, ruleId, notBefore, until };
            expect.soft(found, `${persona}, ${planted.id}`).toEqual(expectationOf(planted, today));
            expect.soft(lookup.decide(facts), planted.id).toMatchObject({ answer, ruleId, notBefore });
        }
    });

    test(`${persona} sees the expected function of all ${cases.length} planted cases`, async ({ page }) => {
        test.setTimeout(300_000);
        await readAll(page, persona, cases);
    });

    test(`${persona} sees the expected function of the cases from the field notes`, async ({ page }) => {
        test.setTimeout(300_000);
        const shown = persona === 'Sales' ? noteCases : noteCases.filter((_, place) => place % SHARE_OF_OTHERS === 0);
        await readAll(page, persona, shown);
    });
}

test('the three functions are told in words of their own', () => {
    const [sales, ...others] = FUNCTIONS.map((persona) => words.get(persona) ?? new Map<string, string>());
    const shared = [...(sales ?? [])].filter(([id]) => others.every((own) => own.has(id)));
    expect(shared.length).toBe(cases.length + Math.ceil(noteCases.length / SHARE_OF_OTHERS));
    for (const [id, text] of shared) {
        expect(new Set([text, ...others.map((own) => own.get(id))]).size, id).toBe(FUNCTIONS.length);
    }
});

test('a plan whose owner has left is stale', async ({ page }) => {
    await logIn(page, 'Region lead');
    await page.goto(recordPage(await accountId('owner-inactive')));
    await expect(page.locator('c-plan-header')).toContainText('Stale');
});
