/**
 * Routes of the org's doors. An API family exports `routes: readonly Route[]` (or a factory that returns them) and `server.ts` joins them.
 *
 *     export const routes: readonly Route[] = [
 *         route('GET', '/services/data/:version/ui-api/records/:recordId', readRecord),
 *         publicRoute('GET', '/lightning/*path', page)
 *     ];
 *
 * Patterns are segments: literal text, `:name` for one segment, `*name` at the end for the rest (possibly empty). A literal wins over a
 * `:name`, which wins over a `*name`. `:version` matches `v50.0` to the newest version only and reaches the door as `66.0`.
 * Doubled slashes and a trailing slash are gone, and parameters are URI-decoded, before a pattern is looked at.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { OrgError } from '../errors.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface Session {
    readonly user: UserContext;
    readonly token: string;
}

/** What a public door sees: the whole request, already read, and the session if the request carried a valid one. */
export interface PublicContext {
    readonly org: Org;
    readonly method: Method;
    /** Normalised path, still URI-encoded, without the query string. */
    readonly path: string;
    /** Decoded values of the pattern's `:name` and `*name`. */
    readonly params: Readonly<Record<string, string>>;
    readonly query: URLSearchParams;
    /** Node's: names in lower case. */
    readonly headers: IncomingHttpHeaders;
    /** Scheme, host and port the client used, e.g. `http://127.0.0.1:3141`. */
    readonly origin: string;
    readonly session?: Session;
    /** Body bytes after decompression; empty for a request without one, and where the route streams. */
    readonly rawBody: Uint8Array;
    /** The body as it arrives, after decompression; empty unless the route streams. Throws when the client breaks off. */
    readonly bodyStream: AsyncIterable<Uint8Array>;
    /** The body as JSON. Throws OrgError JSON_PARSER_ERROR when it is not. */
    body(): unknown;
    /** The body as a posted form (`application/x-www-form-urlencoded`). */
    form(): URLSearchParams;
}

/** What a door with a session sees. */
export interface RequestContext extends PublicContext {
    readonly session: Session;
    readonly user: UserContext;
    readonly token: string;
}

export interface Reply {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string | readonly string[]>>;
    /** Sent as JSON; leave both `json` and `content` out for an empty answer. */
    readonly json?: unknown;
    /** Sent as it is; name its type in a `content-type` header. */
    readonly content?: string | Uint8Array;
    /** Sent piece by piece as the client takes them; name its type in a `content-type` header. */
    readonly stream?: Iterable<string> | AsyncIterable<string | Uint8Array>;
}

/** Doors may be asynchronous, but those that write should not be: a synchronous door is one uninterrupted piece of work. */
export type Door = (context: RequestContext) => Reply | Promise<Reply>;
export type PublicDoor = (context: PublicContext) => Reply | Promise<Reply>;

export interface RouteOptions {
    /** Shapes a refusal the way this API family does; without it the REST array `[{ message, errorCode, fields }]` is sent. */
    readonly onError?: (error: OrgError, context: PublicContext) => Reply;
    /** The door reads `bodyStream` itself: for uploads larger than a request may otherwise be. */
    readonly streamsBody?: boolean;
}

interface RouteBase extends RouteOptions {
    readonly method: Method;
    readonly pattern: string;
}
export type Route =
    | (RouteBase & { readonly needsSession: true; readonly door: Door })
    | (RouteBase & { readonly needsSession: false; readonly door: PublicDoor });

/** A route that answers 401 INVALID_SESSION_ID without a valid token. */
export function route(method: Method, pattern: string, door: Door, options: RouteOptions = {}): Route {
    return { method, pattern, door, needsSession: true, ...options };
}

/** A route that answers anybody on this machine; `context.session` is there when the request had a valid token. */
export function publicRoute(method: Method, pattern: string, door: PublicDoor, options: RouteOptions = {}): Route {
    return { method, pattern, door, needsSession: false, ...options };
}

/** Goes through the door of a route. Throws INVALID_SESSION_ID where it needs a session and there is none. */
export function enter(route: Route, context: PublicContext): Reply | Promise<Reply> {
    if (!route.needsSession) {
        return route.door(context);
    }
    const { session } = context;
    if (!session) {
        throw new OrgError('INVALID_SESSION_ID', 'Session expired or invalid');
    }
    return route.door({ ...context, session, user: session.user, token: session.token });
}

export function ok(json: unknown): Reply {
    return { status: 200, json };
}

export function noContent(): Reply {
    return { status: 204 };
}

export function redirect(location: string, headers: Reply['headers'] = {}): Reply {
    return { status: 302, headers: { location, ...headers } };
}
