import { expect, test, type Page } from '@playwright/test';
import { readPlantedCases, type PlantedCase } from '../scripts/seed/cases.ts';
import { day } from '../scripts/seed/days.ts';
import { accountId, logIn, recordPage, type Persona } from './support/org.ts';

/** Every planted case shows its expected function on the page: the same to all three functions, each in its own words. */
const FUNCTIONS = ['Sales', 'MSL', 'FRM'] as const satisfies readonly Persona[];
const RESTRICTED_WORDS = /\b(denial|denials|denied|deny|payer|payers|appeal|appeals|appealed)\b/i;

const cases = readPlantedCases();
const payers = [...new Set(cases.flatMap(({ barriers }) => barriers.map((barrier) => barrier.payer)))];
const today = new Date().toISOString().slice(0, 10);

function headlineOf({ expected }: PlantedCase): RegExp {
    return expected.function === 'No_One' ? /no one|nobody/i : new RegExp(`${expected.function} goes next`, 'i');
}

/** The protocol moves a date that is no business day to the next one. */
function businessDay(offset: number): string {
    const weekday = new Date(`${day(today, offset)}T00:00:00Z`).getUTCDay();
    return day(today, offset + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0));
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
    const later = planted.expected.notBeforeInDays ?? planted.expected.untilInDays;
    if (later !== undefined) await expect(answer).toContainText(writtenOut(businessDay(later)));
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

const words = new Map<Persona, Map<string, string>>();

for (const persona of FUNCTIONS) {
    test(`${persona} sees the expected function of all ${cases.length} planted cases`, async ({ page }) => {
        test.setTimeout(180_000);
        await logIn(page, persona);
        const own = new Map<string, string>();
        for (const planted of cases) {
            own.set(planted.id, await read(page, planted));
            if (persona === 'Sales') await expectRule(page, planted);
            if (persona === 'FRM') continue;
            const text = await textOfPage(page);
            expect(text, planted.id).not.toMatch(RESTRICTED_WORDS);
            expect(
                payers.filter((payer) => text.includes(payer)),
                planted.id
            ).toEqual([]);
        }
        words.set(persona, own);
    });
}

test('the three functions are told in words of their own', () => {
    const told = FUNCTIONS.map((persona) => words.get(persona)?.get('recent-decision') ?? '');
    expect(told.every((text) => text !== '')).toBe(true);
    expect(new Set(told).size).toBe(FUNCTIONS.length);
});

test('a plan whose owner has left is stale', async ({ page }) => {
    await logIn(page, 'Region lead');
    await page.goto(recordPage(await accountId('owner-inactive')));
    await expect(page.locator('c-plan-header')).toContainText('Stale');
});
