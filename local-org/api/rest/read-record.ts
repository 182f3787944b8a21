/** Single records through the same path as a query, so that what they show is what a query shows. */
import type { Query } from '@jetstreamapp/soql-parser-js';
import { OrgError } from '../../errors.ts';
import { findField, type ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { runQuery } from '../../soql/query.ts';
import { quoteText } from '../../soql/text-literal.ts';
import type { SoqlRow } from '../../soql/types.ts';
import { to18 } from '../../store/ids.ts';
import { readableFields } from './objects.ts';

/** At most this many matches are told of a value that should be unique. */
const MOST_MATCHES = 200;

export function readById(
    org: Org,
    user: UserContext,
    object: ObjectSchema,
    id: string,
    fields: readonly string[] | undefined
): SoqlRow | undefined {
    const id18 = to18(id);
    return id18 === undefined ? undefined : readByIds(org, user, object, [id18], fields).get(id18);
}

/** Found records by their 18-character id. `fields` undefined means every readable field. */
export function readByIds(
    org: Org,
    user: UserContext,
    object: ObjectSchema,
    ids: readonly string[],
    fields: readonly string[] | undefined
): Map<string, SoqlRow> {
    const wanted = fields ?? readableFields(object, user).map(({ apiName }) => apiName);
    const query = select(object, checkedFields(object, user, wanted), {
        left: { field: 'Id', operator: 'IN', value: ids.map(quoteText), literalType: ids.map(() => 'STRING' as const) }
    });
    return new Map(runQuery(org, user, query).rows.map((row) => [row.id ?? '', row]));
}

/** Ids of the records with a value in an external id field. */
export function idsByKey(org: Org, user: UserContext, object: ObjectSchema, field: string, value: string): string[] {
    const query = select(object, ['Id'], {
        left: { field, operator: '=', value: keyLiteral(object, field, value), literalType: literalType(object, field) }
    });
    return runQuery(org, user, { ...query, limit: MOST_MATCHES }).rows.map((row) => row.id ?? '');
}

function select(object: ObjectSchema, fields: readonly string[], where: Query['where']): Query {
    return {
        fields: fields.map((path) => {
            const relationships = path.split('.');
            const field = relationships.pop() ?? '';
            return relationships.length > 0
                ? { type: 'FieldRelationship', field, relationships }
                : { type: 'Field', field };
        }),
        sObject: object.apiName,
        ...(where ? { where } : {})
    };
}

/** The REST wording of an invisible field differs from SOQL's. Paths to parents are left to the query. */
function checkedFields(object: ObjectSchema, user: UserContext, fields: readonly string[]): string[] {
    const names = [...new Set(fields.map((name) => name.trim()).filter((name) => name !== ''))];
    for (const name of names) {
        const field = findField(object, name);
        if (!name.includes('.') && !(field && user.field(object.apiName, field.apiName).read)) {
            throw new OrgError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.apiName}`);
        }
    }
    return names;
}

function literalType(object: ObjectSchema, field: string): 'STRING' | 'DECIMAL' {
    const type = findField(object, field)?.type;
    return type === 'double' || type === 'int' ? 'DECIMAL' : 'STRING';
}

function keyLiteral(object: ObjectSchema, field: string, value: string): string {
    return literalType(object, field) === 'DECIMAL' ? value : quoteText(value);
}
