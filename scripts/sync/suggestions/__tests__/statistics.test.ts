import { DEFAULT_PROTOCOL } from 'c/callSequence';
import type { CountedOverride } from 'c/suggestionOverride';
import { describe, expect, it } from 'vitest';
import { RuleTally, statisticChanges, statisticRows, windowStart } from '../statistics.ts';

const TODAY = '2026-11-22';
const override = (accountId: string, ruleId: string, createdOn = TODAY): CountedOverride => ({
    accountId,
    ruleId,
    protocolVersion: 1,
    createdOn
});

function rowsWith(overrides: readonly CountedOverride[], answering: readonly (readonly [string, string])[]) {
    const tally = new RuleTally(overrides);
    for (const [accountId, ruleId] of answering) tally.add(accountId, ruleId);
    return statisticRows({ scope: 'Global', protocol: DEFAULT_PROTOCOL, overrides, tally, today: TODAY });
}

describe('statisticRows', () => {
    it('has a row for every rule, those that answered nowhere and the default row included', () => {
        const rows = rowsWith([], []);
        const ids = rows.map((row) => row['Rule_Id__c']);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(['STOP-1', 'OBL-4', 'JRN-11', 'COV-1', 'COV-2']));
        expect(rows.every((row) => row['Suggestions_Count__c'] === 0 && row['Overrides_Count__c'] === 0)).toBe(true);
    });

    it('counts accounts where a rule answers against accounts where it was set aside', () => {
        const rows = rowsWith(
            [override('a', 'JRN-3'), override('a', 'JRN-3'), override('b', 'JRN-3', '2026-10-24')],
            [
                ['a', 'JRN-3'],
                ['b', 'JRN-3'],
                ['c', 'JRN-3'],
                ['d', 'COV-2']
            ]
        );
        expect(rows[0]).toEqual({
            Source_Key__c: 'Global:1:JRN-3:2026-11',
            Scope__c: 'Global',
            Rule_Id__c: 'JRN-3',
            Protocol_Version__c: 1,
            Window_Start__c: '2026-10-24',
            Window_End__c: TODAY,
            Suggestions_Count__c: 3,
            Overrides_Count__c: 2
        });
    });

    it('counts an account that was overridden and is answered by another rule now among the suggestions of both', () => {
        const rows = rowsWith([override('a', 'JRN-3')], [['a', 'COV-2']]);
        const counts = rows.filter((row) => row['Suggestions_Count__c'] === 1);
        expect(counts.map((row) => [row['Rule_Id__c'], row['Overrides_Count__c']])).toEqual([
            ['JRN-3', 1],
            ['COV-2', 0]
        ]);
    });
});

describe('windowStart', () => {
    it('makes a window of 30 days with its last one', () => {
        expect(windowStart('2026-03-01')).toBe('2026-01-31');
    });
});

describe('statisticChanges', () => {
    const rows = rowsWith([], [['a', 'COV-2']]);

    it('is every row of an org that has none', () => {
        expect(statisticChanges(rows, [])).toHaveLength(rows.length);
    });

    it('is nothing where the org has the same numbers', () => {
        expect(statisticChanges(rows, rows)).toEqual([]);
    });

    it('is the row whose number differs, by its key', () => {
        const present = rows.map((row) => (row['Rule_Id__c'] === 'JRN-2' ? { ...row, Overrides_Count__c: 5 } : row));
        expect(statisticChanges(rows, present).map(({ key }) => key)).toEqual(['Global:1:JRN-2:2026-11']);
    });
});
