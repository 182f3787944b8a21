/** What the API tells about itself: versions, resources, limits. */
import { API_VERSION, OLDEST_API_VERSION } from '../../org.ts';
import { ok, type PublicContext, type Reply, type RequestContext } from '../router.ts';

const FIRST_YEAR_OFFSET = 2004;
const SEASONS = ['Winter', 'Spring', 'Summer'] as const;

/** Three releases a year; `Winter '26` is 65.0. */
function releaseLabel(version: number): string {
    const season = SEASONS[(version - 2) % SEASONS.length] ?? '';
    const year = FIRST_YEAR_OFFSET + Math.floor((version + 1) / SEASONS.length);
    return `${season} '${String(year % 100).padStart(2, '0')}`;
}

export function versions(_context: PublicContext): Reply {
    const oldest = Number(OLDEST_API_VERSION);
    const count = Number(API_VERSION) - oldest + 1;
    return ok(
        Array.from({ length: count }, (_unused, index) => {
            const version = `${oldest + index}.0`;
            return { label: releaseLabel(oldest + index), url: `/services/data/v${version}`, version };
        })
    );
}

/** `identity` is the address the user is described at; clients follow it. */
export function resources({ origin, org, params, user }: RequestContext): Reply {
    const root = `/services/data/v${params['version'] ?? ''}`;
    return ok({
        composite: `${root}/composite`,
        graphql: `${root}/graphql`,
        identity: `${origin}/id/${org.id}/${user.userId}`,
        limits: `${root}/limits`,
        query: `${root}/query`,
        queryAll: `${root}/queryAll`,
        sobjects: `${root}/sobjects`,
        'ui-api': `${root}/ui-api`
    });
}
