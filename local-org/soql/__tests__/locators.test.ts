import { describe, expect, it } from 'vitest';
import { openTestOrg, TEST_NOW, testUser } from '../../__tests__/support/test-org.ts';
import type { Org } from '../../org.ts';
import { locatorOf, openResult, resultOf } from '../locators.ts';

const REQUEST = { soql: 'SELECT Id FROM Account', includeDeleted: false, batchSize: 200 };
const ids = (count: number): string[] =>
    Array.from({ length: count }, (_unused, index) => `001${String(index).padStart(15, '0')}`);

describe('query locators', () => {
    const base = openTestOrg();
    const user = testUser(base, 'admin');
    const request = { ...REQUEST, userId: user.userId };
    let now = TEST_NOW.getTime();
    const org: Org = Object.assign(Object.create(base) as Org, { now: () => new Date(now) });

    it('give the ids of a page', () => {
        const key = openResult(org, request, ids(450));
        expect(key).toMatch(/^0r8[0-9A-Za-z]{15}$/);
        const { offset, result } = resultOf(org, user, locatorOf(key, 400));
        expect([offset, result.totalSize, result.ids(400, 600)]).toEqual([400, 450, ids(450).slice(400)]);
    });

    it('stay for two days, however many there are', () => {
        const first = locatorOf(openResult(org, request, ids(300)), 200);
        for (let count = 0; count < 30; count += 1) {
            openResult(org, request, ids(300));
        }
        now += 2 * 86_400_000 - 1;
        expect(resultOf(org, user, first).offset).toBe(200);
        now += 1;
        expect(() => resultOf(org, user, first)).toThrow(expect.objectContaining({ code: 'INVALID_QUERY_LOCATOR' }));
    });

    it('close the oldest when too many ids are kept', () => {
        const first = locatorOf(openResult(org, request, ids(600_000)), 200);
        const second = locatorOf(openResult(org, request, ids(1_500_000)), 200);
        expect(() => resultOf(org, user, first)).toThrow(expect.objectContaining({ code: 'INVALID_QUERY_LOCATOR' }));
        expect(resultOf(org, user, second).result.totalSize).toBe(1_500_000);
    });

    it('are refused beyond their rows and to other users', () => {
        const key = openResult(org, request, ids(300));
        for (const offset of [0, -1, 300, 1.5, Number.NaN]) {
            expect(() => resultOf(org, user, locatorOf(key, offset))).toThrow('invalid query locator');
        }
        expect(() => resultOf(org, testUser(base, 'manager'), locatorOf(key, 200))).toThrow('invalid query locator');
        base.close();
    });
});
