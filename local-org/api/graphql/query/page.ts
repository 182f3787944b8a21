import { GraphQLError, getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { unsupported } from '../../../errors.ts';
import type { RecordNode } from '../context.ts';
import { positionAfter } from './cursor.ts';
import { subfieldsNamed, type SelectionInfo } from './fields.ts';
import type { FilterInput } from './where.ts';

const DEFAULT_FIRST = 10;
const MOST_FIRST = 2000;

export interface Edge {
    readonly node: RecordNode;
    readonly cursor: string;
}

/** One page of records. */
export interface Connection {
    readonly edges: readonly Edge[];
    /** Rows before this page. */
    readonly offset: number;
    readonly hasNextPage: boolean;
    /** Rows on all pages. */
    totalCount(): number;
}

/** Coerced arguments of a connection field. */
export interface ConnectionValues {
    readonly after?: string | null;
    readonly first?: number | null;
    readonly orderBy?: unknown;
    readonly scope?: 'EVERYTHING' | 'MINE' | null;
    readonly upperBound?: number | null;
    readonly where?: FilterInput | null;
}

export interface Range {
    readonly offset: number;
    readonly first: number;
}

/** @throws GraphQLError for a page larger than the platform gives */
export function rangeOf({ after, first, upperBound }: ConnectionValues): Range {
    const size = first ?? DEFAULT_FIRST;
    if (size < 0 || size > MOST_FIRST) {
        throw new GraphQLError(`The value of 'first' is ${size}; it must be between 0 and ${MOST_FIRST}.`);
    }
    if (upperBound !== null && upperBound !== undefined) {
        throw unsupported('the GraphQL argument upperBound');
    }
    return { offset: positionAfter(after), first: size };
}

/** Field nodes of the records below a connection field. */
export function nodesBelow(
    info: SelectionInfo,
    connection: GraphQLObjectType,
    nodes: readonly FieldNode[]
): FieldNode[] {
    const edge = getNamedType(connection.getFields().edges?.type) as GraphQLObjectType;
    return subfieldsNamed(info, edge, subfieldsNamed(info, connection, nodes, 'edges'), 'node');
}

export function recordTypeOf(connection: GraphQLObjectType): GraphQLObjectType {
    const edge = getNamedType(connection.getFields().edges?.type) as GraphQLObjectType;
    return getNamedType(edge.getFields().node?.type) as GraphQLObjectType;
}
