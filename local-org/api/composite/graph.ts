/** `POST /composite/graph`: graphs of subrequests that refer to each other, each graph all or none ("Composite Graph Limits"). */
import { OrgError } from '../../errors.ts';
import { matcher, normalisedPath } from '../match.ts';
import { ok, type Reply, type RequestContext, type Route } from '../router.ts';
import type { Json } from '../rest/record-json.ts';
import { inDependencyOrder } from './dependencies.ts';
import { graphRequest, type Graph, type Subrequest } from './input.ts';
import { halted, together, type Subresponse } from './subrequests.ts';

const MOST_GRAPHS = 75;
const MOST_NODES = 500;
const MOST_KINDS = 15;
/** Failed graphs after which the others are not begun. */
const MOST_FAILURES = 14;
const FIRST_ERROR_STATUS = 300;
const RECORD_PATH = /^\/services\/data\/v\d+\.0\/sobjects\/([^/]+)(?:\/[^/]+){0,2}$/;

export function graphDoor(routes: readonly Route[]): (context: RequestContext) => Reply {
    const match = matcher(routes);
    return (context) => {
        const graphs = graphRequest(context.body());
        checkSize(graphs);
        const ordered = graphs.map((graph) => ({ ...graph, order: inDependencyOrder(graph.subrequests) }));
        let failures = 0;
        const answers = ordered.map(({ graphId, subrequests, order }) => {
            const responses = failures >= MOST_FAILURES ? subrequests.map(halted) : together(context, match, order);
            const isSuccessful = responses.every(({ httpStatusCode }) => httpStatusCode < FIRST_ERROR_STATUS);
            failures += isSuccessful ? 0 : 1;
            return answerOf(graphId, subrequests, responses, isSuccessful);
        });
        return ok({ graphs: answers });
    };
}

function answerOf(
    graphId: string,
    subrequests: readonly Subrequest[],
    responses: readonly Subresponse[],
    isSuccessful: boolean
): Json {
    const byReference = new Map(responses.map((response) => [response.referenceId, response]));
    const compositeResponse = subrequests.map(({ referenceId }) => byReference.get(referenceId));
    return { graphId, graphResponse: { compositeResponse }, isSuccessful };
}

function checkSize(graphs: readonly Graph[]): void {
    const nodes = graphs.flatMap(({ subrequests }) => subrequests);
    if (graphs.length > MOST_GRAPHS) {
        throw new OrgError('BAD_REQUEST', `The request has more than ${MOST_GRAPHS} graphs.`);
    }
    if (nodes.length > MOST_NODES) {
        throw new OrgError('BAD_REQUEST', `The graphs have more than ${MOST_NODES} nodes.`);
    }
    const kinds = new Set(nodes.map(kindOf));
    if (kinds.size > MOST_KINDS) {
        throw new OrgError('BAD_REQUEST', `The graphs have more than ${MOST_KINDS} kinds of node.`);
    }
}

/** Nodes of one method and object are of a kind. Single records only: no queries, no collections. */
function kindOf({ method, url }: Subrequest): string {
    const object = RECORD_PATH.exec(normalisedPath(url.split('?')[0] ?? ''))?.[1];
    if (object === undefined) {
        throw new OrgError('BAD_REQUEST', `A graph may contain single records only, not ${method} ${url}`);
    }
    return `${method} ${object.toLowerCase()}`;
}
