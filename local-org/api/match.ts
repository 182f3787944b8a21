/** Finds the route of a path: a tree of segments, made once. */
import { API_VERSION, OLDEST_API_VERSION } from '../org.ts';
import type { Method, Route } from './router.ts';

interface Node {
    readonly literals: Map<string, Node>;
    parameter?: Node;
    readonly ends: Map<Method, Route>;
    readonly wildcards: Map<Method, Route>;
}

export type Match =
    | { readonly kind: 'found'; readonly route: Route; readonly params: Readonly<Record<string, string>> }
    | { readonly kind: 'other-methods'; readonly allowed: readonly Method[] }
    | { readonly kind: 'none' };

export type Matcher = (method: Method, path: string) => Match;

export function matcher(routes: readonly Route[]): Matcher {
    const root = node();
    for (const route of routes) {
        add(root, route);
    }
    return (method, path) => {
        const segments = path.split('/').slice(1);
        const allowed = new Set<Method>();
        const route = find(root, segments, 0, method, allowed);
        if (route) {
            return { kind: 'found', route, params: parametersOf(route.pattern, segments) };
        }
        return allowed.size > 0 ? { kind: 'other-methods', allowed: [...allowed].sort() } : { kind: 'none' };
    };
}

/** `//services//data/` and `/services/data` are the same path. */
export function normalisedPath(path: string): string {
    return path.replaceAll(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}

function node(): Node {
    return { literals: new Map(), ends: new Map(), wildcards: new Map() };
}

function add(root: Node, route: Route): void {
    let at = root;
    for (const segment of route.pattern.split('/').slice(1)) {
        if (segment.startsWith('*')) {
            at.wildcards.set(route.method, route);
            return;
        }
        if (segment.startsWith(':')) {
            at.parameter ??= node();
            at = at.parameter;
        } else {
            const next = at.literals.get(segment) ?? node();
            at.literals.set(segment, next);
            at = next;
        }
    }
    at.ends.set(route.method, route);
}

function find(
    at: Node,
    segments: readonly string[],
    index: number,
    method: Method,
    allowed: Set<Method>
): Route | undefined {
    const segment = segments[index];
    if (segment === undefined) {
        return choose(at.ends, method, segments, allowed) ?? choose(at.wildcards, method, segments, allowed);
    }
    const literal = at.literals.get(segment);
    return (
        (literal && find(literal, segments, index + 1, method, allowed)) ??
        (at.parameter && find(at.parameter, segments, index + 1, method, allowed)) ??
        choose(at.wildcards, method, segments, allowed)
    );
}

function choose(
    routes: ReadonlyMap<Method, Route>,
    method: Method,
    segments: readonly string[],
    allowed: Set<Method>
): Route | undefined {
    const fitting = [...routes].filter(([, route]) => hasKnownVersion(route.pattern, segments));
    for (const [other] of fitting) {
        allowed.add(other);
    }
    return fitting.find(([candidate]) => candidate === method)?.[1];
}

function hasKnownVersion(pattern: string, segments: readonly string[]): boolean {
    const position = pattern.split('/').slice(1).indexOf(':version');
    return position < 0 || isKnownVersion(segments[position] ?? '');
}

/** `v50.0` to the newest. */
export function isKnownVersion(segment: string): boolean {
    const number = /^v(\d+\.0)$/.exec(segment)?.[1];
    return (
        number !== undefined && Number(number) >= Number(OLDEST_API_VERSION) && Number(number) <= Number(API_VERSION)
    );
}

function parametersOf(pattern: string, segments: readonly string[]): Record<string, string> {
    const params: Record<string, string> = {};
    for (const [index, name] of pattern.split('/').slice(1).entries()) {
        if (name.startsWith('*')) {
            params[name.slice(1)] = segments.slice(index).map(decoded).join('/');
        } else if (name === ':version') {
            params['version'] = (segments[index] ?? '').slice(1);
        } else if (name.startsWith(':')) {
            params[name.slice(1)] = decoded(segments[index] ?? '');
        }
    }
    return params;
}

function decoded(segment: string): string {
    try {
        return decodeURIComponent(segment);
    } catch {
        return segment;
    }
}
