/** `/search`: SOSL. */
import { OrgError } from '../../errors.ts';
import { search } from '../../sosl/search.ts';
import { recordJson } from '../rest/record-json.ts';
import { ok, route, type Reply, type RequestContext, type Route } from '../router.ts';

function runSosl({ org, params, query, user }: RequestContext): Reply {
    const sosl = query.get('q');
    if (sosl === null) {
        throw new OrgError('MALFORMED_SEARCH', 'A search string has to be specified');
    }
    const rows = search(org, user, sosl);
    return ok({ searchRecords: rows.map((row) => recordJson(org.schema, params['version'] ?? '', row)) });
}

export const searchRoutes: readonly Route[] = [route('GET', '/services/data/:version/search', runSosl)];
