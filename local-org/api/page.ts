/** The built page, which may be built while the org is already running and built again later: its routes follow the build. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Ask, lightningRoutes, type LightningOptions } from '../lightning/routes.ts';
import { MANIFEST_FILE } from '../lightning/vite/manifest.ts';
import { API_VERSION } from '../org.ts';
import { matcher, type Matcher } from './match.ts';
import { contextOf, noBody, targetOf } from './request.ts';
import { notFound } from './rest/errors.ts';
import { enter, publicRoute, type Method, type PublicContext, type Reply, type Route } from './router.ts';

const API_ROOT = `/services/data/v${API_VERSION}`;
const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'DELETE'];

const NOT_BUILT: Reply = {
    status: 503,
    headers: { 'content-type': 'text/plain;charset=UTF-8', 'retry-after': '2' },
    content: 'The page is not built yet. Reload in a moment.'
};

interface Build {
    readonly builtAt: number;
    readonly match: Matcher;
}

/** `match` finds the API's routes, which answer what a page reads first. */
export function pageRoutes(options: LightningOptions, match: Matcher): readonly Route[] {
    let build: Build | undefined;
    const ask = askOf(match);
    const door = (context: PublicContext): Reply | Promise<Reply> => {
        build = currentBuild(options, build, ask);
        if (!build) {
            return NOT_BUILT;
        }
        const found = build.match(context.method, context.path);
        if (found.kind !== 'found' || found.route.needsSession) {
            throw notFound();
        }
        return found.route.door({ ...context, params: found.params });
    };
    return [publicRoute('GET', '/', door), ...METHODS.map((method) => publicRoute(method, '/lightning/*path', door))];
}

/** The known build while its manifest is the same; undefined when there is none. */
function currentBuild(options: LightningOptions, known: Build | undefined, ask: Ask): Build | undefined {
    const builtAt = statSync(join(options.outDir, MANIFEST_FILE), { throwIfNoEntry: false })?.mtimeMs;
    if (builtAt === undefined || builtAt === known?.builtAt) {
        return builtAt === undefined ? undefined : known;
    }
    return { builtAt, match: matcher(lightningRoutes(options, ask)) };
}

/** Goes through the same doors as a request from the page, with the page's session; neither counted nor logged as a request. */
function askOf(match: Matcher): Ask {
    return async ({ org, origin, session }, read) => {
        const method = read.body === undefined ? 'GET' : 'POST';
        const target = targetOf(API_ROOT + read.path);
        const found = match(method, target.path);
        if (found.kind !== 'found' || !session) {
            return undefined;
        }
        const context = contextOf({
            org,
            head: { method, ...target, origin },
            headers: {},
            params: found.params,
            rawBody: Buffer.from(read.body ?? ''),
            bodyStream: noBody(),
            session
        });
        try {
            const reply = await enter(found.route, context);
            return reply.status === 200 ? reply.json : undefined;
        } catch {
            // The page then asks itself, and is told what is wrong.
            return undefined;
        }
    };
}
