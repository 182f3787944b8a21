import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenOrg } from '../lifecycle.ts';
import { issueToken, revokeToken, userOfToken } from '../sessions.ts';
import { openTestOrg, testUser } from './support/test-org.ts';

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
