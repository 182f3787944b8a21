import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { decide, DEFAULT_PROTOCOL, sequenceFacts } from 'c/callSequence';
import { readAllCases } from '../scripts/seed/cases.ts';
import { DEFAULT_ACCOUNTS } from '../scripts/seed/seed.ts';
import { accountPictures } from './support/account-pictures.ts';
import { graphql, jsforceAs } from './support/org.ts';

/** Every seeded account, planted and generated, as the three functions get it from the org: no browser draws anything. */
const FUNCTIONS = ['Sales', 'MSL', 'FRM'] as const;
const RESTRICTED_WORDS = /\b(denial|denials|denied|deny|payer|payers|appeal|appeals|appealed)\b/gi;
const QUERY_FILE = 'force-app/main/default/lwc/triadData/accountPictureQuery.ts';
const AT_ONCE = 10;

const payers = [...new Set(readAllCases().flatMap(({ barriers }) => barriers.map(({ payer }) => payer)))];

/** The one query of the Account page. */
function pageQuery(): string {
    const query = /gql`([^`]+)`/.exec(readFileSync(QUERY_FILE, 'utf8'))?.[1];
    if (!query) throw new Error(`${QUERY_FILE} holds no query.`);
    return query;
}

test('all three functions get the same answer for every account, with the same rule and dates', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const answers = await Promise.all(
        FUNCTIONS.map(async (persona) =>
            [...(await accountPictures(persona))].map(([accountId, picture]) => {
                const decision = decide(sequenceFacts(picture, DEFAULT_PROTOCOL, today), DEFAULT_PROTOCOL);
                const { answer, ruleId, notBefore, until, inputsHash } = decision;
                return { accountId, answer, ruleId, notBefore, until, inputsHash };
            })
        )
    );
    const [sales, ...others] = answers;
    expect(sales?.length).toBeGreaterThanOrEqual(DEFAULT_ACCOUNTS);
    for (const other of others) expect(other).toEqual(sales);
});

for (const persona of FUNCTIONS.filter((one) => one !== 'FRM')) {
    test(`the page's query gives ${persona} no word of what only Access may know, at any account`, async () => {
        const query = pageQuery();
        const { records } = await jsforceAs('Integration').query<{ Id: string }>('SELECT Id FROM Account');
        expect(records.length).toBeGreaterThanOrEqual(DEFAULT_ACCOUNTS);
        for (let start = 0; start < records.length; start += AT_ONCE) {
            const answers = records
                .slice(start, start + AT_ONCE)
                .map(({ Id: recordId }) => graphql(persona, query, { recordId }));
            for (const { text, body } of await Promise.all(answers)) {
                expect(body).toMatchObject({ data: { uiapi: { query: { Shared_Plan__c: { edges: [{}] } } } } });
                expect(text.match(RESTRICTED_WORDS) ?? [], text.slice(0, 300)).toEqual([]);
                expect(payers.filter((payer) => text.includes(payer))).toEqual([]);
            }
        }
    });
}
