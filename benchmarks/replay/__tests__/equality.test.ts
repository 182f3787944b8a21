import { DEFAULT_PROTOCOL } from 'c/callSequence';
import { replay } from 'c/protocolReplay';
import { describe, expect, it } from 'vitest';
import { readAllCases } from '../../../scripts/seed/cases.ts';
import { pictureOf } from '../../../scripts/seed/site-picture.ts';
import { generatedAccounts } from '../accounts.ts';
import { DRAFT } from '../draft.ts';
import { differencesOf } from '../equality.ts';

describe.each(['2026-11-18', '2026-11-21'])('a replay on %s', (today) => {
    const planted = readAllCases().map((site) => ({
        accountId: site.id,
        region: site.account.state,
        picture: pictureOf(site, today)
    }));
    const accounts = [...planted, ...generatedAccounts(400, today)];
    const result = replay(accounts, DEFAULT_PROTOCOL, DRAFT, today);

    it('equals a run of the full engine after activation, row by row', () => {
        expect(result.rows.length).toBeGreaterThan(50);
        expect(differencesOf(accounts, result, DEFAULT_PROTOCOL, DRAFT, today)).toEqual([]);
    });

    it('is caught where a row is missing', () => {
        const short = { ...result, rows: result.rows.slice(1) };
        expect(differencesOf(accounts, short, DEFAULT_PROTOCOL, DRAFT, today)).toMatchObject([
            { accountId: result.rows[0]?.accountId, replayed: '' }
        ]);
    });
});
