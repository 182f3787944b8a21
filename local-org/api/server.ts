/** The app apart from `listen`: guards, session, route, reply. Rules live in the pipelines, shapes in the doors. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { OrgError, unsupported } from '../errors.ts';
import type { Org } from '../org.ts';
import type { LightningOptions } from '../lightning/routes.ts';
import { usageOf, type Usage } from '../usage.ts';
import { startJobs } from './bulk/runner.ts';
import { FAMILIES } from './families.ts';
import { checkHost, checkOrigin, credentialsOf, sessionOf } from './guards.ts';
import { isKnownVersion, matcher, type Match, type Matcher } from './match.ts';
import { clockRoutes } from './operations/clock.ts';
import { pageRoutes } from './page.ts';
import { contextOf, headOf, noBody, readBody, streamBody, type RequestHead } from './request.ts';
import { asOrgError, errorReply, notFound } from './rest/errors.ts';
import { DAILY_REQUESTS } from './rest/limits.ts';
import { enter, type PublicContext, type Reply, type Route } from './router.ts';
import { send } from './send.ts';

const NO_BYTES = new Uint8Array();

export interface RequestRecord {
    readonly method: string;
    readonly path: string;
    readonly status: number;
    readonly milliseconds: number;
    readonly username?: string;
}

export interface AppOptions {
    /** The built page to serve under `/lightning/`. */
    readonly page?: LightningOptions;
    /** Opens the door that sets the clock forward. */
    readonly testClock?: boolean;
    /** Called after each answer. */
    readonly onRequest?: (record: RequestRecord) => void;
    /** Called with what nobody foresaw, beside the 500 that the client gets. */
    readonly onFailure?: (error: unknown) => void;
}

export type App = (request: IncomingMessage, response: ServerResponse) => void;

export function createApp(org: Org, options: AppOptions = {}): App {
    const handler = new Handler(org, options);
    return (request, response) => {
        void handler.handle(request, response);
    };
}

class Handler {
    private readonly org: Org;
    private readonly options: AppOptions;
    private readonly match: Matcher;
    private readonly usage: Usage;

    constructor(org: Org, options: AppOptions) {
        this.org = org;
        this.options = options;
        this.usage = usageOf(org);
        this.match = matcher([
            ...FAMILIES,
            ...(options.page ? pageRoutes(options.page, (method, path) => this.match(method, path)) : []),
            ...(options.testClock ? clockRoutes : [])
        ]);
        startJobs(org);
    }

    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const started = performance.now();
        const head = headOf(request);
        let username: string | undefined;
        try {
            const reply = await this.answer(request, head, (context) => {
                username = context.session?.user.username;
            });
            await send(request, response, this.withUsage(head, reply));
        } catch (error) {
            if (!isBrokenOff(error)) {
                this.options.onFailure?.(error);
            }
            response.destroy();
        }
        this.options.onRequest?.({
            method: request.method ?? '',
            path: request.url ?? '',
            status: response.statusCode,
            milliseconds: performance.now() - started,
            ...(username === undefined ? {} : { username })
        });
    }

    private async answer(
        request: IncomingMessage,
        head: RequestHead,
        seen: (context: PublicContext) => void
    ): Promise<Reply> {
        let route: Route | undefined;
        let context: PublicContext | undefined;
        try {
            checkHost(request.headers);
            const match = this.match(head.method, head.path);
            if (match.kind !== 'found') {
                return unrouted(request, head, match);
            }
            route = match.route;
            const credentials = credentialsOf(request.headers);
            checkOrigin(head.method, request.headers, head.origin, credentials.usesCookie);
            const rawBody = route.streamsBody ? NO_BYTES : await readBody(request);
            const session = sessionOf(this.org, credentials.token);
            if (isApiCall(head) && (session || !route.needsSession)) {
                this.usage.count('DailyApiRequests');
            }
            context = contextOf({
                org: this.org,
                head,
                headers: request.headers,
                params: match.params,
                rawBody,
                bodyStream: route.streamsBody ? streamBody(request) : noBody(),
                ...(session ? { session } : {})
            });
            seen(context);
            return await enter(route, context);
        } catch (error) {
            return this.refusal(error, route, context);
        }
    }

    private refusal(error: unknown, route: Route | undefined, context: PublicContext | undefined): Reply {
        if (!(error instanceof OrgError)) {
            this.options.onFailure?.(error);
        }
        const refusal = asOrgError(error);
        return route?.onError && context ? route.onError(refusal, context) : errorReply(refusal);
    }

    private withUsage(head: RequestHead, reply: Reply): Reply {
        if (!head.path.startsWith('/services/data/')) {
            return reply;
        }
        return {
            ...reply,
            headers: {
                'sforce-limit-info': `api-usage=${this.usage.used('DailyApiRequests')}/${DAILY_REQUESTS}`,
                ...reply.headers
            }
        };
    }
}

/** The client left before it had the whole of a streamed answer. */
function isBrokenOff(error: unknown): boolean {
    return (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** Calls of the page's own files, of sign-in and of the command line do not count. SOAP and the first Bulk API find the session themselves. */
function isApiCall({ path }: RequestHead): boolean {
    return /^\/services\/(?:data|Soap|async)\//.test(path);
}

function unrouted(request: IncomingMessage, { path }: RequestHead, match: Exclude<Match, { kind: 'found' }>): Reply {
    if (match.kind === 'other-methods') {
        const allowed = match.allowed.includes('GET') ? ['HEAD', ...match.allowed] : match.allowed;
        const message = `HTTP Method '${request.method ?? ''}' not allowed. Allowed are ${allowed.join(',')}`;
        return { ...errorReply(new OrgError('METHOD_NOT_ALLOWED', message)), headers: { allow: allowed.join(', ') } };
    }
    const version = /^\/services\/data\/([^/]+)/.exec(path)?.[1];
    if (!path.startsWith('/services') || (version !== undefined && !isKnownVersion(version))) {
        throw notFound();
    }
    throw unsupported(`${request.method ?? ''} ${path}`);
}
