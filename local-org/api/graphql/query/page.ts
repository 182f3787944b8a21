import { GraphQLError, getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import type { RecordNode } from '../context.ts';
import { positionAfter } from './cursor.ts';
import { subfieldsNamed, type SelectionInfo } from './fields.ts';
import type { FilterInput } from './where.ts';

const DEFAULT_FIRST = 10;
const MOST_FIRST = 2000;
const LEAST_FIRST_BELOW_BOUND = 200;

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
    /** Rows of all pages together; without it SOQL's greatest OFFSET ends the paging after 4,000 rows. */
    readonly upperBound?: number;
}

/**
 * Source: GraphQL API guide, "Paginate with Upper-Bound Limit": with `upperBound`, pages have 200 to 2,000 records.
 * @throws GraphQLError for a page of a size that the platform does not give
 */
export function rangeOf({ after, first, upperBound }: ConnectionValues): Range {
    const size = first ?? DEFAULT_FIRST;
    const isBounded = upperBound !== null && upperBound !== undefined;
    const least = isBounded ? LEAST_FIRST_BELOW_BOUND : 0;
    if (size < least || size > MOST_FIRST) {
        throw new GraphQLError(`The value of 'first' is ${size}; it must be between ${least} and ${MOST_FIRST}.`);
    }
    if (isBounded && upperBound < 1) {
        throw new GraphQLError(`The value of 'upperBound' is ${upperBound}; it must be at least 1.`);
    }
    return { offset: positionAfter(after), first: size, ...(isBounded ? { upperBound } : {}) };
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
