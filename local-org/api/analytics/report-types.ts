/** `/analytics/reportTypes`: what reports can be made of. */
import { OrgError } from '../../errors.ts';
import { checkRunsReports } from '../../report/store/find.ts';
import { reportTypes } from '../../report/types/report-types.ts';
import { typeFor } from '../../report/visible.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';
import { versionOf } from './requests.ts';
import { typeMetadata } from './type-json.ts';

export function listReportTypes(context: RequestContext): Reply {
    const { org, user } = context;
    checkRunsReports(user);
    const open = [...reportTypes(org.schema).values()].filter(({ name }) => typeFor(org, user, name) !== undefined);
    const root = `/services/data/v${versionOf(context)}/analytics/reportTypes`;
    return ok([
        {
            label: 'Other Reports',
            reportTypes: open.map(({ label, name }) => ({
                describeUrl: `${root}/${encodeURIComponent(name)}`,
                isHidden: false,
                label,
                type: name
            }))
        }
    ]);
}

/** A type on an object that the user may not read answers like one that is not there. */
export function describeReportType({ org, params, user }: RequestContext): Reply {
    checkRunsReports(user);
    const type = typeFor(org, user, params['type'] ?? '');
    if (!type) {
        throw new OrgError('NOT_FOUND', 'The data you’re trying to access is unavailable.');
    }
    return ok({ reportTypeMetadata: typeMetadata(org, user, type) });
}
