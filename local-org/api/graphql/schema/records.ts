/** `Account implements Record`, `AccountConnection` …: the types a query answers with. */
import {
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLID,
    GraphQLInt,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString,
    GraphQLUnionType,
    type GraphQLFieldConfig,
    type GraphQLFieldConfigArgumentMap,
    type GraphQLFieldConfigMap,
    type GraphQLOutputType
} from 'graphql';
import { findField, type FieldSchema } from '../../../metadata/schema.ts';
import type { GraphContext, RecordNode } from '../context.ts';
import type { Connection, Edge } from '../query/page.ts';
import { childrenOf, parentNode } from '../query/resolve.ts';
import { LONG } from '../types/scalars.ts';
import { typesOfField } from '../types/field-types.ts';
import { DATE_TIME_VALUE, ID_VALUE, type Cell } from '../types/values.ts';
import type { Exposure, Parent } from './exposure.ts';
import type { Inputs } from './inputs.ts';
import { withRole, type Role } from './roles.ts';

type RecordField = GraphQLFieldConfig<RecordNode, GraphContext>;

/** What paging needs to know of a page, of records or of groups. */
export type Page = Pick<Connection, 'offset' | 'hasNextPage'> & {
    readonly edges: readonly { readonly cursor: string }[];
};

export const PAGE_INFO = new GraphQLObjectType<Page, GraphContext>({
    name: 'PageInfo',
    fields: {
        hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean), resolve: (page) => page.hasNextPage },
        hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean), resolve: (page) => page.offset > 0 },
        startCursor: { type: GraphQLString, resolve: ({ edges }) => edges[0]?.cursor ?? null },
        endCursor: { type: GraphQLString, resolve: ({ edges }) => edges.at(-1)?.cursor ?? null }
    }
});

const scopes = new Map<string, GraphQLEnumType>();

/** `ACCOUNT_SCOPE`: whose records of an object a query is about (GraphQL API guide, "Aggregate Schema"). */
export function recordScope(objectApiName: string): GraphQLEnumType {
    const name = `${objectApiName.toUpperCase()}_SCOPE`;
    const known = scopes.get(name) ?? new GraphQLEnumType({ name, values: { EVERYTHING: {}, MINE: {} } });
    scopes.set(name, known);
    return known;
}

/** Fields every record has, with the fields of the store they are made of. */
const FRAME: Readonly<Record<string, { readonly type: GraphQLOutputType; readonly reads: readonly string[] }>> = {
    Id: { type: new GraphQLNonNull(GraphQLID), reads: ['Id'] },
    ApiName: { type: new GraphQLNonNull(GraphQLString), reads: [] },
    WeakEtag: { type: new GraphQLNonNull(LONG), reads: ['SystemModstamp'] },
    DisplayValue: { type: GraphQLString, reads: [] },
    LastModifiedById: { type: ID_VALUE, reads: ['LastModifiedById'] },
    LastModifiedDate: { type: DATE_TIME_VALUE, reads: ['LastModifiedDate'] },
    SystemModstamp: { type: DATE_TIME_VALUE, reads: ['SystemModstamp'] },
    RecordTypeId: { type: ID_VALUE, reads: ['RecordTypeId'] }
};

const RECORD = new GraphQLInterfaceType({
    name: 'Record',
    fields: Object.fromEntries(
        Object.entries(FRAME).map(([name, { type }]) => [name, { type, args: frameArguments(name) }])
    )
});

export interface RecordTypes {
    readonly records: ReadonlyMap<string, GraphQLObjectType>;
    readonly connections: ReadonlyMap<string, GraphQLObjectType>;
    /** Arguments of the connection at the root of a query; those of a child relationship have no `scope`. */
    rootArguments(objectApiName: string): GraphQLFieldConfigArgumentMap;
}

