/** Runs subrequests through the same doors as requests of their own: in turn, or all or none. */
import { OrgError, unsupported } from '../../errors.ts';
import { normalisedPath, type Matcher } from '../match.ts';
import { asOrgError, errorReply } from '../rest/errors.ts';
import type { Reply, RequestContext } from '../router.ts';
import { INHERITED_HEADERS, type Subrequest } from './input.ts';
import { resolveJson, resolveText, type Finished } from './references.ts';

const ROLLED_BACK = 'The transaction was rolled back since another operation in the same transaction failed.';

/** Headers of a door's reply that a subresponse passes on, as it spells them. */
const SHOWN_HEADERS = { etag: 'ETag', 'last-modified': 'Last-Modified', location: 'Location' } as const;

export interface Subresponse {
    readonly body: unknown;
    readonly httpHeaders: Readonly<Record<string, string>>;
    readonly httpStatusCode: number;
    readonly referenceId: string;
}

/** Thrown through the transaction to undo it; carries what is answered then. */
class RolledBack extends Error {
    readonly responses: readonly Subresponse[];

    constructor(responses: readonly Subresponse[]) {
        super(ROLLED_BACK);
        this.responses = responses;
    }
}

export function inTurn(context: RequestContext, match: Matcher, subrequests: readonly Subrequest[]): Subresponse[] {
    const finished = new Map<string, unknown>();
    return subrequests.map((subrequest) => {
        const response = answer(context, match, subrequest, finished);
        remember(response, finished);
        return response;
    });
}

/** Everything or nothing: the first failure undoes what was done and halts the rest. */
export function together(
    context: RequestContext,
    match: Matcher,
    subrequests: readonly Subrequest[]
): readonly Subresponse[] {
    try {
        return context.org.store.transaction(() => {
            const finished = new Map<string, unknown>();
            const responses: Subresponse[] = [];
            for (const subrequest of subrequests) {
                const response = answer(context, match, subrequest, finished);
                if (hasFailed(response)) {
                    throw new RolledBack(subrequests.map((other) => (other === subrequest ? response : halted(other))));
                }
                remember(response, finished);
                responses.push(response);
            }
            return responses;
        });
    } catch (error) {
        if (error instanceof RolledBack) {
            context.org.accessChanged();
            return error.responses;
        }
        throw error;
    }
}

function answer(context: RequestContext, match: Matcher, subrequest: Subrequest, finished: Finished): Subresponse {
    try {
        return toSubresponse(enter(context, match, subrequest, finished), subrequest);
    } catch (error) {
        return toSubresponse(errorReply(asOrgError(error)), subrequest);
    }
}

/** Enters the door that a subrequest names, its references resolved. Throws what the door throws. */
export function enter(
    context: RequestContext,
    match: Matcher,
    { method, url, body, headers }: Omit<Subrequest, 'referenceId'>,
    finished: Finished
): Reply {
    const [path = '', ...rest] = resolveText(url, finished, encodeURIComponent).split('?');
    const found = match(method, normalisedPath(path));
    if (found.kind !== 'found' || !found.route.needsSession) {
        throw unsupported(`${method} ${path} inside another request`);
    }
    const resolved = resolveJson(body, finished);
    const reply = found.route.door({
        ...context,
        method,
        headers: { ...inherited(context), ...headers },
        path: normalisedPath(path),
        params: found.params,
        query: new URLSearchParams(rest.join('?')),
        body: () => resolved
    });
    if (reply instanceof Promise) {
        throw unsupported(`${method} ${path} inside another request`);
    }
    return reply;
}

function inherited({ headers }: RequestContext): RequestContext['headers'] {
    return Object.fromEntries(INHERITED_HEADERS.map((name) => [name, headers[name]]));
}

function toSubresponse(reply: Reply, { referenceId }: Subrequest): Subresponse {
    return {
        body: reply.json ?? null,
        httpHeaders: shownHeaders(reply),
        httpStatusCode: reply.status,
        referenceId
    };
}

function shownHeaders({ headers = {} }: Reply): Readonly<Record<string, string>> {
    return Object.fromEntries(
        Object.entries(SHOWN_HEADERS).flatMap(([name, shown]) => {
            const value = headers[name];
            return typeof value === 'string' ? [[shown, value]] : [];
        })
    );
}

function remember({ httpStatusCode, body, referenceId }: Subresponse, finished: Map<string, unknown>): void {
    if (httpStatusCode < 400) {
        finished.set(referenceId, body);
    }
}

/** A collection answers 200 with rows of which some may have failed. */
function hasFailed({ httpStatusCode, body }: Subresponse): boolean {
    const hasFailedRow =
        Array.isArray(body) &&
        body.some(
            (row: unknown) => typeof row === 'object' && row !== null && 'success' in row && row.success === false
        );
    return httpStatusCode >= 300 || hasFailedRow;
}

/** What is answered for a subrequest that was undone or never begun. */
export function halted(subrequest: Subrequest): Subresponse {
    return toSubresponse(errorReply(new OrgError('PROCESSING_HALTED', ROLLED_BACK)), subrequest);
}
