/** `POST /composite/batch`: up to 25 requests that know nothing of each other ("Batch Request Body"). */
import { OrgError } from '../../errors.ts';
import { matcher, type Matcher } from '../match.ts';
import { asOrgError, errorReply } from '../rest/errors.ts';
import { ok, type Reply, type RequestContext, type Route } from '../router.ts';
import { batchRequest, type BatchSubrequest } from './input.ts';
import { enter } from './subrequests.ts';

const MOST_SUBREQUESTS = 25;
const FIRST_ERROR_STATUS = 400;
const ROOT = '/services/data/';
const NO_RESULTS = new Map<string, unknown>();

interface BatchResult {
    readonly statusCode: number;
    readonly result: unknown;
}

export function batchDoor(routes: readonly Route[]): (context: RequestContext) => Reply {
    const match = matcher(routes);
    return (context) => {
        const { haltOnError, subrequests } = batchRequest(context.body());
        if (subrequests.length > MOST_SUBREQUESTS) {
            throw new OrgError('BAD_REQUEST', `The batch has more than ${MOST_SUBREQUESTS} requests.`);
        }
        let isHalted = false;
        const results = subrequests.map((subrequest) => {
            const result = isHalted ? halted() : run(context, match, subrequest);
            isHalted ||= haltOnError && hasFailed(result);
            return result;
        });
        return ok({ hasErrors: results.some(hasFailed), results });
    };
}

function run(context: RequestContext, match: Matcher, { method, url, richInput }: BatchSubrequest): BatchResult {
    try {
        const path = url.replace(/^\//, '').startsWith('services/') ? `/${url}` : `${ROOT}${url}`;
        return resultOf(enter(context, match, { method, url: path, body: richInput, headers: {} }, NO_RESULTS));
    } catch (error) {
        return resultOf(errorReply(asOrgError(error)));
    }
}

function resultOf({ status, json }: Reply): BatchResult {
    return { statusCode: status, result: json ?? null };
}

function halted(): BatchResult {
    return resultOf(errorReply(new OrgError('BATCH_PROCESSING_HALTED', 'Batch processing halted per request')));
}

function hasFailed({ statusCode }: BatchResult): boolean {
    return statusCode >= FIRST_ERROR_STATUS;
}
