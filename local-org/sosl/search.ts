/** A search: records whose words fit, found and read through SOQL, so that they are records and fields that the user may see. */
import { OrgError } from '../errors.ts';
import { findObject, type FieldSchema, type FieldType, type ObjectSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { query, queryMore } from '../soql/query.ts';
import { quoteText } from '../soql/text-literal.ts';
import type { SoqlRow } from '../soql/types.ts';
import { parseSosl, type Returning, type Search, type SearchGroup } from './parse.ts';

const MOST_ROWS = 2_000;
const TEXT: ReadonlySet<FieldType> = new Set(['string', 'textarea', 'email', 'phone', 'url', 'picklist']);
const OF_GROUP: Readonly<Record<Exclude<SearchGroup, 'NAME'>, ReadonlySet<FieldType>>> = {
    ALL: TEXT,
    EMAIL: new Set(['email']),
    PHONE: new Set(['phone'])
};

/** Rows in the order of the objects. Throws MALFORMED_SEARCH, INVALID_TYPE, and what SOQL refuses of a RETURNING clause. */
export function search(org: Org, user: UserContext, sosl: string): SoqlRow[] {
    const asked = parseSosl(sosl);
    const limit = Math.min(asked.limit ?? MOST_ROWS, MOST_ROWS);
    const wanted = asked.returning ?? searchable(org, user);
    const rows: SoqlRow[] = [];
    for (const returning of wanted) {
        rows.push(...searchObject(org, user, asked, returning).slice(0, limit - rows.length));
    }
    return rows;
}

function searchable(org: Org, user: UserContext): Returning[] {
    return [...org.schema.objects.values()]
        .filter(({ apiName, setup, view }) => !setup && !view && user.object(apiName).read)
        .map(({ apiName }) => ({ object: apiName, fields: 'Id', where: undefined, rest: '' }));
}

function searchObject(
    org: Org,
    user: UserContext,
    asked: Search,
    { fields, object: name, rest, where }: Returning
): SoqlRow[] {
    const object = findObject(org.schema, name);
    if (!object || !user.object(object.apiName).read) {
        throw new OrgError('INVALID_TYPE', `sObject type '${name}' is not supported.`);
    }
    const ids = fittingIds(org, user, asked, object);
    if (ids.length === 0) {
        // A clause that is wrong is told, though there is nothing to find.
        query(
            org,
            user,
            `SELECT ${fields} FROM ${object.apiName} ${where === undefined ? '' : `WHERE ${where}`} LIMIT 1`
        );
        return [];
    }
    const condition = `Id IN (${ids.map(quoteText).join(', ')})${where === undefined ? '' : ` AND (${where})`}`;
    return allRows(org, user, `SELECT ${fields} FROM ${object.apiName} WHERE ${condition} ${rest}`);
}

function searchedFields(user: UserContext, object: ObjectSchema, group: SearchGroup): FieldSchema[] {
    return [...object.fields.values()].filter(
        ({ apiName, nameField, type }) =>
            (group === 'NAME' ? nameField : OF_GROUP[group].has(type)) && user.field(object.apiName, apiName).read
    );
}

/** Ids of records with all words of one alternative in one field: rows that SOQL finds likely, then word by word. */
function fittingIds(org: Org, user: UserContext, { alternatives, group }: Search, object: ObjectSchema): string[] {
    const fields = searchedFields(user, object, group).map(({ apiName }) => apiName);
    if (fields.length === 0) {
        return [];
    }
    const likely = alternatives.flatMap((words) =>
        fields.map((field) => `(${words.map((word) => `${field} LIKE ${pattern(word)}`).join(' AND ')})`)
    );
    const rows = allRows(
        org,
        user,
        `SELECT Id, ${fields.join(', ')} FROM ${object.apiName} WHERE ${likely.join(' OR ')}`
    );
    const tests = alternatives.map((words) => words.map(wordTest));
    return rows
        .filter(({ values }) =>
            fields.some((field) => {
                const value = values[field];
                return typeof value === 'string' && tests.some((words) => words.every((word) => word.test(value)));
            })
        )
        .flatMap(({ id }) => id ?? [])
        .slice(0, MOST_ROWS);
}

/** A literal for LIKE: `*` is any characters and `?` one. */
function pattern(word: string): string {
    const literal = quoteText(word).slice(1, -1).replaceAll(/[%_]/gu, '\\$&');
    return `'%${literal.replaceAll('*', '%').replaceAll('?', '_')}%'`;
}

/** Whole words only, in any case. */
function wordTest(word: string): RegExp {
    const escaped = word
        .replaceAll(/[.+^${}()|[\]\\]/gu, '\\$&')
        .replaceAll('*', '[^\\s]*')
        .replaceAll('?', '[^\\s]');
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
}

function allRows(org: Org, user: UserContext, soql: string): SoqlRow[] {
    let page = query(org, user, soql);
    const rows = [...page.rows];
    while (page.locator !== undefined) {
        page = queryMore(org, user, page.locator);
        rows.push(...page.rows);
    }
    return rows;
}
