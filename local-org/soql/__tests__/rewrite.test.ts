import { describe, expect, it } from 'vitest';
import { comparison } from '../comparison.ts';
import { parseSoql } from '../parse.ts';
import { rewritten, timeOf } from '../rewrite.ts';

const START = { name: 'Start__c', sql: 't0."Start__c"', type: 'time', caseSensitive: false } as const;

function time(literal: string): unknown {
    const { where } = parseSoql(`SELECT Id FROM Shift__c WHERE Start__c > ${literal}`);
    const condition = where?.left as { value: string; literalType: 'DATETIME' };
    return comparison(START, '>', [{ text: condition.value, type: condition.literalType }]);
}

describe('time literals', () => {
    it('become what the store keeps', () => {
        expect(time('10:00:00.000Z')).toEqual({ sql: 't0."Start__c" > ?', parameters: ['10:00:00.000'] });
        expect(time('23:59:59Z')).toMatchObject({ parameters: ['23:59:59.000'] });
    });

    it('are left alone inside text and date-times', () => {
        const soql = "SELECT Id FROM A WHERE N = 'at 10:00:00Z' AND D = 2026-03-04T10:00:00Z";
        expect(rewritten(soql)).toEqual({ text: soql, hasAllRows: false });
    });

    it('do not suit other fields, nor other literals times', () => {
        expect(() => time("'10:00:00.000Z'")).toThrow(expect.objectContaining({ code: 'INVALID_FIELD' }));
        expect(() => time('2026-03-04T10:00:00Z')).toThrow(expect.objectContaining({ code: 'INVALID_FIELD' }));
        expect(() => time('25:00:00Z')).toThrow(expect.objectContaining({ code: 'MALFORMED_QUERY' }));
        expect(timeOf('2026-03-04T10:00:00Z')).toBeUndefined();
    });
});

describe('ALL ROWS', () => {
    it('is taken off at the end only', () => {
        expect(rewritten('SELECT Id FROM A all  rows ')).toEqual({ text: 'SELECT Id FROM A ', hasAllRows: true });
        expect(rewritten("SELECT Id FROM A WHERE N = 'ALL ROWS'").hasAllRows).toBe(false);
    });
});

describe('beyondGrammar', () => {
    it.each([
        'SELECT c.Id FROM Contact c, c.Account a',
        'SELECT Id FROM A FOR VIEW FOR REFERENCE',
        'SELECT Id FROM A USING SCOPE mine_and_my_groups',
        'SELECT N FROM A GROUP BY ROLLUP(N) ORDER BY GROUPING(N) DESC',
        'SELECT COUNT(Id) FROM A GROUP BY CUBE(CALENDAR_YEAR(D))'
    ])('names %s', (soql) => {
        expect(() => parseSoql(soql)).toThrow(expect.objectContaining({ code: 'LOCAL_ORG_UNSUPPORTED' }));
    });

    it('leaves plain mistakes and text alone', () => {
        expect(() => parseSoql("SELECT Id, FROM A WHERE N = 'FROM a b, c'")).toThrow(
            expect.objectContaining({ code: 'MALFORMED_QUERY' })
        );
    });
});
