/** `?explain=`: how a query, the query of a report or that of a list view would be run. */
import type { Query } from '@jetstreamapp/soql-parser-js';
import { OrgError } from '../../errors.ts';
import { reportQuery } from '../../report/run/rows.ts';
import { findStored } from '../../report/store/find.ts';
import { visibleReport } from '../../report/visible.ts';
import { explain, type QueryFeedback } from '../../soql/explain.ts';
import { to18 } from '../../store/ids.ts';
import { soqlOfListView } from '../describe/list-views.ts';
import type { RequestContext } from '../router.ts';

const REPORT_PREFIX = '00O';

/** The query behind an id. @throws OrgError NOT_FOUND for what is no report and no list view */
function queryOf(context: RequestContext, id: string): string | Query {
    const { org, user } = context;
    if (id.startsWith(REPORT_PREFIX)) {
        return reportQuery(visibleReport(org, user, findStored(org, user, 'Report', id).definition), user);
    }
    const soql = soqlOfListView(context, id);
    if (soql === undefined) {
        throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
    }
    return soql;
}

export function feedback(context: RequestContext, asked: string): readonly QueryFeedback[] {
    const { org, user } = context;
    return explain(org, user, to18(asked) === undefined ? asked : queryOf(context, asked));
}
