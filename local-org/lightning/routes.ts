/** The browser host's doors: the page, its assets, and who is logged in. Nothing here writes data. */
import { setImmediate } from 'node:timers/promises';
import { publicRoute, type PublicContext, redirect, type Reply, type Route } from '../api/router.ts';
import type { FirstAnswer, FirstRead, OrgContext } from './context.ts';
import { assetDoor } from './server/assets.ts';
import { FirstReads } from './server/first-reads.ts';
import { loginHtml, pageEnd, pageStart } from './server/html.ts';
import { loadLayouts } from './server/layouts.ts';
import { logIn, loginCookie, logOut } from './server/login.ts';
import { orgContext, type PageParts, personas } from './server/org-context.ts';
import { readManifest } from './vite/manifest.ts';

export interface LightningOptions {
    /** Where `buildPage` put the page. */
    readonly outDir: string;
    /** Folders in source format, for the page layouts. */
    readonly sources: readonly string[];
    /** Persona to log in as, unasked, when a browser comes without a session; otherwise it is asked. */
    readonly defaultPersona?: string;
}

const CONTENT_SECURITY_POLICY = [
    "default-src 'self'",
    "script-src 'self'",
    // LWC's synthetic shadow writes style elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'"
].join('; ');

const PAGE_HEADERS = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'cache-control': 'no-store',
    vary: 'accept, cookie'
} as const;

function wantsJson({ headers }: PublicContext): boolean {
    return headers.accept?.split(',')[0]?.trim() === 'application/json';
}

/** The answer of the org's API to the user of a request, or undefined where it is no success. Never rejects. */
export type Ask = (context: PublicContext, read: FirstRead) => Promise<unknown>;

/** The start first: the browser fetches what it names, and shows its outline, while the reads are answered. */
async function* pageStream(
    page: OrgContext,
    { manifest }: PageParts,
    reads: readonly FirstRead[],
    ask: (read: FirstRead) => Promise<unknown>
): AsyncGenerator<string> {
    yield pageStart(page, manifest);
    await setImmediate();
    const answers: FirstAnswer[] = [];
    for (const read of reads) {
        answers.push({ read, answer: await ask(read) });
    }
    yield pageEnd(page, answers);
}

/** The page for whoever is logged in; without a session the log-in page, or the default persona's page with its cookie. */
function pageDoor(
    parts: PageParts,
    firstReads: FirstReads,
    ask: Ask,
    defaultPersona: string | undefined
): (context: PublicContext) => Reply {
    return (context) => {
        const { org, path, params, session } = context;
        if (session) {
            const answer = orgContext(org, session.user, params['path'] ?? '', parts);
            const status = answer.page.kind === 'missing' ? 404 : 200;
            return wantsJson(context)
                ? { status, headers: { vary: PAGE_HEADERS.vary }, json: answer }
                : {
                      status,
                      headers: PAGE_HEADERS,
                      stream: pageStream(answer, parts, firstReads.of(answer), (read) => ask(context, read))
                  };
        }
        if (wantsJson(context)) {
            return { status: 401, json: [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }] };
        }
        const people = personas(org);
        const chosen = people.find(({ persona }) => persona === defaultPersona);
        const cookie = chosen && loginCookie(org, chosen.username);
        return cookie === undefined
            ? { status: 200, headers: PAGE_HEADERS, content: loginHtml(people, path, parts.manifest) }
            : redirect(path, { 'set-cookie': cookie, 'cache-control': 'no-store' });
    };
}

/** Routes of the built page. Throws when `outDir` holds no build. */
export function lightningRoutes({ outDir, sources, defaultPersona }: LightningOptions, ask: Ask): readonly Route[] {
    const manifest = readManifest(outDir);
    if (manifest === undefined) {
        throw new Error(`There is no built page in ${outDir}; run buildPage first.`);
    }
    const firstReads = new FirstReads();
    const page = pageDoor({ manifest, layouts: loadLayouts(sources) }, firstReads, ask, defaultPersona);
    return [
        publicRoute('GET', '/', () => redirect('/lightning/')),
        publicRoute('GET', '/lightning/assets/:file', assetDoor(outDir, manifest)),
        publicRoute('PUT', '/lightning/first-reads/:page', (context) => firstReads.put(context)),
        publicRoute('POST', '/lightning/session', logIn),
        publicRoute('DELETE', '/lightning/session', logOut),
        publicRoute('GET', '/lightning/*path', page)
    ];
}
