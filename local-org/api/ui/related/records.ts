import type { Org } from '../../../org.ts';
import type { UserContext } from '../../../security/access.ts';
import { runQuery } from '../../../soql/query.ts';
import { isAmong, selectFrom } from '../../../soql/ast.ts';
import { orderedBy } from '../lists/info.ts';
import { noAccess } from '../lists/list-views.ts';
import { readPage, type PageRequest, type RecordPage } from '../lists/page.ts';
import { locate } from '../record-reads.ts';
import { infoOf, relatedColumns } from './info.ts';
import { referenceOf, relatedListByName, type RelatedList, type RelatedListReference } from './lists.ts';

/** The UI API's "Related List Record Collection" response. */
export interface RelatedRecords extends RecordPage {
    readonly columnLabels: Readonly<Record<string, string>>;
    readonly listInfoETag: string;
    readonly listReference: RelatedListReference;
}

/** The UI API's "Related List Record Count" response. */
export interface RelatedCount {
    readonly count: number;
    readonly hasMore: boolean;
    readonly listReference: RelatedListReference;
}

interface RelatedOf {
    readonly list: RelatedList;
    readonly parentId: string;
}

export function relatedRecords(
    org: Org,
    user: UserContext,
    recordId: string,
    name: string,
    request: PageRequest,
    root: string
): RelatedRecords {
    const { list, parentId } = relatedOf(org, user, recordId, name);
    const columns = relatedColumns(org, user, list);
    const page = readPage(
        org,
        user,
        {
            object: list.object,
            columns: columns.map(({ path }) => path),
            where: isAmong(list.relationship.field, [parentId]),
            order: orderedBy(list.object, columns).map(({ fieldApiName }) => ({ field: fieldApiName })),
            url: `${root}/related-list-records/${parentId}/${list.relationship.name}`
        },
        request
    );
    return {
        ...page,
        columnLabels: Object.fromEntries(columns.map(({ path, label }) => [path, label])),
        listInfoETag: infoOf(org, user, list).eTag,
        listReference: referenceOf(list, parentId)
    };
}

/** Counts no further than `most`. */
export function relatedCount(org: Org, user: UserContext, recordId: string, name: string, most: number): RelatedCount {
    const { list, parentId } = relatedOf(org, user, recordId, name);
    const where = isAmong(list.relationship.field, [parentId]);
    const query = selectFrom(list.object.apiName, { paths: ['Id'], where, limit: most + 1 });
    const found = runQuery(org, user, query).totalSize;
    return { count: Math.min(found, most), hasMore: found > most, listReference: referenceOf(list, parentId) };
}

/** @throws OrgError NOT_FOUND for no id, INSUFFICIENT_ACCESS for a record the user may not see */
function relatedOf(org: Org, user: UserContext, recordId: string, name: string): RelatedOf {
    const { object, id } = locate(org, user, recordId);
    const seen = runQuery(
        org,
        user,
        selectFrom(object.apiName, { paths: ['Id'], where: isAmong('Id', [id]), limit: 1 })
    );
    if (seen.totalSize === 0) {
        noAccess();
    }
    return { list: relatedListByName(org, user, object.apiName, name), parentId: id };
}
