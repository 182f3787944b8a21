import type { ReplayResult, ReplayRow } from 'c/protocolReplay';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../csv.ts';
import { added, nothingCompared } from '../part.ts';

const row = (accountId: string, region: string | null): ReplayRow => ({
    accountId,
    region,
    day: '2026-11-22',
    change: 'Function',
    from: { answer: 'Commercial', ruleId: 'JRN-3', notBefore: undefined },
    to: { answer: 'No_One', ruleId: 'COV-2', notBefore: '2026-11-30' }
});

const result = (rows: readonly ReplayRow[]): ReplayResult => ({
    compared: 10,
    rows,
    summary: rows.map(({ region }) => ({ region, from: 'Commercial', to: 'No_One', rows: 1 })),
    unreplayed: ['hold']
});

const NAMES = new Map([
    ['1', 'Calder Clinic'],
    ['2', '=SUM(A1)'],
    ['3', 'Dovaric, Health Park']
]);

const both = added(
    added(nothingCompared(), result([row('1', 'OH'), row('2', 'AZ')]), NAMES),
    result([row('3', 'OH')]),
    NAMES
);

describe('added', () => {
    it('sums up batches by region and pair of answers', () => {
        expect(both.compared).toBe(20);
        expect(both.summary).toEqual([
            { region: 'AZ', from: 'Commercial', to: 'No_One', rows: 1 },
            { region: 'OH', from: 'Commercial', to: 'No_One', rows: 2 }
        ]);
    });

    it('keeps each row with the name of its account', () => {
        expect(both.rows.map(({ accountName }) => accountName)).toEqual([...NAMES.values()]);
        expect(both.unreplayed).toEqual(['hold']);
    });
});

describe('csvOf', () => {
    it('has one line per changed answer, with commas quoted and nothing that a spreadsheet would run', () => {
        expect(csvOf(both.rows).split('\n')).toEqual([
            'Region,Account,Account Id,Day,Change,From,From Rule,From Not Before,To,To Rule,To Not Before',
            'OH,Calder Clinic,1,2026-11-22,Function,Commercial,JRN-3,,No_One,COV-2,2026-11-30',
            "AZ,'=SUM(A1),2,2026-11-22,Function,Commercial,JRN-3,,No_One,COV-2,2026-11-30",
            'OH,"Dovaric, Health Park",3,2026-11-22,Function,Commercial,JRN-3,,No_One,COV-2,2026-11-30',
            ''
        ]);
    });
});
