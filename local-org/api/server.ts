/** The app apart from `listen`: guards, session, route, reply. Rules live in the pipelines, shapes in the doors. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { OrgError, unsupported } from '../errors.ts';
import type { Org } from '../org.ts';
import { routesOf } from './families.ts';
import { checkHost, checkOrigin, credentialsOf, sessionOf } from './guards.ts';
import { matcher, type Match, type Matcher } from './match.ts';
import { contextOf, headOf, readBody, type RequestHead } from './request.ts';
import { asOrgError, errorReply, notFound } from './rest/errors.ts';
import type { PublicContext, Reply, RequestContext, Route } from './router.ts';
import { send } from './send.ts';
import { staticFile } from './static.ts';

/** Calls a day an org of this kind may make; reported, never enforced. */
const DAILY_REQUESTS = 15_000;

export interface RequestRecord {
    readonly method: string;
    readonly path: string;
    readonly status: number;
    readonly milliseconds: number;
    readonly username?: string;
}

export interface AppOptions {
    /** Folder of built page files, served for paths that no route has. */
    readonly pageDirectory?: string;
    /** Further routes, before the org's own. */
    readonly routes?: readonly Route[];
    /** Takes paths outside `/services` that nothing else answers, e.g. a development server. */
    readonly fallback?: (request: IncomingMessage, response: ServerResponse) => void;
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
    private used = 0;

    constructor(org: Org, options: AppOptions) {
        this.org = org;
        this.options = options;
        this.match = matcher([...routesOf(org), ...(options.routes ?? [])]);
    }

    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const started = performance.now();
        const head = headOf(request);
        let username: string | undefined;
        try {
            const reply = await this.answer(request, head, (context) => {
                username = context.session?.user.username;
            });
            if (reply === 'fallback') {
                this.options.fallback?.(request, response);
                return;
            }
            await send(request, response, this.withUsage(head, reply));
        } catch (error) {
            this.options.onFailure?.(error);
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
    ): Promise<Reply | 'fallback'> {
        let route: Route | undefined;
        let context: PublicContext | undefined;
        try {
            checkHost(request.headers);
            const match = this.match(head.method, head.path);
            if (match.kind !== 'found') {
                return this.unrouted(request, head, match);
            }
            route = match.route;
            const credentials = credentialsOf(request.headers);
            checkOrigin(head.method, request.headers, head.origin, credentials.usesCookie);
            const rawBody = await readBody(request);
            this.used += 1;
            const session = sessionOf(this.org, credentials.token);
            context = contextOf({
                org: this.org,
                head,
                headers: request.headers,
                params: match.params,
                rawBody,
                usage: { used: this.used, limit: DAILY_REQUESTS },
                ...(session ? { session } : {})
            });
            seen(context);
            return await enter(route, context);
        } catch (error) {
            return this.refusal(error, route, context);
        }
    }

    private unrouted(
        request: IncomingMessage,
        head: RequestHead,
        match: Exclude<Match, { kind: 'found' }>
    ): Reply | 'fallback' {
        const file =
            head.method === 'GET' ? staticFile(this.options.pageDirectory, head.path, request.headers) : undefined;
        if (file) {
            return file;
        }
        if (match.kind === 'other-methods') {
            const allowed = match.allowed.includes('GET') ? ['HEAD', ...match.allowed] : match.allowed;
            const message = `HTTP Method '${request.method ?? ''}' not allowed. Allowed are ${allowed.join(',')}`;
            const reply = errorReply(new OrgError('METHOD_NOT_ALLOWED', message));
            return { ...reply, headers: { allow: allowed.join(', ') } };
        }
        if (!head.path.startsWith('/services')) {
            return this.options.fallback ? 'fallback' : errorReply(notFound());
        }
        throw unsupported(`${request.method ?? ''} ${head.path}`);
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
            headers: { 'sforce-limit-info': `api-usage=${this.used}/${DAILY_REQUESTS}`, ...reply.headers }
        };
    }
}

function enter(route: Route, context: PublicContext): Reply | Promise<Reply> {
    if (!route.needsSession) {
        return route.door(context);
    }
    return route.door(withSession(context));
}

function withSession(context: PublicContext): RequestContext {
    const { session } = context;
    if (!session) {
        throw new OrgError('INVALID_SESSION_ID', 'Session expired or invalid');
    }
    return { ...context, session, user: session.user, token: session.token };
}
