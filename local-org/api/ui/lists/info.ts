import type { ObjectSchema } from '../../../metadata/schema.ts';
import type { Org } from '../../../org.ts';
import type { UserContext } from '../../../security/access.ts';
import { etagOf } from '../etag.ts';
import { listField, listFields, type ListField } from './columns.ts';
import { listConditions } from './conditions.ts';
import { RECENT, type ListView } from './list-views.ts';

export interface DisplayColumn {
    readonly fieldApiName: string;
    readonly label: string;
    readonly lookupId: string | null;
    readonly sortable: boolean;
}

export interface OrderedBy {
    readonly fieldApiName: string;
    readonly isAscending: boolean;
    readonly label: string;
}

export interface ListReference {
    readonly id: string;
    readonly listViewApiName: string;
    readonly objectApiName: string;
    readonly type: 'listView' | 'mru';
}

/** The UI API's "List Info" response: what a list view shows this user. */
export interface ListInfo {
    readonly cloneable: boolean;
    readonly createable: boolean;
    readonly deletable: boolean;
    readonly displayColumns: readonly DisplayColumn[];
    readonly eTag: string;
    readonly filterLogicString: string | null;
    readonly filteredByInfo: readonly Readonly<Record<string, unknown>>[];
    readonly label: string;
    readonly listReference: ListReference;
    readonly orderedByInfo: readonly OrderedBy[];
    readonly updateable: boolean;
    readonly userPreferences: Readonly<Record<string, unknown>>;
    readonly visibility: 'Public';
    readonly visibilityEditable: boolean;
}

/** Names and order as recorded in trailheadapps/lwc-recipes. List views change by deployment only. */
export function listInfo(org: Org, user: UserContext, list: ListView): ListInfo {
    const { object, view } = list;
    listConditions(org, user, list);
    const columns = listFields(org, user, object, view.columns);
    const info = {
        cloneable: false,
        createable: false,
        deletable: false,
        displayColumns: columns.map(displayColumn),
        filterLogicString: view.booleanFilter ?? null,
        filteredByInfo: filteredBy(org, user, list),
        label: view.label,
        listReference: listReference(list),
        orderedByInfo: orderedBy(object, columns),
        updateable: false,
        userPreferences: preferences(columns),
        visibility: 'Public' as const,
        visibilityEditable: false
    };
    return { ...info, eTag: etagOf(info) };
}

export function listReference({ id, object, view }: ListView): ListReference {
    return {
        id,
        listViewApiName: view.name,
        objectApiName: object.apiName,
        type: view.name === RECENT ? 'mru' : 'listView'
    };
}

export function displayColumn({ path, label, lookupId, sortable }: ListField): DisplayColumn {
    return { fieldApiName: path, label, lookupId, sortable };
}

/** A list is sorted by the name, else by its first column that can be sorted. */
export function orderedBy(object: ObjectSchema, columns: readonly ListField[]): OrderedBy[] {
    const first = columns.find(({ path }) => path === object.nameField) ?? columns.find(({ sortable }) => sortable);
    return first ? [{ fieldApiName: first.path, isAscending: true, label: first.label }] : [];
}

/** Nobody has set a width: -1 is the default. */
export function preferences(columns: readonly ListField[]): Readonly<Record<string, unknown>> {
    return {
        columnWidths: Object.fromEntries(columns.map(({ path }) => [path, -1])),
        columnWrap: Object.fromEntries(columns.map(({ path }) => [path, false]))
    };
}

function filteredBy(org: Org, user: UserContext, { object, view }: ListView): Readonly<Record<string, unknown>>[] {
    return view.filters.flatMap(({ field, operation, value }) => {
        const asked = listField(org, user, object, field);
        const operator = operation.charAt(0).toUpperCase() + operation.slice(1);
        const operandLabels = value.split(',').map((part) => part.trim());
        return asked ? [{ fieldApiName: asked.path, label: asked.label, operandLabels, operator }] : [];
    });
}
