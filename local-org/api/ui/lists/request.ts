import { unsupported } from '../../../errors.ts';
import type { RequestContext } from '../../router.ts';
import { listOf } from '../record-reads.ts';
import { numberIn, pageSizeOf, type PageRequest } from './page.ts';

/** The greatest OFFSET of SOQL. */
const MOST_OFFSET = 2000;

/** Parameters of a list: of the query string, or with POST of the body, where lists of names are arrays. */
export function pageRequest(context: RequestContext, mostRecords: number): PageRequest {
    const asked = context.method === 'POST' ? fromBody(context.body()) : fromQuery(context.query);
    if (asked('where') !== undefined) {
        throw unsupported('the parameter where of UI API lists');
    }
    const names = (name: string): string[] => [asked(name) ?? []].flat().flatMap((part) => listOf(String(part)));
    const text = (name: string): string | undefined => asked(name)?.toString();
    return {
        fields: names('fields'),
        optionalFields: names('optionalFields'),
        pageSize: pageSizeOf(text('pageSize'), mostRecords),
        pageToken: numberIn('pageToken', text('pageToken') ?? 0, 0, MOST_OFFSET),
        sortBy: names('sortBy'),
        searchTerm: text('searchTerm') ?? ''
    };
}

type Asked = (name: string) => string | number | readonly unknown[] | undefined;

function fromQuery(query: URLSearchParams): Asked {
    return (name) => query.get(name) ?? undefined;
}

function fromBody(body: unknown): Asked {
    const bag = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
    return (name) => {
        const value = bag[name];
        return typeof value === 'string' || typeof value === 'number' || Array.isArray(value) ? value : undefined;
    };
}
