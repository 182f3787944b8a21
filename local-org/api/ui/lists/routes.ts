/** List views: what they show, their records, both together, and which there are. */
import { ok, route, type Reply, type RequestContext, type Route } from '../../router.ts';
import { etagOf } from '../etag.ts';
import { requireObject } from '../objects.ts';
import { UI_API, uiApiRoot } from '../root.ts';
import { listInfo } from './info.ts';
import { isListViewId, listViewById, listViewByName, listViewsOf, RECENT, type ListView } from './list-views.ts';
import { numberIn } from './page.ts';
import { listRecords } from './records.ts';
import { pageRequest } from './request.ts';

const MOST_RECORDS = 2000;
const DEFAULT_LISTS = 20;

export const routes: readonly Route[] = [
    route('GET', `${UI_API}/list-info/:object`, (context) => getInfoOrViews(context)),
    route('GET', `${UI_API}/list-info/:object/:view`, getInfo),
    route('GET', `${UI_API}/list-records/:object`, getRecords),
    route('GET', `${UI_API}/list-records/:object/:view`, getRecords),
    route('POST', `${UI_API}/list-records/:object/:view`, getRecords),
    route('GET', `${UI_API}/list-ui/:object`, (context) =>
        isListViewId(context.params.object ?? '') ? getUi(context) : getViews(context, 'list-ui')
    ),
    route('GET', `${UI_API}/list-ui/:object/:view`, getUi),
    route('GET', `${UI_API}/mru-list-info/:object`, (context) => getInfo(asRecent(context))),
    route('GET', `${UI_API}/mru-list-records/:object`, (context) => getRecords(asRecent(context))),
    route('GET', `${UI_API}/mru-list-ui/:object`, (context) => getUi(asRecent(context)))
];

function asked({ org, user, params }: RequestContext): ListView {
    const { object = '', view } = params;
    return view === undefined ? listViewById(org, user, object) : listViewByName(org, user, object, view);
}

function asRecent(context: RequestContext): RequestContext {
    return { ...context, params: { ...context.params, view: RECENT } };
}

function getInfoOrViews(context: RequestContext): Reply {
    return isListViewId(context.params.object ?? '') ? getInfo(context) : getViews(context, 'list-info');
}

function getInfo(context: RequestContext): Reply {
    return ok(listInfo(context.org, context.user, asked(context)));
}

function getRecords(context: RequestContext): Reply {
    const request = pageRequest(context, MOST_RECORDS);
    return ok(listRecords(context.org, context.user, asked(context), request, uiApiRoot(context)));
}

function getUi(context: RequestContext): Reply {
    const request = pageRequest(context, MOST_RECORDS);
    const list = asked(context);
    const info = listInfo(context.org, context.user, list);
    const records = listRecords(context.org, context.user, list, request, uiApiRoot(context));
    return ok({ eTag: etagOf([info.eTag, records.records.map(({ eTag }) => eTag)]), info, records });
}

/** The UI API's "List View Summary Collection" response. */
function getViews(context: RequestContext, resource: 'list-info' | 'list-ui'): Reply {
    const { org, user, params, query } = context;
    const object = requireObject(org, user, params.object ?? '');
    const pageSize = numberIn('pageSize', query.get('pageSize') ?? DEFAULT_LISTS, 1, MOST_RECORDS);
    const offset = numberIn('pageToken', query.get('pageToken') ?? 0, 0, MOST_RECORDS);
    const term = query.get('q') ?? '';
    const views = listViewsOf(org, object).filter(({ view }) => view.label.toLowerCase().includes(term.toLowerCase()));
    const page = views.slice(offset, offset + pageSize);
    const urlName = resource === 'list-ui' ? 'listUiUrl' : 'url';
    const answer = {
        count: page.length,
        currentPageToken: String(offset),
        lists: page.map(({ id, view }) => ({
            apiName: view.name,
            id,
            label: view.label,
            [urlName]: `${uiApiRoot(context)}/${resource}/${object.apiName}/${view.name}`
        })),
        nextPageToken: offset + pageSize < views.length ? String(offset + pageSize) : null,
        objectApiName: object.apiName,
        pageSize,
        previousPageToken: offset > 0 ? String(Math.max(0, offset - pageSize)) : null,
        queryString: query.get('q'),
        recentListsOnly: false
    };
    return ok({ ...answer, eTag: etagOf(answer) });
}
