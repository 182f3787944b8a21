/** The built page, which may be built while the org is already running and built again later: its routes follow the build. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { lightningRoutes, type LightningOptions } from '../lightning/routes.ts';
import { MANIFEST_FILE } from '../lightning/vite/manifest.ts';
import { matcher, type Matcher } from './match.ts';
import { notFound } from './rest/errors.ts';
import { publicRoute, type Method, type PublicContext, type Reply, type Route } from './router.ts';

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

export function pageRoutes(options: LightningOptions): readonly Route[] {
    let build: Build | undefined;
    const door = (context: PublicContext): Reply | Promise<Reply> => {
        build = currentBuild(options, build);
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
function currentBuild(options: LightningOptions, known: Build | undefined): Build | undefined {
    const builtAt = statSync(join(options.outDir, MANIFEST_FILE), { throwIfNoEntry: false })?.mtimeMs;
    if (builtAt === undefined || builtAt === known?.builtAt) {
        return builtAt === undefined ? undefined : known;
    }
    return { builtAt, match: matcher(lightningRoutes(options)) };
}
