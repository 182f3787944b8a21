/** Records as a form starts with: a new one with its defaults, or a copy of one that is there. */
import { unsupported } from '../../../errors.ts';
import { ok, route, type Reply, type RequestContext, type Route } from '../../router.ts';
import { etagOf } from '../etag.ts';
import { objectInfo } from '../object-info.ts';
import { requireObject } from '../objects.ts';
import { locate } from '../record-reads.ts';
import { UI_API } from '../root.ts';
import { cloneRecord, newRecord } from './record.ts';

export const routes: readonly Route[] = [
    route('GET', `${UI_API}/record-defaults/create/:object`, (context) => withLayout(createTemplate(context))),
    route('GET', `${UI_API}/record-defaults/clone/:record`, (context) => withLayout(cloneTemplate(context))),
    route('GET', `${UI_API}/record-defaults/template/create/:object`, (context) => ok(createTemplate(context))),
    route('GET', `${UI_API}/record-defaults/template/clone/:record`, (context) => ok(cloneTemplate(context)))
];

interface Template {
    readonly eTag: string;
    readonly objectInfos: Readonly<Record<string, unknown>>;
    readonly record: unknown;
}

function createTemplate({ org, user, params, query }: RequestContext): Template {
    const object = requireObject(org, user, params.object ?? '');
    const record = newRecord(org, user, object, query.get('recordTypeId'));
    return templateOf({ [object.apiName]: objectInfo(org, user, object) }, record);
}

function cloneTemplate({ org, user, params, query }: RequestContext): Template {
    if (query.has('recordTypeId')) {
        throw unsupported('recordTypeId of a clone in the UI API');
    }
    const { object, id } = locate(org, user, params.record ?? '');
    return templateOf({ [object.apiName]: objectInfo(org, user, object) }, cloneRecord(org, user, object, id));
}

function templateOf(objectInfos: Readonly<Record<string, unknown>>, record: unknown): Template {
    return { eTag: etagOf([objectInfos, record]), objectInfos, record };
}

/** Page layouts are not part of the org's schema: the layout is null, and the record has every field that may be set. */
function withLayout(template: Template): Reply {
    return ok({ layout: null, ...template });
}
