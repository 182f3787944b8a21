/** Related lists: which an object has, what they show, their records and how many there are. */
import { ok, route, type Reply, type RequestContext, type Route } from '../../router.ts';
import { noAccess } from '../lists/list-views.ts';
import { numberIn } from '../lists/page.ts';
import { pageRequest } from '../lists/request.ts';
import { visibleObject } from '../objects.ts';
import { batchResult, listOf } from '../record-reads.ts';
import { UI_API, uiApiRoot } from '../root.ts';
import { relatedListInfo } from './info.ts';
import { relatedListsOf } from './lists.ts';
import { relatedCount, relatedRecords } from './records.ts';

const MOST_RECORDS = 1999;
const DEFAULT_MOST_COUNT = 20;

export const routes: readonly Route[] = [
    route('GET', `${UI_API}/related-list-info/:parent`, getLists),
    route('GET', `${UI_API}/related-list-info/:parent/:list`, getInfo),
    route('GET', `${UI_API}/related-list-info/batch/:parent/:lists`, getInfoBatch),
    route('GET', `${UI_API}/related-list-records/:record/:list`, getRecords),
    route('POST', `${UI_API}/related-list-records/:record/:list`, getRecords),
    route('GET', `${UI_API}/related-list-records/batch/:record/:lists`, getRecordsBatch),
    route('GET', `${UI_API}/related-list-count/:record/:list`, getCount),
    route('GET', `${UI_API}/related-list-count/batch/:record/:lists`, getCountBatch)
];

/** "Related List Info Summary Collection". */
function getLists(context: RequestContext): Reply {
    const { org, user, params, query } = context;
    const parent = visibleObject(org, user, params.parent ?? '') ?? noAccess();
    const relatedLists = relatedListsOf(org, user, parent).map(({ object, relationship }) => ({
        entityLabel: object.label,
        entityPluralLabel: object.labelPlural,
        fieldApiName: relationship.field,
        keyPrefix: object.keyPrefix,
        label: object.labelPlural,
        objectApiName: object.apiName,
        parentFieldApiName: 'Id',
        relatedListId: relationship.name,
        relatedListInfoUrl: `${uiApiRoot(context)}/related-list-info/${parent.apiName}/${relationship.name}`,
        themeInfo: null
    }));
    return ok({ parentObjectApiName: parent.apiName, parentRecordTypeId: query.get('recordTypeId'), relatedLists });
}

function getInfo({ org, user, params }: RequestContext): Reply {
    return ok(relatedListInfo(org, user, params.parent ?? '', params.list ?? ''));
}

function getInfoBatch({ org, user, params }: RequestContext): Reply {
    return batch(params.lists, (list) => relatedListInfo(org, user, params.parent ?? '', list));
}

function getRecords(context: RequestContext): Reply {
    return ok(recordsOf(context, context.params.list ?? ''));
}

function getRecordsBatch(context: RequestContext): Reply {
    return batch(context.params.lists, (list) => recordsOf(context, list));
}

function recordsOf(context: RequestContext, list: string): unknown {
    const request = pageRequest(context, MOST_RECORDS);
    return relatedRecords(context.org, context.user, context.params.record ?? '', list, request, uiApiRoot(context));
}

function getCount(context: RequestContext): Reply {
    return ok(countOf(context, context.params.list ?? ''));
}

function getCountBatch(context: RequestContext): Reply {
    return batch(context.params.lists, (list) => countOf(context, list));
}

function countOf({ org, user, params, query }: RequestContext, list: string): unknown {
    const most = numberIn('maxCount', query.get('maxCount') ?? DEFAULT_MOST_COUNT, 1, MOST_RECORDS);
    return relatedCount(org, user, params.record ?? '', list, most);
}

function batch(lists: string | undefined, read: (list: string) => unknown): Reply {
    const results = listOf(lists).map((list) => batchResult(() => read(list)));
    return ok({ hasErrors: results.some(({ statusCode }) => statusCode !== 200), results });
}
