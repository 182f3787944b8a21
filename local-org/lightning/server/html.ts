import type { FirstAnswer, OrgContext, PagePersona } from '../context.ts';
import type { PageManifest } from '../vite/manifest.ts';
import { scriptsOf } from './scripts.ts';

const ASSETS = '/lightning/assets/';
const ICON =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Ccircle cx='4' cy='4' r='4' fill='%230b5c66'/%3E%3C/svg%3E";

const OUTLINE =
    '<div id="page"><div class="page-skeleton" aria-hidden="true"><div></div><div></div><div></div></div></div>';
const END = '</body>\n</html>\n';

const ENTITIES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
};

export function escapeHtml(text: string): string {
    return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** JSON that cannot end the script element it stands in. */
function dataScript(id: string, value: unknown): string {
    const json = JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
    return `<script type="application/json" id="${id}">${json}</script>`;
}

function styleLinks(manifest: PageManifest): string {
    return manifest.styles.map((style) => `<link rel="stylesheet" href="${ASSETS}${style}">`).join('');
}

/** Alone, and not held up by the style sheets. */
function earlyTag({ early }: PageManifest): string {
    return `<script type="module" async src="${ASSETS}${early}"></script>`;
}

/** Every script is fetched at once: an entry asks for the others only after it has been read. */
function scriptTags(context: OrgContext, manifest: PageManifest): string {
    const preloads = scriptsOf(context.flexiPage, manifest)
        .filter(({ file }) => !manifest.entries.includes(file))
        .map(({ file }) => `<link rel="modulepreload" href="${ASSETS}${file}">`);
    const scripts = manifest.entries.map((file) => `<script type="module" src="${ASSETS}${file}"></script>`);
    return [...preloads, ...scripts].join('');
}

function startHtml(language: string, title: string, head: string): string {
    return `<!doctype html>
<html lang="${escapeHtml(language.replaceAll('_', '-'))}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><link rel="icon" href="${ICON}">${head}</head>
<body class="slds-scope">`;
}

/** The page up to its data: the names of all files that the browser may fetch meanwhile, and an outline until it is drawn. */
export function pageStart(context: OrgContext, manifest: PageManifest): string {
    const title = context.page.kind === 'missing' ? context.app.label : `${context.page.title} | ${context.app.label}`;
    const files = earlyTag(manifest) + styleLinks(manifest) + scriptTags(context, manifest);
    return startHtml(context.user.language, title, files) + OUTLINE;
}

/** The rest of it: its context and the answers to what it reads first, as data. */
export function pageEnd(context: OrgContext, answers: readonly FirstAnswer[]): string {
    return dataScript('org-context', context) + dataScript('first-answers', answers) + END;
}

/** The people one can log in as. `target` is where to go then, a path of this server. */
export function loginHtml(people: readonly PagePersona[], target: string, manifest: PageManifest): string {
    const buttons = people.map(
        ({ persona, username, name }) => `<li class="slds-m-bottom_x-small">
<button class="slds-button slds-button_neutral slds-button_stretch" name="username" value="${escapeHtml(username)}">${escapeHtml(persona)} – ${escapeHtml(name)}</button></li>`
    );
    const body = `<main class="login-page"><h1 class="slds-text-heading_large slds-m-bottom_small">Local org</h1>
<p class="slds-m-bottom_medium">Choose who to log in as. There are no passwords: this server answers on this machine only.</p>
<form method="post" action="/lightning/session"><input type="hidden" name="target" value="${escapeHtml(target)}"><ul>${buttons.join('\n')}</ul></form></main>`;
    return startHtml('en-US', 'Log in | Local org', styleLinks(manifest)) + body + END;
}
