import { createHash } from 'node:crypto';
import { OrgError } from '../../../errors.ts';
import { compactLayoutFields } from '../../../lightning/server/compact-layout.ts';
import type { ListViewSchema, ObjectSchema } from '../../../metadata/schema.ts';
import type { Org } from '../../../org.ts';
import type { UserContext } from '../../../security/access.ts';
import { base62, to18 } from '../../../store/ids.ts';
import { visibleObject } from '../objects.ts';

const KEY_PREFIX = '00B';
const NAME_LENGTH = 12;
/** The list of what the user has used last, under the name the UI API gives it. */
export const RECENT = '__Recent';
/** Scope of that list; metadata has no such scope. */
export const RECENT_SCOPE = 'Recent';

export interface ListView {
    readonly object: ObjectSchema;
    readonly view: ListViewSchema;
    readonly id: string;
}

/** List views of an object, by their labels. */
export function listViewsOf({ schema }: Org, object: ObjectSchema): ListView[] {
    return schema.listViews
        .filter((view) => view.object === object.apiName)
        .map((view) => ({ object, view, id: listViewId(view) }))
        .sort((left, right) => left.view.label.localeCompare(right.view.label));
}

/** @throws OrgError INSUFFICIENT_ACCESS, the same for a list view that does not exist and one of an object the user may not read */
export function listViewByName(org: Org, user: UserContext, objectApiName: string, name: string): ListView {
    const object = visibleObject(org, user, objectApiName);
    if (object && name === RECENT) {
        return recentView(org, object);
    }
    const found = object && listViewsOf(org, object).find(({ view }) => view.name === name);
    return found ?? noAccess();
}

/** @throws OrgError INSUFFICIENT_ACCESS */
export function listViewById(org: Org, user: UserContext, id: string): ListView {
    const view = org.schema.listViews.find((candidate) => listViewId(candidate) === to18(id));
    const object = view && visibleObject(org, user, view.object);
    return object ? { object, view, id: listViewId(view) } : noAccess();
}

export function isListViewId(text: string): boolean {
    return text.startsWith(KEY_PREFIX) && to18(text) !== undefined;
}

export function recentView(org: Org, object: ObjectSchema): ListView {
    const view: ListViewSchema = {
        object: object.apiName,
        name: RECENT,
        label: `Recently Viewed ${object.labelPlural}`,
        columns: compactLayoutFields(org, object),
        filterScope: RECENT_SCOPE,
        filters: []
    };
    return { object, view, id: listViewId(view) };
}

/** Source: responses recorded by the tests of Salesforce's Lightning Data Service. */
export function noAccess(): never {
    throw new OrgError(
        'INSUFFICIENT_ACCESS',
        "You don't have access to this record. Ask your administrator for help or to request access."
    );
}

/** List views are metadata without rows of their own: their ids are made of their names and are the same in every org. */
function listViewId({ object, name }: Pick<ListViewSchema, 'object' | 'name'>): string {
    const digest = createHash('sha256').update(`${object}.${name}`).digest();
    const text = base62(digest.readUIntBE(0, 6), NAME_LENGTH);
    return to18(`${KEY_PREFIX}${text}`) ?? '';
}
