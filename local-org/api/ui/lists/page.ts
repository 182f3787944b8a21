/** One page of records of a list, as list views and related lists both answer it. */
import type { OrderByClause, WhereClause } from '@jetstreamapp/soql-parser-js';
import { OrgError } from '../../../errors.ts';
import { findField, type ObjectSchema } from '../../../metadata/schema.ts';
import type { Org } from '../../../org.ts';
import type { UserContext } from '../../../security/access.ts';
import { readRecords, type RecordView } from '../record.ts';
import { addPath, addRequiredPaths, selectionOf } from '../selection.ts';
import { orderOf } from '../sort.ts';

const DEFAULT_SIZE = 50;
const MOST_SORTED_FIELDS = 5;
/** Fields that come with every record of a list. */
const FRAME = ['Id', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

/** What the request asks for, from its query string or its body. */
export interface PageRequest {
    readonly fields: readonly string[];
    readonly optionalFields: readonly string[];
    readonly pageSize: number;
    readonly pageToken: number;
    readonly sortBy: readonly string[];
    readonly searchTerm: string;
}

export interface Listing {
    readonly object: ObjectSchema;
    /** Paths of the columns, all visible. */
    readonly columns: readonly string[];
    readonly where: WhereClause | undefined;
    readonly order: readonly OrderByClause[];
    /** Path of the resource, without its query string. */
    readonly url: string;
}

/** Properties of a record collection that do not depend on the kind of list. */
export interface RecordPage {
    readonly count: number;
    readonly currentPageToken: string;
    readonly currentPageUrl: string;
    readonly fields: readonly string[];
    readonly nextPageToken: string | null;
    readonly nextPageUrl: string | null;
    readonly optionalFields: readonly string[];
    readonly pageSize: number;
    readonly previousPageToken: string | null;
    readonly previousPageUrl: string | null;
    readonly records: readonly RecordView[];
    readonly sortBy: string | null;
}

export function readPage(org: Org, user: UserContext, listing: Listing, request: PageRequest): RecordPage {
    const { object, columns, where } = listing;
    const { pageSize, pageToken, sortBy } = request;
    const selection = selectionOf(object);
    addRequiredPaths(
        org,
        user,
        selection,
        request.fields.map((name) => qualified(object, name))
    );
    const frame = [...FRAME, object.nameField].filter((name) => findField(object, name));
    for (const name of [...frame, ...columns, ...request.optionalFields]) {
        addPath(org, user, selection, qualified(object, name));
    }
    const asked = orderOf(org, user, object, sortBy.slice(0, MOST_SORTED_FIELDS));
    const order = asked.length > 0 ? asked : listing.order;
    const records = readRecords(org, user, object, selection, {
        ...(where ? { where } : {}),
        orderBy: [...order, { field: 'Id' }],
        limit: pageSize + 1,
        offset: pageToken
    });
    const next = records.length > pageSize ? pageToken + pageSize : undefined;
    const previous = pageToken > 0 ? Math.max(0, pageToken - pageSize) : undefined;
    const urlOf = (token: number): string => pageUrl(listing.url, request, token);
    return {
        count: Math.min(records.length, pageSize),
        currentPageToken: String(pageToken),
        currentPageUrl: urlOf(pageToken),
        fields: request.fields,
        nextPageToken: next === undefined ? null : String(next),
        nextPageUrl: next === undefined ? null : urlOf(next),
        optionalFields: request.optionalFields,
        pageSize,
        previousPageToken: previous === undefined ? null : String(previous),
        previousPageUrl: previous === undefined ? null : urlOf(previous),
        records: records.slice(0, pageSize),
        sortBy: sortBy.length > 0 ? sortBy.join(',') : null
    };
}

/** @throws OrgError NUMBER_OUTSIDE_VALID_RANGE; words as recorded by the tests of Salesforce's Lightning Data Service */
export function pageSizeOf(written: string | number | null | undefined, most: number): number {
    return numberIn('pageSize', written ?? DEFAULT_SIZE, 1, most);
}

export function numberIn(name: string, written: string | number, least: number, most: number): number {
    const value = Number(written);
    if (!Number.isInteger(value) || value < least || value > most) {
        throw new OrgError('NUMBER_OUTSIDE_VALID_RANGE', `${name} parameter must be between ${least} and ${most}`);
    }
    return value;
}

function qualified(object: ObjectSchema, name: string): string {
    return name.toLowerCase().startsWith(`${object.apiName.toLowerCase()}.`) && !findField(object, name)
        ? name
        : `${object.apiName}.${name}`;
}

function pageUrl(
    url: string,
    { fields, optionalFields, pageSize, searchTerm, sortBy }: PageRequest,
    token: number
): string {
    const search = new URLSearchParams();
    const parts = {
        fields: fields.join(','),
        optionalFields: optionalFields.join(','),
        pageSize: String(pageSize),
        pageToken: String(token),
        searchTerm,
        sortBy: sortBy.join(',')
    };
    for (const [name, value] of Object.entries(parts)) {
        if (value !== '') {
            search.set(name, value);
        }
    }
    return `${url}?${search}`;
}
