import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from './support/records.ts';

let desk: Desk;

beforeEach(() => {
    desk = openDesk();
});
afterEach(() => desk.org.close());

const names = (): unknown[] => desk.org.store.all('SELECT Name FROM Account ORDER BY Name').map((row) => row['Name']);
const RECORDS = [{ Name: 'a' }, {}, { Name: 'c' }];

describe('save', () => {
    it('keeps the good rows where each stands alone', () => {
        const results = desk.save({ operation: 'insert', object: 'Account', records: RECORDS });
        expect(results.map((result) => result.success)).toEqual([true, false, true]);
        expect(names()).toEqual(['a', 'c']);
    });

    it('keeps none where one of all is bad, and says so on the others', () => {
        const results = desk.save({ operation: 'insert', object: 'Account', records: RECORDS, allOrNone: true });
        expect(results.map((result) => result.errors[0]?.statusCode)).toEqual([
            'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            'REQUIRED_FIELD_MISSING',
            'ALL_OR_NONE_OPERATION_ROLLED_BACK'
        ]);
        expect(results.every((result) => !result.success && result.id === undefined)).toBe(true);
        expect(names()).toEqual([]);
    });

    it('undoes only its own rows inside a larger transaction', () => {
        desk.org.store.transaction(() => {
            desk.account('before');
            desk.save({ operation: 'insert', object: 'Account', records: RECORDS, allOrNone: true });
        });
        expect(names()).toEqual(['before']);
    });

    it('is undone with the transaction around it', () => {
        expect(() =>
            desk.org.store.transaction(() => {
                desk.account();
                throw new Error('stop');
            })
        ).toThrow('stop');
        expect(names()).toEqual([]);
    });

    it('answers every row, in order, with its own outcome', () => {
        const records = Array.from({ length: 400 }, (_, index) => (index % 3 === 0 ? {} : { Name: `n${index}` }));
        const results = desk.save({ operation: 'insert', object: 'Account', records });
        expect(results.map((result) => result.success)).toEqual(records.map((record) => 'Name' in record));
        results.forEach((result, index) => {
            if (result.id) {
                expect(desk.row('Account', result.id)['Name']).toBe(`n${index}`);
            }
        });
    });

    it('ignores attributes and names in another case', () => {
        const id = desk.make('account', { attributes: { type: 'Account' }, NAME: 'x' });
        expect(desk.row('Account', id)['Name']).toBe('x');
    });
});
