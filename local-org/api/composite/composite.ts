/** `POST /composite`: up to 25 subrequests in order, at most 5 of them queries or collections. */
import { OrgError } from '../../errors.ts';
import { matcher } from '../match.ts';
import { ok, type Reply, type RequestContext, type Route } from '../router.ts';
import { compositeRequest, type Subrequest } from './input.ts';
import { inTurn, together } from './subrequests.ts';

const MOST_SUBREQUESTS = 25;
const MOST_LARGE = 5;
/** Subrequests that read or write many records at once. */
const LARGE = /\/(?:query|queryAll|composite\/sobjects)(?:[/?]|$)/i;

export function compositeDoor(routes: readonly Route[]): (context: RequestContext) => Reply {
    const match = matcher(routes);
    return (context) => {
        const { allOrNone, subrequests } = compositeRequest(context.body());
        checkLimits(subrequests);
        const responses = allOrNone ? together(context, match, subrequests) : inTurn(context, match, subrequests);
        return ok({ compositeResponse: responses });
    };
}

function checkLimits(subrequests: readonly Subrequest[]): void {
    if (subrequests.length > MOST_SUBREQUESTS) {
        throw new OrgError('BAD_REQUEST', `The composite request has more than ${MOST_SUBREQUESTS} subrequests.`);
    }
    if (subrequests.filter(({ url }) => LARGE.test(url)).length > MOST_LARGE) {
        const message = `The composite request has more than ${MOST_LARGE} queries and sObject Collections.`;
        throw new OrgError('BAD_REQUEST', message);
    }
}
