import { describe, expect, it } from 'vitest';
import { buildSites, wavesOf } from '../build.ts';
import { readAllCases } from '../cases.ts';
import { isParentKey } from '../dataset.ts';

const settings = { seed: 'aldermoor', asOf: '2026-11-22', accounts: 100 };
const waves = wavesOf(buildSites(readAllCases(), settings));
const rowsOf = (object: string) => waves.filter((wave) => wave.object === object).flatMap((wave) => wave.rows);
const text = JSON.stringify(waves);

describe('the seeded dataset', () => {
    it('is the same in every run', () => {
        expect(JSON.stringify(wavesOf(buildSites(readAllCases(), settings)))).toBe(text);
    });

    it('does not change the sites it has when more are asked for', () => {
        const more = wavesOf(buildSites(readAllCases(), { ...settings, accounts: 110 }));
        expect(more[0]?.rows.slice(0, 100)).toEqual(waves[0]?.rows);
    });

    it('has a hundred accounts, one plan each', () => {
        expect(rowsOf('Account')).toHaveLength(100);
        expect(rowsOf('Shared_Plan__c')).toHaveLength(100);
    });

    it('gives every row of an object its own key', () => {
        for (const wave of waves.filter((described) => described.object !== 'Shared_Plan__c')) {
            const keys = rowsOf(wave.object).map((row) => row[wave.keyField]);
            expect(new Set(keys).size).toBe(keys.length);
        }
    });

    it('names only parents that it loads, and loads them first', () => {
        const loaded = new Set<string>();
        for (const wave of waves) {
            for (const row of wave.rows) {
                for (const value of Object.values(row)) if (isParentKey(value)) expect(loaded).toContain(value.key);
            }
            for (const row of wave.rows) loaded.add(row[wave.keyField] as string);
        }
    });

    it('keeps the days of completed touches in the past and within a year', () => {
        for (const touch of rowsOf('Field_Engagement__c').filter((row) => row['Status__c'] === 'Completed')) {
            const at = Date.parse((touch['Start_At__c'] as string).replace('+0000', 'Z'));
            expect(at).toBeLessThan(Date.parse('2026-11-22T00:00:00Z'));
            expect(at).toBeGreaterThan(Date.parse('2025-11-20T00:00:00Z'));
        }
    });

    it('holds no address outside example.com and no phone outside the fictional range', () => {
        for (const [address] of text.matchAll(/[\w.-]+@[\w.-]+/g)) expect(address).toMatch(/@example\.com$/);
        for (const [phone] of text.matchAll(/\(\d{3}\) \d{3}-\d{4}/g)) expect(phone).toMatch(/^\(555\) 555-01\d\d$/);
    });
});
