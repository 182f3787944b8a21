import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { base62, isId, newIdFactory, nextCount, to15, to18 } from '../ids.ts';
import { createOrgTables } from '../migrate.ts';
import { openStore } from '../sqlite.ts';
import type { Store } from '../store.ts';

/** `0017…` and `001A…` are pairs that Salesforce's documentation shows; the others follow by hand from the checksum's rule. */
const PAIRS = [
    ['001000000000001', '001000000000001AAA'],
    ['00D000000000062', '00D000000000062EAA'],
    ['0017000000hOMCh', '0017000000hOMChAAO'],
    ['a0B3000000AbcDE', 'a0B3000000AbcDEEAZ'],
    ['ABCDEFGHIJKLMNO', 'ABCDEFGHIJKLMNO555'],
    ['001A0000006Vm9r', '001A0000006Vm9rIAC']
] as const;

describe('to18', () => {
    it.each(PAIRS)('turns %s into %s', (id15, id18) => {
        expect(to18(id15)).toBe(id18);
        expect(to18(id18)).toBe(id18);
        expect(to15(id18)).toBe(id15);
    });

    it.each(PAIRS)('restores the case of %s from its 18-character form in any case', (_id15, id18) => {
        expect(to18(id18.toLowerCase())).toBe(id18);
        expect(to18(id18.toUpperCase())).toBe(id18);
    });

    it.each([
        '',
        '001',
        '0010000000000010',
        '001000000000001AAAA',
        '00100000000000!',
        '001000000000001AA9',
        '001000000000001BAA'
    ])('takes %j for no id', (text) => {
        expect(to18(text)).toBeUndefined();
        expect(isId(text)).toBe(false);
    });
});

describe('base62', () => {
    it('pads, and sorts as text like the numbers', () => {
        const numbers = [0, 9, 10, 35, 36, 61, 62, 3843, 3844, 1_000_000];
        const texts = numbers.map((number) => base62(number, 9));
        expect(texts[0]).toBe('000000000');
        expect(texts[6]).toBe('000000010');
        expect([...texts].sort()).toEqual(texts);
    });
});

describe('newIdFactory', () => {
    let store: Store;
    beforeEach(() => {
        store = openStore(':memory:');
        createOrgTables(store);
    });
    afterEach(() => store.close());

    it('counts per key prefix and gives well-formed ids', () => {
        const next = newIdFactory(store, 'Xy0');
        expect([next('001'), next('001'), next('a00')].map(to15)).toEqual([
            '001Xy0000000001',
            '001Xy0000000002',
            'a00Xy0000000001'
        ]);
    });

    it('takes counts back with the transaction', () => {
        nextCount(store, 'auto:Project__c.Name');
        expect(() =>
            store.transaction(() => {
                nextCount(store, 'auto:Project__c.Name');
                throw new Error('undo');
            })
        ).toThrow('undo');
        expect(nextCount(store, 'auto:Project__c.Name')).toBe(2);
    });

    it('takes counts back with a savepoint, and keeps those before and behind it', () => {
        store.transaction(() => {
            expect(nextCount(store, 'id:001')).toBe(1);
            expect(() =>
                store.savepoint(() => {
                    nextCount(store, 'id:001');
                    throw new Error('undo');
                })
            ).toThrow('undo');
            expect(nextCount(store, 'id:001')).toBe(2);
        });
        expect(nextCount(store, 'id:001')).toBe(3);
    });
});
