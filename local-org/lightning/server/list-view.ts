import { columnField } from '../../api/ui/lists/columns.ts';
import {
    type FieldSchema,
    findField,
    findObject,
    type ListViewSchema,
    type ObjectSchema
} from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import type { ListPage, MissingPage, PageColumn } from '../context.ts';
import { compactLayoutFields } from './compact-layout.ts';
import { describeField, displayPath } from './field-view.ts';

/** The list view that shows everything: the one named All, else the first without a filter. */
function unfilteredView({ schema }: Org, object: ObjectSchema): ListViewSchema | undefined {
    const views = schema.listViews.filter(
        (view) => view.object === object.apiName && view.filterScope === 'Everything' && view.filters.length === 0
    );
    return views.find(({ name }) => name === 'All') ?? views[0];
}

function column(org: Org, user: UserContext, field: FieldSchema): PageColumn {
    const described = { ...describeField(field), apiName: displayPath(org, field) };
    const targets = field.reference?.targets ?? [];
    return targets.length > 1 ? { ...described, targets: targets.filter((name) => user.object(name).read) } : described;
}

function columns(org: Org, user: UserContext, object: ObjectSchema, names: readonly string[]): PageColumn[] {
    const wanted = new Set([object.nameField, ...names.map((name) => columnField(object, name))]);
    return [...wanted].flatMap((name) => {
        const field = findField(object, name);
        return field && user.field(object.apiName, field.apiName).read ? column(org, user, field) : [];
    });
}

/** What the list page of an object shows this user. Columns come from its list view, else from its compact layout. */
export function listView(org: Org, user: UserContext, objectApiName: string): ListPage | MissingPage {
    const object = findObject(org.schema, objectApiName);
    if (object === undefined || !user.object(object.apiName).read) {
        return { kind: 'missing' };
    }
    const view = unfilteredView(org, object);
    return {
        kind: 'list',
        objectApiName: object.apiName,
        objectLabel: object.labelPlural,
        title: object.labelPlural,
        ...(view ? { listLabel: view.label } : {}),
        nameField: object.nameField,
        columns: columns(org, user, object, view?.columns ?? compactLayoutFields(org, object))
    };
}
