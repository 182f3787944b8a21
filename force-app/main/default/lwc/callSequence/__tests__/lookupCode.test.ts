import { ACCOUNT_TIERS } from 'c/triadModel';
import { accountAt, LEVELS } from '../levels';
import { CODE_GROUPS, lookupCode } from '../lookupCode';

const START = LEVELS.map(() => 0);

const OFFSETS = [0, 7, 14];

function expectedCode(indices: readonly number[]): number {
    const parts = CODE_GROUPS.flatMap(({ levels, shifts }, group) =>
        levels.map((level, step) => (indices[level] ?? 0) << ((OFFSETS[group] ?? 0) + (shifts[step] ?? 0)))
    );
    return parts.reduce((code, part) => code | part, 0);
}

const ONE_AT_A_TIME = LEVELS.flatMap(({ name, values }, level) =>
    values.map((value, index) => ({ name, value, indices: START.map((start, at) => (at === level ? index : start)) }))
);

describe('lookup code', () => {
    it.each(ONE_AT_A_TIME)('numbers $name $value as the tables do', ({ indices }) => {
        const account = accountAt(indices);
        expect(lookupCode(account, account.tier)).toBe(expectedCode(indices));
    });

    it('covers every level once', () => {
        expect(CODE_GROUPS.flatMap(({ levels }): number[] => [...levels])).toEqual(LEVELS.map((_, level) => level));
        expect(LEVELS.at(-1)?.values).toEqual(ACCOUNT_TIERS);
    });

    it.each(LEVELS.map(({ name }) => name))('refuses an unknown value of %s', (name) => {
        const account = { ...accountAt(START), [name]: 'Unheard' };
        expect(() => lookupCode(account, account.tier)).toThrow(RangeError);
    });
});
