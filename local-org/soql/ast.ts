/** Pieces of a soql-parser-js query, as its parser would give them, for doors that ask without SOQL text. */
import type { FieldType, OrderByClause, Query, ValueCondition, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { runQuery } from './query.ts';
import { quoteText } from './text-literal.ts';

/** `Name` or `Account__r.Owner.Name` as a selected field. */
export function selectField(path: string): FieldType {
    const segments = path.split('.');
    const field = segments.pop() ?? path;
    return segments.length === 0
        ? { type: 'Field', field }
        : { type: 'FieldRelationship', field, relationships: segments, rawValue: path };
}

/** `path IN ('…', …)`. */
export function isAmong(path: string, values: readonly string[]): WhereClause {
    const condition: ValueCondition = {
        field: path,
        operator: 'IN',
        literalType: 'STRING',
        value: values.map(quoteText)
    };
    return { left: condition };
}

export interface QueryParts {
    readonly paths: Iterable<string>;
    readonly where?: WhereClause;
    readonly orderBy?: readonly OrderByClause[];
    readonly limit?: number;
    readonly offset?: number;
}

/** `SELECT paths FROM object …` with every path once. */
export function selectFrom(objectApiName: string, parts: QueryParts): Query {
    const { where, orderBy, limit, offset } = parts;
    return {
        sObject: objectApiName,
        fields: [...new Set(parts.paths)].map(selectField),
        ...(where ? { where } : {}),
        ...(orderBy && orderBy.length > 0 ? { orderBy: [...orderBy] } : {}),
        ...(limit === undefined ? {} : { limit }),
        ...(offset ? { offset } : {})
    };
}

/** `SELECT COUNT() FROM object WHERE …`: how many of its records the user may see. */
export function countOf(org: Org, user: UserContext, objectApiName: string, where: WhereClause | undefined): number {
    const count: FieldType = {
        type: 'FieldFunctionExpression',
        functionName: 'COUNT',
        parameters: [],
        isAggregateFn: true,
        rawValue: 'COUNT()'
    };
    return runQuery(org, user, { sObject: objectApiName, fields: [count], ...(where ? { where } : {}) }).totalSize;
}
