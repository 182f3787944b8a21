/** What Bulk API 2.0 refuses of a query ("Create a Query Job"), and which columns its CSV has. */
import { OrgError } from '../../errors.ts';
import { findField, findObject, type ObjectSchema, type OrgSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { parseSoql, type Query } from '../../soql/parse.ts';
import { checkQuery } from '../../soql/query.ts';
import { findParentRelationship } from '../../soql/relations.ts';

type SelectItem = NonNullable<Query['fields']>[number];

/** API name of the object asked. Throws API_ERROR for a query that bulk does not do, else what SOQL refuses. */
export function bulkQueryObject(org: Org, user: UserContext, soql: string): string {
    const query = parseSoql(soql);
    const problem = refusedPart(query);
    if (problem !== undefined) {
        throw new OrgError('API_ERROR', `${problem} not supported in Bulk Query`);
    }
    checkQuery(org, user, soql);
    return findObject(org.schema, query.sObject ?? '')?.apiName ?? '';
}

function refusedPart(query: Query): string | undefined {
    const items = query.fields ?? [];
    if (
        query.groupBy !== undefined ||
        items.some((item) => item.type === 'FieldFunctionExpression' && item.isAggregateFn)
    ) {
        return 'Aggregate functions and GROUP BY are';
    }
    if (query.offset !== undefined) {
        return 'OFFSET is';
    }
    if (items.some(({ type }) => type === 'FieldSubquery')) {
        return 'Parent-to-child relationships are';
    }
    if (items.some(({ type }) => type === 'FieldTypeof')) {
        return 'TYPEOF is';
    }
    return items.some(
        (item) => item.type === 'FieldFunctionExpression' && item.functionName?.toUpperCase() === 'FIELDS'
    )
        ? 'FIELDS() is'
        : undefined;
}

/** Keys that lead from a row to a value: `['Account__r', 'Name']`. */
export function columnPaths(schema: OrgSchema, soql: string): string[][] {
    const query = parseSoql(soql);
    const object = findObject(schema, query.sObject ?? '');
    return object ? (query.fields ?? []).map((item) => pathOf(schema, object, item, query.sObjectAlias)) : [];
}

function pathOf(schema: OrgSchema, object: ObjectSchema, item: SelectItem, alias: string | undefined): string[] {
    switch (item.type) {
        case 'Field':
            return canonical(schema, object, [item.field]);
        case 'FieldRelationship':
            return canonical(schema, object, withoutAlias([...item.relationships, item.field], object, alias));
        case 'FieldFunctionExpression': {
            const [argument] = item.parameters ?? [];
            const path = typeof argument === 'string' ? canonical(schema, object, argument.split('.')) : [];
            return item.alias === undefined ? path : [...path.slice(0, -1), item.alias];
        }
        default:
            return [];
    }
}

function withoutAlias(path: string[], object: ObjectSchema, alias: string | undefined): string[] {
    const [first = '', ...rest] = path;
    const isPrefix = [alias, object.apiName].some((name) => name?.toLowerCase() === first.toLowerCase());
    return isPrefix && !findParentRelationship(object, first) ? rest : path;
}

function canonical(schema: OrgSchema, object: ObjectSchema, path: readonly string[]): string[] {
    const [name = '', ...rest] = path;
    if (rest.length === 0) {
        return [findField(object, name)?.apiName ?? name];
    }
    const reference = findParentRelationship(object, name)?.reference;
    const parent = findObject(schema, reference?.targets[0] ?? '');
    return reference && parent ? [reference.relationshipName, ...canonical(schema, parent, rest)] : [...path];
}
