import {
    getArgumentValues,
    getNamedType,
    GraphQLError,
    type FieldNode,
    type GraphQLObjectType,
    type GraphQLResolveInfo
} from 'graphql';
import { save } from '../../../dml/save.ts';
import type { InputRecord, RowError } from '../../../dml/types.ts';
import { OrgError } from '../../../errors.ts';
import { runQuery } from '../../../soql/query.ts';
import { isAmong, selectFrom } from '../../../soql/ast.ts';
import type { GraphContext, RecordNode } from '../context.ts';
import { subfields } from '../query/fields.ts';
import { planRecords } from '../query/plan.ts';
import type { MutationRole } from '../schema/mutations.ts';
import { resolveReferences } from './references.ts';

/** What an operation answers from: the record it wrote. */
export interface Payload {
    readonly object: string;
    readonly id: string;
}

/** How one operation of a mutation ended; neither for one that was rolled back with, or not run after, another. */
export interface OperationOutcome {
    readonly payload?: Payload;
    readonly errors?: readonly RowError[];
}

interface Operation {
    readonly key: string;
    readonly role: MutationRole;
    readonly input: InputRecord;
}

class RolledBack extends Error {}

/**
 * Runs the operations of a mutation in the order they are written. With `allOrNone` they are one transaction: the first that
 * fails undoes all and ends the run. Without it each stands alone, and one that refers to a failed one fails with it.
 */
export function runOperations(
    context: GraphContext,
    info: GraphQLResolveInfo,
    type: GraphQLObjectType,
    allOrNone: boolean
): Record<string, never> {
    const outcomes = new Map<string, OperationOutcome>();
    const operations = operationsOf(info, type);
    try {
        context.org.store.transaction(() => {
            const ids = new Map<string, string>();
            for (const operation of operations) {
                const outcome = runOperation(context, operation, ids);
                outcomes.set(operation.key, outcome);
                if (outcome.payload) {
                    ids.set(operation.key, outcome.payload.id);
                } else if (allOrNone) {
                    throw new RolledBack();
                }
            }
        });
    } catch (error) {
        if (!(error instanceof RolledBack)) {
            throw error;
        }
        context.org.accessChanged();
        for (const [key, { errors }] of outcomes) {
            outcomes.set(key, errors ? { errors } : {});
        }
    }
    context.outcomes = outcomes;
    return {};
}

/** Resolver of one operation: what it wrote, or the errors it ended with. */
export function answerOf({ outcomes }: GraphContext, { path, fieldNodes }: GraphQLResolveInfo): Payload | null {
    const { payload, errors = [] } = outcomes?.get(String(path.key)) ?? {};
    if (errors.length > 0) {
        throw new OperationError(errors, fieldNodes);
    }
    return payload ?? null;
}

/** Resolver of `Record`: the selected fields as they are after the whole mutation; null when it is no longer visible. */
export function recordOf(
    { object, id }: Payload,
    { org, user }: GraphContext,
    info: GraphQLResolveInfo
): RecordNode | null {
    const { paths } = planRecords(info, getNamedType(info.returnType) as GraphQLObjectType, info.fieldNodes);
    const [row] = runQuery(org, user, selectFrom(object, { paths, where: isAmong('Id', [id]) })).rows;
    return row ? { row, isMutationResult: true } : null;
}

/** One operation's refusals; each becomes an error of the answer. */
export class OperationError extends GraphQLError {
    readonly rowErrors: readonly RowError[];

    constructor(rowErrors: readonly RowError[], nodes: readonly FieldNode[]) {
        super(rowErrors.map(({ message }) => message).join('; '), { nodes });
        this.rowErrors = rowErrors;
    }
}

function operationsOf(info: GraphQLResolveInfo, type: GraphQLObjectType): Operation[] {
    return [...subfields(info, type, info.fieldNodes)].flatMap(([key, [node]]) => {
        const field = node && type.getFields()[node.name.value];
        const role = field?.extensions.mutation as MutationRole | undefined;
        if (!node || !field || !role) {
            return [];
        }
        const { input } = getArgumentValues(field, node, info.variableValues) as { input: InputRecord };
        return [{ key, role, input }];
    });
}

function runOperation(
    context: GraphContext,
    { role, input }: Operation,
    ids: ReadonlyMap<string, string>
): OperationOutcome {
    try {
        const { Id, [role.object]: fields } = input;
        const written = { ...(fields as InputRecord | undefined), ...(Id === undefined ? {} : { Id }) };
        const request = {
            operation: role.operation,
            object: role.object,
            records: [resolveReferences(written, ids)],
            allOrNone: true
        };
        const [result] = save(context.org, context.user, request);
        return result?.success && result.id
            ? { payload: { object: role.object, id: result.id } }
            : { errors: result?.errors ?? [] };
    } catch (error) {
        if (!(error instanceof OrgError)) {
            throw error;
        }
        return { errors: [{ statusCode: error.code, message: error.message, fields: error.fields }] };
    }
}
