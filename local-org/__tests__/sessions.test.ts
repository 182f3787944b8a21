import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOrg } from '../lifecycle.ts';
import type { OpenOrg } from '../lifecycle.ts';
import { issueToken, revokeToken, userOfToken } from '../sessions.ts';
import { FIXTURE_SOURCES, openTestOrg, TEST_NOW, TEST_USERS, testUser } from './support/test-org.ts';

describe('sessions', () => {
    let directory: string;
    let org: OpenOrg;
    beforeEach(() => {
        directory = mkdtempSync(join(tmpdir(), 'local-org-sessions-'));
        org = openTestOrg({ file: join(directory, 'org.db') });
    });
    afterEach(() => {
        org.close();
        rmSync(directory, { recursive: true, force: true });
    });

    it('issue one token per user that begins with the organization id', () => {
        const { userId } = testUser(org, 'manager');
        const token = issueToken(org, userId);
        expect(token).toMatch(new RegExp(`^${org.id}![\\w-]{64}$`, 'u'));
        expect(issueToken(org, userId)).toBe(token);
        expect(issueToken(org, testUser(org, 'reader').userId)).not.toBe(token);
        expect(userOfToken(org, token)).toBe(userId);
    });

    it('do not know a wrong token', () => {
        expect(userOfToken(org, `${org.id}!wrong`)).toBeUndefined();
    });

    it('end when revoked, and the next token is another', () => {
        const { userId } = testUser(org, 'manager');
        const token = issueToken(org, userId);
        expect(revokeToken(org, token)).toBe(true);
        expect(revokeToken(org, token)).toBe(false);
        expect(userOfToken(org, token)).toBeUndefined();
        expect(issueToken(org, userId)).not.toBe(token);
    });

    it('are closed to inactive users', () => {
        const token = issueToken(org, testUser(org, 'former').userId);
        expect(userOfToken(org, token)).toBeUndefined();
    });

    describe('with a time-out of half an hour', () => {
        const MINUTE = 60_000;
        const at = (minute: number): OpenOrg => {
            org.close();
            org = openOrg({
                sources: [FIXTURE_SOURCES],
                file: join(directory, 'org.db'),
                users: TEST_USERS,
                sessionTimeout: 30 * MINUTE,
                now: new Date(TEST_NOW.getTime() + minute * MINUTE)
            });
            return org;
        };

        it('go on while they are used, and end when they are not', () => {
            const { userId } = testUser(org, 'manager');
            const token = issueToken(at(0), userId);
            expect(userOfToken(at(29), token)).toBe(userId);
            expect(userOfToken(at(58), token)).toBe(userId);
            expect(issueToken(org, userId)).toBe(token);
            expect(userOfToken(at(88), token)).toBeUndefined();
            expect(issueToken(org, userId)).not.toBe(token);
            expect(userOfToken(org, token)).toBeUndefined();
        });

        it('do not count use in the first half of the time', () => {
            const { userId } = testUser(org, 'manager');
            const token = issueToken(at(0), userId);
            expect(userOfToken(at(14), token)).toBe(userId);
            expect(userOfToken(at(30), token)).toBeUndefined();
        });
    });

    it('outlive a restart', () => {
        const { userId } = testUser(org, 'manager');
        const token = issueToken(org, userId);
        org.close();
        org = openTestOrg({ file: join(directory, 'org.db') });
        expect(userOfToken(org, token)).toBe(userId);
    });

    it('differ between two orgs with the same seed', () => {
        const other = openTestOrg();
        const { userId } = testUser(org, 'manager');
        expect(testUser(other, 'manager').userId).toBe(userId);
        expect(issueToken(other, userId)).not.toBe(issueToken(org, userId));
        other.close();
    });
});
