/** Open results of more than one page: the ids of the whole result as they were when it was asked for, so that writes do not shift pages. */
import { randomInt } from 'node:crypto';
import { OrgError } from '../errors.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';

/** What the platform allows one user to hold open. */
const MOST_PER_USER = 10;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export interface OpenResult {
    readonly userId: string;
    readonly soql: string;
    readonly includeDeleted: boolean;
    readonly ids: readonly string[];
    readonly batchSize: number;
}

const openResults = new WeakMap<Org, Map<string, OpenResult>>();

/** Keeps a result and returns its key; the user's oldest is closed when there are too many. */
export function openResult(org: Org, result: OpenResult): string {
    const results = openResults.get(org) ?? new Map<string, OpenResult>();
    openResults.set(org, results);
    const ofUser = [...results].filter(([, { userId }]) => userId === result.userId);
    for (const [key] of ofUser.slice(0, Math.max(0, ofUser.length + 1 - MOST_PER_USER))) {
        results.delete(key);
    }
    const key = `01g${Array.from({ length: 15 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
    results.set(key, result);
    return key;
}

/** `<key>-<offset of the next row>`, as the platform writes it. */
export function locatorOf(key: string, offset: number): string {
    return `${key}-${offset}`;
}

export function resultOf(
    org: Org,
    user: UserContext,
    locator: string
): { key: string; offset: number; result: OpenResult } {
    const [key = '', offsetText = ''] = locator.split('-');
    const result = openResults.get(org)?.get(key);
    const offset = Number(offsetText);
    const isKnown =
        result?.userId === user.userId && Number.isInteger(offset) && offset > 0 && offset < result.ids.length;
    if (!result || !isKnown) {
        throw new OrgError('INVALID_QUERY_LOCATOR', 'invalid query locator');
    }
    return { key, offset, result };
}
