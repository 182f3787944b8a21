/** `listviews`: the list views of an object, how they ask, and what they show. */
import { createHash } from 'node:crypto';
import { OrgError, unsupported } from '../../errors.ts';
import { compactLayoutFields } from '../../lightning/server/compact-layout.ts';
import { findField, type FieldSchema, type ListViewSchema, type ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import { query } from '../../soql/query.ts';
import type { SoqlRow } from '../../soql/types.ts';
import { base62, to18 } from '../../store/ids.ts';
import { readableObject } from '../rest/objects.ts';
import { recordJson } from '../rest/record-json.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';
import { columnField } from '../ui/lists/columns.ts';

const KEY_PREFIX = '00B';
const DEFAULT_LIMIT = 25;
const MOST_ROWS = 2_000;
const ALWAYS = ['Id', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp'];

/** Views of an object: those of the metadata, else the one of all records that the platform brings along. */
function viewsOf({ schema }: Org, object: ObjectSchema, fields: readonly string[]): ListViewSchema[] {
    const own = schema.listViews.filter((view) => view.object === object.apiName);
    const all: ListViewSchema = {
        object: object.apiName,
        name: `All${object.labelPlural.replaceAll(/\W/g, '')}`,
        label: `All ${object.labelPlural}`,
        columns: fields,
        filterScope: 'Everything',
        filters: []
    };
    return own.length > 0 ? own : [all];
}

/** The same for a view as long as it keeps its name: the org stores no list views. */
function idOf(org: Org, { name, object }: ListViewSchema): string {
    const number = createHash('sha256').update(`${object}.${name}`).digest().readUInt32BE();
    const id = KEY_PREFIX + org.id.slice(3, 6) + base62(number, 9);
    return to18(id) ?? id;
}

function listed(context: RequestContext): { object: ObjectSchema; views: ListViewSchema[] } {
    const { org, params, user } = context;
    const object = readableObject(org, user, params['object'] ?? '');
    return { object, views: viewsOf(org, object, compactLayoutFields(org, object)) };
}

function viewWithId({ org }: RequestContext, views: readonly ListViewSchema[], id: string): ListViewSchema | undefined {
    return views.find((one) => idOf(org, one) === to18(id));
}

function chosen(context: RequestContext): { object: ObjectSchema; view: ListViewSchema } {
    const { object, views } = listed(context);
    const view = viewWithId(context, views, context.params['view'] ?? '');
    if (!view) {
        throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
    }
    checkRuns(object, view);
    return { object, view };
}

function checkRuns(object: ObjectSchema, view: ListViewSchema): void {
    if (view.filters.length > 0 || (view.filterScope !== 'Everything' && view.filterScope !== 'Mine')) {
        throw unsupported(`the filters of the list view ${object.apiName}.${view.name}`);
    }
}

function fieldsOf({ user }: RequestContext, object: ObjectSchema, view: ListViewSchema): FieldSchema[] {
    const names = new Set([object.nameField, ...view.columns.map((column) => columnField(object, column))]);
    return [...names].flatMap((name) => {
        const field = findField(object, name);
        return field && user.field(object.apiName, field.apiName).read ? [field] : [];
    });
}

function columnOf(field: FieldSchema, object: ObjectSchema): object {
    const isSorted = field.apiName === object.nameField;
    return {
        ascendingLabel: null,
        descendingLabel: null,
        fieldNameOrPath: field.apiName,
        hidden: false,
        label: field.label,
        selectListItem: field.apiName,
        sortDirection: isSorted ? 'ascending' : null,
        sortIndex: isSorted ? 0 : null,
        sortable: field.type !== 'longtextarea',
        type: field.type
    };
}

function soqlOf(context: RequestContext, object: ObjectSchema, view: ListViewSchema): string {
    const names = [...fieldsOf(context, object, view).map(({ apiName }) => apiName), ...ALWAYS];
    const where = view.filterScope === 'Mine' ? ` WHERE OwnerId = '${context.user.userId}'` : '';
    const order = ` ORDER BY ${object.nameField} ASC NULLS FIRST, Id ASC NULLS FIRST`;
    return `SELECT ${[...new Set(names)].join(', ')} FROM ${object.apiName}${where}${order}`;
}

/** What a list view with that id asks for; undefined where the user has none. */
export function soqlOfListView(context: RequestContext, id: string): string | undefined {
    const { org, user } = context;
    const readable = [...org.schema.objects.values()].filter(
        ({ apiName, setup }) => !setup && user.object(apiName).read
    );
    for (const object of readable) {
        const view = viewWithId(context, viewsOf(org, object, compactLayoutFields(org, object)), id);
        if (view) {
            checkRuns(object, view);
            return soqlOf(context, object, view);
        }
    }
    return undefined;
}

export function listViews(context: RequestContext): Reply {
    const { object, views } = listed(context);
    const root = `/services/data/v${context.params['version'] ?? ''}/sobjects/${object.apiName}/listviews`;
    const described = views.map((view) => {
        const id = idOf(context.org, view);
        const url = `${root}/${id}`;
        return {
            id,
            developerName: view.name,
            label: view.label,
            describeUrl: `${url}/describe`,
            resultsUrl: `${url}/results`,
            soqlCompatible: true,
            url
        };
    });
    return ok({
        done: true,
        listviews: described,
        nextRecordsUrl: null,
        size: described.length,
        sobjectType: object.apiName
    });
}

export function describeListView(context: RequestContext): Reply {
    const { object, view } = chosen(context);
    return ok({
        columns: fieldsOf(context, object, view).map((field) => columnOf(field, object)),
        id: idOf(context.org, view),
        orderBy: [{ fieldNameOrPath: object.nameField, nullsPosition: 'first', sortDirection: 'ascending' }],
        query: soqlOf(context, object, view),
        scope: view.filterScope === 'Mine' ? 'mine' : 'everything',
        sobjectType: object.apiName,
        whereCondition: { conditions: [], conjunction: 'and' }
    });
}

export function listViewResults(context: RequestContext): Reply {
    const { object, view } = chosen(context);
    const limit = rowCount(context.query.get('limit'), DEFAULT_LIMIT);
    const offset = rowCount(context.query.get('offset'), 0);
    const { rows } = query(
        context.org,
        context.user,
        `${soqlOf(context, object, view)} LIMIT ${limit} OFFSET ${offset}`
    );
    const fields = fieldsOf(context, object, view);
    const records = rows.map((row) => ({ columns: columnValues(context, row) }));
    return ok({
        columns: fields.map((field) => columnOf(field, object)),
        developerName: view.name,
        done: rows.length < limit,
        id: idOf(context.org, view),
        label: view.label,
        records,
        size: records.length
    });
}

function columnValues({ org, params }: RequestContext, row: SoqlRow): object[] {
    return Object.entries(recordJson(org.schema, params['version'] ?? '', row))
        .filter(([name]) => name !== 'attributes')
        .map(([fieldNameOrPath, value]) => ({ fieldNameOrPath, value: textOf(value) }));
}

/** Values are text, whatever their type. */
function textOf(value: unknown): string | null {
    return typeof value === 'string' ? value : value === null ? null : JSON.stringify(value);
}

function rowCount(text: string | null, fallback: number): number {
    const number = text === null ? fallback : Number(text);
    if (!Number.isInteger(number) || number < 0 || number > MOST_ROWS) {
        throw new OrgError('BAD_REQUEST', `limit and offset are whole numbers up to ${MOST_ROWS}`);
    }
    return number;
}
