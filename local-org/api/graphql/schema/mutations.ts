/** `UIAPIMutations` with `AccountCreate`, `AccountUpdate` and `AccountDelete` for what the user may write. */
import {
    GraphQLBoolean,
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLNonNull,
    GraphQLObjectType,
    type GraphQLFieldConfig,
    type GraphQLFieldConfigMap,
    type GraphQLOutputType
} from 'graphql';
import type { SaveOperation } from '../../../dml/types.ts';
import type { FieldSchema } from '../../../metadata/schema.ts';
import type { GraphContext } from '../context.ts';
import { answerOf, recordOf, runOperations, type Payload } from '../mutation/run.ts';
import { ID_OR_REF } from '../types/scalars.ts';
import { typesOfField } from '../types/field-types.ts';
import type { Exposure } from './exposure.ts';

/** What a field of `UIAPIMutations` does. */
export interface MutationRole {
    readonly operation: Exclude<SaveOperation, 'upsert'>;
    readonly object: string;
}

type MutationField = GraphQLFieldConfig<unknown, GraphContext>;

const SUCCESS = { type: new GraphQLNonNull(GraphQLBoolean), resolve: () => true };

const UIAPI_INPUT = new GraphQLInputObjectType({
    name: 'UIAPIMutationsInput',
    fields: { allOrNone: { type: GraphQLBoolean, defaultValue: true } }
});
const DELETE_INPUT = new GraphQLInputObjectType({
    name: 'RecordDeleteInput',
    fields: { Id: { type: new GraphQLNonNull(ID_OR_REF) } }
});
const DELETE_PAYLOAD = new GraphQLObjectType<Payload, GraphContext>({
    name: 'RecordDeletePayload',
    fields: { Id: { type: GraphQLID, resolve: ({ id }) => id }, success: SUCCESS }
});

/** The `Mutation` type; undefined for a user who may write nothing. */
export function mutationType(
    exposures: readonly Exposure[],
    records: ReadonlyMap<string, GraphQLObjectType>
): GraphQLObjectType | undefined {
    const fields = Object.assign(
        {},
        ...exposures.map((exposure) => operations(exposure, records))
    ) as GraphQLFieldConfigMap<unknown, GraphContext>;
    if (Object.keys(fields).length === 0) {
        return undefined;
    }
    const mutations = new GraphQLObjectType<unknown, GraphContext>({ name: 'UIAPIMutations', fields });
    return new GraphQLObjectType<unknown, GraphContext>({
        name: 'Mutation',
        fields: {
            uiapi: {
                type: new GraphQLNonNull(mutations),
                args: { input: { type: UIAPI_INPUT } },
                resolve: (_source, { input }: { input?: { allOrNone?: boolean } | null }, context, info) =>
                    runOperations(context, info, mutations, input?.allOrNone ?? true)
            }
        }
    });
}

function operations(
    { object, create, update, canDelete }: Exposure,
    records: ReadonlyMap<string, GraphQLObjectType>
): Record<string, MutationField> {
    const name = object.apiName;
    const record = records.get(name);
    if (!record) {
        return {};
    }
    return {
        ...(create ? { [`${name}Create`]: creation(name, record, create) } : {}),
        ...(update ? { [`${name}Update`]: change(name, record, update) } : {}),
        ...(canDelete
            ? { [`${name}Delete`]: field({ operation: 'delete', object: name }, DELETE_PAYLOAD, DELETE_INPUT) }
            : {})
    };
}

function creation(name: string, record: GraphQLObjectType, fields: readonly FieldSchema[]): MutationField {
    const input = new GraphQLInputObjectType({
        name: `${name}CreateInput`,
        fields: { [name]: { type: new GraphQLNonNull(representation(`${name}CreateRepresentation`, fields)) } }
    });
    return field({ operation: 'insert', object: name }, payload(`${name}CreatePayload`, record), input);
}

function change(name: string, record: GraphQLObjectType, fields: readonly FieldSchema[]): MutationField {
    const input = new GraphQLInputObjectType({
        name: `${name}UpdateInput`,
        fields: {
            Id: { type: new GraphQLNonNull(ID_OR_REF) },
            [name]: { type: new GraphQLNonNull(representation(`${name}UpdateRepresentation`, fields)) }
        }
    });
    return field({ operation: 'update', object: name }, payload(`${name}UpdatePayload`, record), input);
}

function field(role: MutationRole, type: GraphQLOutputType, input: GraphQLInputObjectType): MutationField {
    return {
        type,
        args: { input: { type: new GraphQLNonNull(input) } },
        resolve: (_source, _arguments, context, info) => answerOf(context, info),
        extensions: { mutation: role }
    };
}

/** Required fields are not marked: a create without them is refused by the save, as on the platform. */
function representation(name: string, fields: readonly FieldSchema[]): GraphQLInputObjectType {
    return new GraphQLInputObjectType({
        name,
        fields: Object.fromEntries(
            fields.map(({ apiName, type }) => [apiName, { type: typesOfField(type)?.input ?? ID_OR_REF }])
        )
    });
}

function payload(name: string, record: GraphQLObjectType): GraphQLObjectType {
    return new GraphQLObjectType<Payload, GraphContext>({
        name,
        fields: {
            Record: { type: record, resolve: (source, _arguments, context, info) => recordOf(source, context, info) },
            success: SUCCESS
        }
    });
}