export function recordTypes(exposures: readonly Exposure[], inputs: Inputs): RecordTypes {
    const records = new Map<string, GraphQLObjectType>();
    const connections = new Map<string, GraphQLObjectType>();
    const childArguments = (apiName: string): GraphQLFieldConfigArgumentMap => ({
        after: { type: GraphQLString },
        first: { type: GraphQLInt },
        orderBy: { type: inputs.orderBy(apiName) },
        upperBound: { type: GraphQLInt },
        where: { type: inputs.filter(apiName) }
    });

    for (const exposure of exposures) {
        const { apiName } = exposure.object;
        const record: GraphQLObjectType = new GraphQLObjectType<RecordNode, GraphContext>({
            name: apiName,
            interfaces: [RECORD],
            fields: (): GraphQLFieldConfigMap<RecordNode, GraphContext> => ({
                ...Object.fromEntries(exposure.children.map((child) => [child.name, childField(child)])),
                ...Object.fromEntries(exposure.parents.map((parent) => [parent.name, parentField(exposure, parent)])),
                ...Object.fromEntries(exposure.fields.map((field) => [field.apiName, valueField(field)])),
                ...frameFields(exposure)
            })
        });
        records.set(apiName, record);
        connections.set(apiName, connectionType(apiName, record));
    }

    const unions = new Map<string, GraphQLUnionType>();

    function childField(relationship: Exposure['children'][number]): RecordField {
        return {
            type: connections.get(relationship.childObject),
            args: childArguments(relationship.childObject),
            resolve: (node, _arguments, _context, info) => childrenOf(node, info),
            ...withRole({ kind: 'children', relationship })
        } as RecordField;
    }

    function parentField(exposure: Exposure, parent: Parent): RecordField {
        return {
            type: parent.isPolymorphic ? union(exposure, parent) : records.get(parent.targets[0] ?? ''),
            resolve: (node, _arguments, _context, info) => parentNode(node, parent.name, info),
            ...withRole({ kind: 'parent', name: parent.name })
        } as RecordField;
    }

    function union(exposure: Exposure, parent: Parent): GraphQLUnionType {
        const name = `${exposure.object.apiName}_${parent.name}_Union`;
        const known =
            unions.get(name) ??
            new GraphQLUnionType({
                name,
                types: () => parent.targets.flatMap((target) => records.get(target) ?? []),
                resolveType: ({ row }: RecordNode) => row.type
            });
        unions.set(name, known);
        return known;
    }

    return {
        records,
        connections,
        rootArguments: (apiName) => ({ ...childArguments(apiName), scope: { type: recordScope(apiName) } })
    };
}

function valueField(field: FieldSchema): RecordField {
    return {
        type: typesOfField(field.type)?.value,
        resolve: ({ row }): Cell => ({ field, value: row.values[field.apiName] ?? null }),
        ...withRole({ kind: 'field', field })
    } as RecordField;
}

function frameFields({ object }: Exposure): GraphQLFieldConfigMap<RecordNode, GraphContext> {
    const resolvers: Readonly<Record<string, RecordField['resolve']>> = {
        Id: ({ row }) => row.id ?? row.values.Id,
        ApiName: ({ row }) => row.type,
        WeakEtag: ({ row }) => Date.parse(row.values.SystemModstamp as string) || 0,
        DisplayValue: ({ row }) => row.values[object.nameField] ?? null
    };
    return Object.fromEntries(
        Object.entries(FRAME).map(([name, { type, reads }]) => {
            const wanted = name === 'DisplayValue' ? [object.nameField] : reads;
            const role: Role = { kind: 'frame', fields: wanted.filter((read) => findField(object, read)) };
            const resolve = resolvers[name] ?? cellOf(findField(object, name));
            return [name, { type, args: frameArguments(name), resolve, ...withRole(role) }];
        })
    );
}

function cellOf(field: FieldSchema | undefined): RecordField['resolve'] {
    return field ? ({ row }): Cell => ({ field, value: row.values[field.apiName] ?? null }) : () => null;
}

/** `fallback` asks for the master record type where a record has none of its own; every record here answers with its own. */
function frameArguments(name: string): GraphQLFieldConfigArgumentMap {
    return name === 'RecordTypeId' ? { fallback: { type: GraphQLBoolean } } : {};
}

function connectionType(apiName: string, record: GraphQLObjectType): GraphQLObjectType {
    const edge = new GraphQLObjectType<Edge, GraphContext>({
        name: `${apiName}Edge`,
        fields: { node: { type: record }, cursor: { type: new GraphQLNonNull(GraphQLString) } }
    });
    return new GraphQLObjectType<Connection, GraphContext>({
        name: `${apiName}Connection`,
        fields: {
            edges: { type: new GraphQLList(edge) },
            pageInfo: { type: new GraphQLNonNull(PAGE_INFO), resolve: (page) => page },
            totalCount: { type: new GraphQLNonNull(GraphQLInt), resolve: (page) => page.totalCount() },
            pageResultCount: { type: new GraphQLNonNull(GraphQLInt), resolve: ({ edges }) => edges.length }
        }
    });
}
