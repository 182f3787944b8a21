/**
 * Open results of more than one page: the ids of the whole result as they were when it was asked for, so that writes do not shift
 * pages. Results stay for two days and there is no limit per user ("API Query Cursor Limits"); the oldest go when memory runs short.
 */
import { randomInt } from 'node:crypto';
import { OrgError } from '../errors.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';

const KEPT_MILLISECONDS = 2 * 86_400_000;
/** Ids kept of all open results together, 18 bytes each. */
const MOST_IDS = 2_000_000;
const ID_LENGTH = 18;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export interface ResultRequest {
    readonly userId: string;
    readonly soql: string;
    readonly includeDeleted: boolean;
    readonly batchSize: number;
}

export interface OpenResult extends ResultRequest {
    readonly totalSize: number;
    /** Ids from one row of the result up to another. */
    ids(from: number, to: number): string[];
}

interface KeptResult extends OpenResult {
    readonly openedAt: number;
}

const openResults = new WeakMap<Org, Map<string, KeptResult>>();

/** Keeps a result and returns its key. */
export function openResult(org: Org, request: ResultRequest, ids: readonly string[]): string {
    const results = openResults.get(org) ?? new Map<string, KeptResult>();
    openResults.set(org, results);
    const openedAt = org.now().getTime();
    const joined = ids.join('');
    const key = `0r8${Array.from({ length: 15 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
    results.set(key, {
        ...request,
        openedAt,
        totalSize: ids.length,
        ids: (from, to) => splitIds(joined.slice(from * ID_LENGTH, to * ID_LENGTH))
    });
    closeOld(results, openedAt);
    return key;
}

/** `<key>-<offset of the next row>`, as the platform writes it. */
export function locatorOf(key: string, offset: number): string {
    return `${key}-${offset}`;
}

/** Throws INVALID_QUERY_LOCATOR for a locator that is unknown, another user's or expired. */
export function resultOf(
    org: Org,
    user: UserContext,
    locator: string
): { key: string; offset: number; result: OpenResult } {
    const [key = '', offsetText = ''] = locator.split('-');
    const result = openResults.get(org)?.get(key);
    const offset = Number(offsetText);
    const isKnown =
        result?.userId === user.userId &&
        isOpen(result, org.now().getTime()) &&
        Number.isInteger(offset) &&
        offset > 0 &&
        offset < result.totalSize;
    if (!result || !isKnown) {
        throw new OrgError('INVALID_QUERY_LOCATOR', 'invalid query locator');
    }
    return { key, offset, result };
}

function isOpen({ openedAt }: KeptResult, now: number): boolean {
    return now - openedAt < KEPT_MILLISECONDS;
}

/** The newest result always stays, whatever its size. */
function closeOld(results: Map<string, KeptResult>, now: number): void {
    let kept = 0;
    for (const [index, [key, result]] of [...results].reverse().entries()) {
        kept += result.totalSize;
        if (index > 0 && (kept > MOST_IDS || !isOpen(result, now))) {
            results.delete(key);
        }
    }
}

function splitIds(joined: string): string[] {
    return Array.from({ length: joined.length / ID_LENGTH }, (_unused, index) =>
        joined.slice(index * ID_LENGTH, (index + 1) * ID_LENGTH)
    );
}
