/** What an aggregate query has to ask of SOQL, from its selection and its `groupBy`. */
import type { FieldType as SelectItem, FunctionExp } from '@jetstreamapp/soql-parser-js';
import { getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { selectField } from '../../../soql/ast.ts';
import { subfields, subfieldsNamed, type SelectionInfo } from '../query/fields.ts';
import { aggregateRoleOf } from '../schema/roles.ts';
import { expressionOf, functionOf } from '../types/aggregates.ts';

/** A field, or a SOQL function of it. */
export interface Expression {
    readonly path: string;
    readonly functionName?: string;
}

/** Expressions an aggregate connection answers with, each once. */
export function selectedExpressions(
    info: SelectionInfo,
    connection: GraphQLObjectType,
    nodes: readonly FieldNode[]
): Expression[] {
    const edge = typeOf(connection, 'edges');
    const result = typeOf(edge, 'node');
    const edges = subfieldsNamed(info, connection, nodes, 'edges');
    const results = subfieldsNamed(info, edge, edges, 'node');
    const found = new Map<string, Expression>();
    const aggregates = subfieldsNamed(info, result, results, 'aggregate');
    collect(info, typeOf(result, 'aggregate'), aggregates, '', found);
    return [...found.values()];
}

export function keyOf({ functionName, path }: Expression): string {
    return expressionOf(functionName, path);
}

/** An expression as a selected item whose value comes back under its own text. */
export function selectItem(expression: Expression): SelectItem {
    const alias = keyOf(expression);
    const { functionName, path } = expression;
    return functionName === undefined
        ? ({ ...selectField(path), alias } as SelectItem)
        : { type: 'FieldFunctionExpression', functionName, parameters: [path], rawValue: alias, alias };
}

export function functionCall(functionName: string, parameters: FunctionExp['parameters'] & object): FunctionExp {
    return { functionName, parameters, rawValue: `${functionName}(${parameters.map(textOf).join(', ')})` };
}

function textOf(parameter: string | { readonly rawValue?: string }): string {
    return typeof parameter === 'string' ? parameter : (parameter.rawValue ?? '');
}

function collect(
    info: SelectionInfo,
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    prefix: string,
    found: Map<string, Expression>
): void {
    for (const fieldNodes of subfields(info, type, nodes).values()) {
        const field = type.getFields()[fieldNodes[0]?.name.value ?? ''];
        const role = field && aggregateRoleOf(field);
        const below = field && (getNamedType(field.type) as GraphQLObjectType);
        if (role?.kind === 'parent') {
            collect(info, below!, fieldNodes, `${prefix}${role.name}.`, found);
        } else if (role?.kind === 'field') {
            collectMembers(info, below!, fieldNodes, prefix + role.field.apiName, found);
        }
    }
}

function collectMembers(
    info: SelectionInfo,
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    path: string,
    found: Map<string, Expression>
): void {
    for (const [node] of subfields(info, type, nodes).values()) {
        const member = type.getFields()[node?.name.value ?? ''];
        if (member) {
            const functionName = functionOf(member);
            const expression = { path, ...(functionName === undefined ? {} : { functionName }) };
            found.set(keyOf(expression), expression);
        }
    }
}

function typeOf(type: GraphQLObjectType, field: string): GraphQLObjectType {
    return getNamedType(type.getFields()[field]?.type) as GraphQLObjectType;
}
