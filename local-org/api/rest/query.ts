/** `/query` and its pages. */
import { OrgError } from '../../errors.ts';
import { checkQuery, query, queryMore } from '../../soql/query.ts';
import type { QueryOptions } from '../../soql/types.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';
import { columnMetadata } from './column-metadata.ts';
import { feedback } from './explain.ts';
import { pageJson } from './record-json.ts';

export function runSoql(context: RequestContext): Reply {
    return answer(context, false);
}

/** Deleted rows too. */
export function runSoqlOnAll(context: RequestContext): Reply {
    return answer(context, true);
}

function answer(context: RequestContext, includeDeleted: boolean): Reply {
    const { org, user, params, query: parameters } = context;
    const explained = parameters.get('explain');
    if (explained !== null) {
        return ok({ plans: feedback(context, explained) });
    }
    const soql = parameters.get('q');
    if (soql === null) {
        throw new OrgError('MALFORMED_QUERY', 'SOQL statement cannot be empty');
    }
    if (parameters.get('columns') === 'true') {
        checkQuery(org, user, soql);
        return ok(columnMetadata(org.schema, soql));
    }
    return ok(
        pageJson(org.schema, params['version'] ?? '', query(org, user, soql, { includeDeleted, ...options(context) }))
    );
}

export function nextPage({ org, user, params }: RequestContext): Reply {
    return ok(pageJson(org.schema, params['version'] ?? '', queryMore(org, user, params['locator'] ?? '')));
}

/** `Sforce-Query-Options: batchSize=500`. */
function options({ headers }: RequestContext): QueryOptions {
    const size = /batchSize\s*=\s*(\d+)/i.exec(String(headers['sforce-query-options'] ?? ''))?.[1];
    return size === undefined ? {} : { batchSize: Number(size) };
}
