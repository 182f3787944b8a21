/** Suggestions for a lookup field: the user's recent records, or those whose name fits what is being typed. */
import { OrgError } from '../../../errors.ts';
import { findField, type ObjectSchema } from '../../../metadata/schema.ts';
import { quoteText } from '../../../soql/text-literal.ts';
import { ok, route, type Reply, type RequestContext, type Route } from '../../router.ts';
import { numberIn } from '../lists/page.ts';
import { allOf, test, toWhere, type Logic } from '../../../filter/logic.ts';
import { requireObject, visibleTargets } from '../objects.ts';
import { recentLogic, recentOrder } from '../recent.ts';
import { readRecords } from '../record.ts';
import { UI_API, uiApiRoot } from '../root.ts';
import { addPath, selectionOf } from '../selection.ts';

const DEFAULT_SIZE = 25;
const MOST_SIZE = 2000;
/** Least characters of the term for each kind of search; a recent list needs none. */
const LEAST_CHARACTERS: Readonly<Record<string, number>> = { Recent: 0, Search: 2, TypeAhead: 3 };

export const routes: readonly Route[] = [
    route('GET', `${UI_API}/lookups/:object/:field`, suggestForAll),
    route('GET', `${UI_API}/lookups/:object/:field/:target`, suggestForOne)
];

/** GET lookups/{object}/{field}/{target} */
function suggestForOne(context: RequestContext): Reply {
    const target = targetsOf(context).find(({ apiName }) => apiName === context.params.target);
    if (!target) {
        throw invalidField(context.params.field ?? '');
    }
    return ok(suggestions(context, target));
}

/** GET lookups/{object}/{field} */
function suggestForAll(context: RequestContext): Reply {
    const results = targetsOf(context).map((target) => [target.apiName, suggestions(context, target)] as const);
    return ok({ lookupResults: Object.fromEntries(results) });
}

/** Objects the field may lead to. @throws OrgError INVALID_FIELD for what is no lookup that the user may read */
function targetsOf({ org, user, params }: RequestContext): ObjectSchema[] {
    const object = requireObject(org, user, params.object ?? '');
    const field = findField(object, params.field ?? '');
    if (!field?.reference || !user.field(object.apiName, field.apiName).read) {
        throw invalidField(params.field ?? '');
    }
    return visibleTargets(org, user, field);
}

/** Source: User Interface API Developer Guide, "Get Lookup Field Suggestions for a Specified Object". */
function suggestions(context: RequestContext, target: ObjectSchema): Readonly<Record<string, unknown>> {
    const { org, user, query } = context;
    const page = numberIn('page', query.get('page') ?? 1, 1, MOST_SIZE);
    const pageSize = numberIn('pageSize', query.get('pageSize') ?? DEFAULT_SIZE, 1, MOST_SIZE);
    const where = toWhere(searched(context, target));
    const isRecent = searchTypeOf(context) === 'Recent';
    const selection = selectionOf(target);
    addPath(org, user, selection, `${target.apiName}.Id`);
    addPath(org, user, selection, `${target.apiName}.${target.nameField}`);
    const records = readRecords(org, user, target, selection, {
        ...(where ? { where } : {}),
        orderBy: [...(isRecent ? recentOrder(target) : []), { field: target.nameField }, { field: 'Id' }],
        limit: pageSize + 1,
        offset: (page - 1) * pageSize
    });
    const urlOf = (number: number): string => pageUrl(context, target, number, pageSize);
    return {
        count: Math.min(records.length, pageSize),
        currentPageToken: null,
        currentPageUrl: urlOf(page),
        nextPageToken: null,
        nextPageUrl: records.length > pageSize ? urlOf(page + 1) : null,
        previousPageToken: null,
        previousPageUrl: page > 1 ? urlOf(page - 1) : null,
        records: records.slice(0, pageSize)
    };
}

function searched(context: RequestContext, target: ObjectSchema): Logic | undefined {
    const { user, query } = context;
    const type = searchTypeOf(context);
    const term = query.get('q') ?? '';
    const least = LEAST_CHARACTERS[type] ?? 0;
    if (term.length < least) {
        throw new OrgError('MISSING_ARGUMENT', `The parameter q must have at least ${least} characters.`);
    }
    const recent = type === 'Recent' ? recentLogic(user, target) : undefined;
    return allOf([recent, ...namePatterns(type, term).map((pattern) => nameLike(target, pattern))]);
}

/** A wildcard is implied at the end of the term; a search looks at the beginning of every word. */
function namePatterns(type: string, term: string): string[] {
    const text = term.trim().replaceAll(/[_%]/gu, '\\$&').replaceAll('*', '%');
    if (text === '') {
        return [];
    }
    return type === 'Search' ? [`%${text}%`] : [`${text}%`];
}

function nameLike({ nameField }: ObjectSchema, pattern: string): Logic {
    const value = quoteText(pattern).replaceAll(/\\\\([_%])/gu, '\\$1');
    return test({ field: nameField, operator: 'LIKE', value, literalType: 'STRING' });
}

function searchTypeOf({ query }: RequestContext): string {
    const type = query.get('searchType') ?? 'Recent';
    if (!(type in LEAST_CHARACTERS)) {
        throw new OrgError(
            'MISSING_ARGUMENT',
            `searchType must be one of ${Object.keys(LEAST_CHARACTERS).join(', ')}.`
        );
    }
    return type;
}

function pageUrl(context: RequestContext, { apiName }: ObjectSchema, page: number, pageSize: number): string {
    const { object = '', field = '' } = context.params;
    const search = new URLSearchParams({ searchType: searchTypeOf(context) });
    const term = context.query.get('q');
    if (term) {
        search.set('q', term);
    }
    search.set('page', String(page));
    search.set('pageSize', String(pageSize));
    return `${uiApiRoot(context)}/lookups/${object}/${field}/${apiName}?${search}`;
}

function invalidField(name: string): OrgError {
    return new OrgError('INVALID_FIELD', `Field ${name} is not a lookup field.`, [name]);
}
