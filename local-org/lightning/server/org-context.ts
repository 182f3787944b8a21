import { seededUsers } from '../../lifecycle.ts';
import { findObject, type FlexiPageSchema, type OrgSchema, type TabSchema } from '../../metadata/schema.ts';
import { API_VERSION, type Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import type { AppPage, OrgContext, PagePersona, PageTab, PageView } from '../context.ts';
import { localisation, type Localisation } from '../data/localisation.ts';
import type { PageManifest } from '../vite/manifest.ts';
import type { PageLayouts } from './layouts.ts';
import { listView } from './list-view.ts';
import { recordView } from './record-view.ts';
import { scriptsOf } from './scripts.ts';

/** What every request to the page needs beside the org. */
export interface PageParts {
    readonly manifest: PageManifest;
    readonly layouts: PageLayouts;
}

const BASE_LANGUAGE = 'en_US';
const STANDARD_TAB = /^standard-(\w+)$/;

/** The users of the org that have a persona, in the order they were seeded. */
export function personas(org: Org): PagePersona[] {
    return seededUsers(org).flatMap(({ userId, username, persona, active }) => {
        const row = org.store.get('SELECT Name FROM User WHERE Id = ?', [userId]);
        return persona !== undefined && active ? { persona, username, name: String(row?.['Name'] ?? username) } : [];
    });
}

function tabsOf(org: Org, user: UserContext): PageTab[] {
    const [app] = org.schema.apps.values();
    const names = (app?.tabs ?? []).map((tab) => STANDARD_TAB.exec(tab)?.[1] ?? tab);
    return (names.length > 0 ? names : ['Account']).flatMap((name) => {
        const object = findObject(org.schema, name);
        if (object) {
            const { apiName, labelPlural } = object;
            return user.object(apiName).read
                ? { name: apiName, label: labelPlural, path: `/lightning/o/${apiName}/list` }
                : [];
        }
        const page = appView(org, user, name);
        return page ? { name, label: page.title, path: `/lightning/n/${name}` } : [];
    });
}

/** The page behind a tab; undefined where there is none, or no permission set shows the tab to the user. */
function appView({ schema }: Org, user: UserContext, tabName: string): AppPage | undefined {
    const tab = schema.tabs.get(tabName.toLowerCase());
    const page = tab && user.tabs.has(tab.name) ? pageOfTab(schema, tab) : undefined;
    return tab && page && { kind: 'app', tabName: tab.name, title: tab.label ?? page.label };
}

function pageOfTab({ flexiPages }: OrgSchema, tab: TabSchema | undefined): FlexiPageSchema | undefined {
    return flexiPages.get(tab?.flexiPage?.toLowerCase() ?? '');
}

/** `/r/<object>/<id>/view`, `/o/<object>/list`, `/n/<tab>`, or nothing: what the first tab shows. `path` is what follows `/lightning/`. */
function viewOf(org: Org, user: UserContext, path: string, tabs: readonly PageTab[], layouts: PageLayouts): PageView {
    const [kind = '', object = '', id = ''] = path.split('/');
    switch (kind) {
        case 'r':
            return recordView(org, user, id, layouts);
        case 'o':
            return listView(org, user, object);
        case 'n':
            return appView(org, user, object) ?? { kind: 'missing' };
        case '':
            return tabs[0]
                ? (appView(org, user, tabs[0].name) ?? listView(org, user, tabs[0].name))
                : { kind: 'missing' };
        default:
            return { kind: 'missing' };
    }
}

function flexiPageOf({ schema }: Org, page: PageView): FlexiPageSchema | null {
    if (page.kind === 'app') {
        return pageOfTab(schema, schema.tabs.get(page.tabName.toLowerCase())) ?? null;
    }
    if (page.kind !== 'record') {
        return null;
    }
    const pages = [...schema.flexiPages.values()];
    return pages.find(({ type, object }) => type === 'RecordPage' && object === page.objectApiName) ?? null;
}

function labelsFor({ schema }: Org, language: string, names: readonly string[]): Record<string, string> {
    const translation = schema.translations.get(language) ?? schema.translations.get(language.slice(0, 2));
    return Object.fromEntries(
        names.flatMap((name) => {
            const text = translation?.get(name) ?? schema.labels.get(name);
            return text === undefined ? [] : [[name, text]];
        })
    );
}

const localisations = new Map<string, Localisation>();

/** Kept per combination: `Intl` takes milliseconds to tell its patterns. */
function localisationOf({ language, locale, timeZone }: UserContext): Localisation {
    const key = [language, locale, timeZone].join();
    const known = localisations.get(key) ?? localisation({ language, locale, timeZone });
    localisations.set(key, known);
    return known;
}

/** Everything the page has to know before its first script runs, as this user may know it. */
export function orgContext(org: Org, user: UserContext, path: string, { manifest, layouts }: PageParts): OrgContext {
    const known = personas(org);
    const persona = known.find(({ username }) => username === user.username)?.persona;
    const tabs = tabsOf(org, user);
    const page = viewOf(org, user, path, tabs, layouts);
    const flexiPage = flexiPageOf(org, page);
    const labels = scriptsOf(flexiPage, manifest).flatMap((script) => script.labels);
    const [app] = org.schema.apps.values();
    return {
        apiVersion: API_VERSION,
        organization: org.name,
        user: {
            id: user.userId,
            name: user.name,
            username: user.username,
            language: user.language,
            locale: user.locale,
            timeZone: user.timeZone
        },
        ...(persona === undefined ? {} : { persona }),
        personas: known,
        languages: [BASE_LANGUAGE, ...org.schema.translations.keys()],
        app: { label: app?.label ?? org.name, tabs },
        localisation: localisationOf(user),
        labels: labelsFor(org, user.language, labels),
        customPermissions: [...user.customPermissions].sort(),
        userPermissions: [...user.systemPermissions].sort(),
        flexiPage,
        page
    };
}
