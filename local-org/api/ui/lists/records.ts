import type { Org } from '../../../org.ts';
import type { UserContext } from '../../../security/access.ts';
import { quoteText } from '../../../soql/text-literal.ts';
import { allOf, joined, test, toWhere, type Logic } from '../../../filter/logic.ts';
import { listFields, type ListField } from './columns.ts';
import { listConditions, scopeOrder } from './conditions.ts';
import { listInfo, listReference, orderedBy, type ListReference } from './info.ts';
import type { ListView } from './list-views.ts';
import { readPage, type PageRequest, type RecordPage } from './page.ts';

const SEARCHED: ReadonlySet<string> = new Set(['string', 'textarea', 'email', 'phone', 'url', 'picklist']);

/** The UI API's "List Record Collection" response. */
export interface ListRecords extends RecordPage {
    readonly listInfoETag: string;
    readonly listReference: ListReference;
}

export function listRecords(
    org: Org,
    user: UserContext,
    list: ListView,
    request: PageRequest,
    root: string
): ListRecords {
    const { object, view } = list;
    const columns = listFields(org, user, object, view.columns);
    const where = toWhere(allOf([listConditions(org, user, list), searchLogic(columns, request.searchTerm)]));
    const own = scopeOrder(list);
    const order =
        own.length > 0 ? own : orderedBy(object, columns).map(({ fieldApiName }) => ({ field: fieldApiName }));
    const page = readPage(
        org,
        user,
        {
            object,
            columns: columns.map(({ path }) => path),
            where,
            order,
            url: `${root}/list-records/${object.apiName}/${view.name}`
        },
        request
    );
    return { ...page, listInfoETag: listInfo(org, user, list).eTag, listReference: listReference(list) };
}

/** A record is found when a text column has the term in it; `*` stands for any text. */
function searchLogic(columns: readonly ListField[], term: string): Logic | undefined {
    if (term.trim() === '') {
        return undefined;
    }
    const pattern = `%${term.trim().replaceAll('*', '%')}%`;
    const parts = columns
        .filter(({ field }) => SEARCHED.has(field.type))
        .map(({ path }) => test({ field: path, operator: 'LIKE', value: quoteText(pattern), literalType: 'STRING' }));
    return joined('or', parts);
}
