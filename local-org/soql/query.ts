/** The read path of every door: SOQL text or a parsed query in, rows that this user may see out. */
import type { Query } from '@jetstreamapp/soql-parser-js';
import { OrgError } from '../errors.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { locatorOf, openResult, resultOf } from './locators.ts';
import type { Plan, RowsPlan } from './plan.ts';
import { planOfText, planOfTree } from './plan-cache.ts';
import { Run, runWhole, type TextBindings } from './run.ts';
import type { QueryOptions, SoqlPage } from './types.ts';
import { userRecordAccess } from './user-record-access.ts';
import { recordUse } from './viewed.ts';

const LARGEST_BATCH = 2000;
const SMALLEST_BATCH = 200;

/** First page of a query. Throws OrgError MALFORMED_QUERY, INVALID_FIELD, INVALID_TYPE or LOCAL_ORG_UNSUPPORTED. */
export function query(org: Org, user: UserContext, soql: string, options: QueryOptions = {}): SoqlPage {
    const access = userRecordAccess(org, user, soql);
    if (access) {
        return access;
    }
    const plan = planOfText(org, user, soql, options.includeDeleted ?? false);
    if (plan.kind === 'rows') {
        return used(org, user, plan, firstPage(org, user, plan, { soql, ...options }));
    }
    const { totalSize, rows } = runWhole(new Run(org, user), plan);
    if (rows.length > LARGEST_BATCH) {
        throw new OrgError(
            'EXCEEDED_ID_LIMIT',
            'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch'
        );
    }
    return { totalSize, rows, done: true };
}

/** Throws what `query` would throw before it reads a row. */
export function checkQuery(org: Org, user: UserContext, soql: string): void {
    planOfText(org, user, soql, false);
}

/** Next page of an open result. Throws INVALID_QUERY_LOCATOR for one that is unknown, another user's or expired. */
export function queryMore(org: Org, user: UserContext, locator: string): SoqlPage {
    const { key, offset, result } = resultOf(org, user, locator);
    const next = offset + result.batchSize;
    const page = result.ids(offset, next);
    const plan = planOfText(org, user, result.soql, result.includeDeleted);
    const rows = plan.kind === 'rows' ? new Run(org, user).rowsOf(plan, page) : [];
    const isDone = next >= result.totalSize;
    return used(org, user, plan, {
        totalSize: result.totalSize,
        rows,
        done: isDone,
        ...(isDone ? {} : { locator: locatorOf(key, next) })
    });
}

/** Ids of a parsed query's rows in order, from a position on that may lie beyond the greatest OFFSET of SOQL. */
export function runIds(org: Org, user: UserContext, ast: Query, offset: number, bindings?: TextBindings): string[] {
    const plan = planOfTree(org, user, ast);
    return plan.kind === 'rows' ? new Run(org, user, bindings).ids({ ...plan, offset }) : [];
}

/** A parsed query as a whole, without pages. Keep the tree and give it again: its plan is remembered with it. */
export function runQuery(org: Org, user: UserContext, ast: Query, bindings?: TextBindings): SoqlPage {
    return { ...runWhole(new Run(org, user, bindings), planOfTree(org, user, ast)), done: true };
}

function firstPage(
    org: Org,
    user: UserContext,
    plan: RowsPlan,
    asked: QueryOptions & { readonly soql: string }
): SoqlPage {
    const size = batchSize(asked);
    const { soql, includeDeleted = false } = asked;
    const run = new Run(org, user);
    const rows = run.rows(plan, size + 1);
    if (rows.length <= size) {
        return { totalSize: rows.length, rows, done: true };
    }
    const ids = run.ids(plan);
    const key = openResult(org, { userId: user.userId, soql, includeDeleted, batchSize: size }, ids);
    return { totalSize: ids.length, rows: rows.slice(0, size), done: false, locator: locatorOf(key, size) };
}

/** The page, after its rows are written down as used where the query says so. */
function used(org: Org, user: UserContext, plan: Plan, page: SoqlPage): SoqlPage {
    if (plan.kind === 'rows' && plan.use) {
        recordUse(
            org,
            user,
            plan.use,
            page.rows.flatMap(({ id }) => id ?? [])
        );
    }
    return page;
}

function batchSize({ batchSize: wanted = LARGEST_BATCH }: QueryOptions): number {
    return Math.min(LARGEST_BATCH, Math.max(SMALLEST_BATCH, Math.trunc(wanted)));
}
