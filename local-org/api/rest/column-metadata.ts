/** `?columns=true`: what a query would select, without its rows. Shape after the exemplars of salesforcecli/plugin-data. */
import {
    findField,
    findObject,
    type FieldSchema,
    type FieldType,
    type ObjectSchema,
    type OrgSchema
} from '../../metadata/schema.ts';
import { parseSoql, type Query } from '../../soql/parse.ts';
import { findChildRelationship, findParentRelationship } from '../../soql/relations.ts';
import type { Json } from './record-json.ts';

type SelectItem = NonNullable<Query['fields']>[number];

interface Column extends Json {
    readonly columnName: string;
    readonly joinColumns: Column[];
}

const NUMBERS: ReadonlySet<FieldType> = new Set<FieldType>(['int', 'double', 'currency', 'percent']);
const TEXTS: ReadonlySet<FieldType> = new Set<FieldType>([
    'string',
    'textarea',
    'longtextarea',
    'picklist',
    'email',
    'phone',
    'url'
]);

/** The query must have been accepted before: names are looked up without regard to access here. */
export function columnMetadata(schema: OrgSchema, soql: string): Json {
    const query = parseSoql(soql);
    const object = findObject(schema, query.sObject ?? '');
    const columns = object ? columnsOf(schema, object, query.fields ?? []) : [];
    return {
        columnMetadata: columns,
        entityName: object?.apiName ?? null,
        groupBy: query.groupBy !== undefined,
        idSelected: columns.some(({ columnName }) => columnName === 'Id'),
        keyPrefix: object?.keyPrefix ?? null
    };
}

function columnsOf(schema: OrgSchema, object: ObjectSchema, items: readonly SelectItem[]): Column[] {
    const columns: Column[] = [];
    let unnamed = 0;
    for (const item of items) {
        switch (item.type) {
            case 'Field':
                addPath(schema, object, [item.field], columns);
                break;
            case 'FieldRelationship':
                addPath(schema, object, [...item.relationships, item.field], columns);
                break;
            case 'FieldSubquery': {
                const relationship = findChildRelationship(object, item.subquery.relationshipName);
                const child = findObject(schema, relationship?.childObject ?? '');
                const inner = child ? columnsOf(schema, child, item.subquery.fields ?? []) : [];
                columns.push(column(relationship?.name ?? '', { aggregate: true, joinColumns: inner }));
                break;
            }
            case 'FieldFunctionExpression': {
                const name = item.alias ?? (item.isAggregateFn ? `expr${unnamed++}` : (item.rawValue ?? ''));
                columns.push(column(name, { aggregate: true, displayName: item.rawValue ?? name, numberType: true }));
                break;
            }
            case 'FieldTypeof':
                break;
        }
    }
    return columns;
}

/** `Account__r.Owner.Name` becomes columns in columns; paths with the same start share them. */
function addPath(schema: OrgSchema, object: ObjectSchema, path: readonly string[], columns: Column[]): void {
    const [name = '', ...rest] = path;
    if (rest.length === 0) {
        const field = findField(object, name);
        columns.push(column(field?.apiName ?? name, field ? fieldTraits(field) : {}));
        return;
    }
    const reference = findParentRelationship(object, name)?.reference;
    if (!reference) {
        addPath(schema, object, rest, columns);
        return;
    }
    const known = columns.find(({ columnName }) => columnName === reference.relationshipName);
    const parentColumn = known ?? column(reference.relationshipName, {});
    if (!known) {
        columns.push(parentColumn);
    }
    const parent = findObject(schema, reference.targets[0] ?? '');
    if (parent) {
        addPath(schema, parent, rest, parentColumn.joinColumns);
    }
}

function fieldTraits(field: FieldSchema): Json {
    return {
        booleanType: field.type === 'boolean',
        custom: field.custom,
        insertable: field.createable,
        numberType: NUMBERS.has(field.type),
        textType: TEXTS.has(field.type),
        updatable: field.updateable
    };
}

function column(name: string, traits: Json & { readonly joinColumns?: Column[] }): Column {
    return {
        aggregate: false,
        apexType: null,
        booleanType: false,
        columnName: name,
        custom: false,
        displayName: name,
        foreignKeyName: null,
        insertable: false,
        joinColumns: [],
        numberType: false,
        textType: false,
        updatable: false,
        ...traits
    };
}
