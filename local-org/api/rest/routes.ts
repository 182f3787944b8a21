/** The REST API: versions, describe, records, query, limits. */
import { unsupported } from '../../errors.ts';
import { publicRoute, route, type RequestContext, type Route } from '../router.ts';
import { basicInformation, describeGlobal, describeObject } from './describe-object.ts';
import { resources, versions } from './discovery.ts';
import { getByKey, getRecord } from './get-record.ts';
import { limits } from './limits.ts';
import { nextPage, runSoql, runSoqlOnAll } from './query.ts';
import { createRecord, deleteByKey, deleteRecord, updateRecord, upsertRecord } from './save-record.ts';

const DATA = '/services/data/:version';

/** Sub-resources of an object that a path would otherwise take for a record's id or an external id field. */
const NOT_DONE = ['describe/*rest', 'listviews/*rest', 'quickActions/*rest'];

function refuse({ method, path }: RequestContext): never {
    throw unsupported(`${method} ${path}`);
}

/** What a composite request may contain besides collections. */
export const recordRoutes: readonly Route[] = [
    route('GET', `${DATA}/query`, runSoql),
    route('GET', `${DATA}/query/:locator`, nextPage),
    route('GET', `${DATA}/queryAll`, runSoqlOnAll),
    route('GET', `${DATA}/queryAll/:locator`, nextPage),
    route('GET', `${DATA}/sobjects`, describeGlobal),
    route('GET', `${DATA}/sobjects/:object`, basicInformation),
    route('POST', `${DATA}/sobjects/:object`, createRecord),
    /** The special case of an upsert by no id at all ("sObject Rows by External ID"). */
    route('POST', `${DATA}/sobjects/:object/Id`, createRecord),
    route('GET', `${DATA}/sobjects/:object/describe`, describeObject),
    ...NOT_DONE.map((name) => route('GET', `${DATA}/sobjects/:object/${name}`, refuse)),
    route('GET', `${DATA}/sobjects/:object/:id`, getRecord),
    route('PATCH', `${DATA}/sobjects/:object/:id`, updateRecord),
    route('DELETE', `${DATA}/sobjects/:object/:id`, deleteRecord),
    route('GET', `${DATA}/sobjects/:object/:field/:value`, getByKey),
    route('PATCH', `${DATA}/sobjects/:object/:field/:value`, upsertRecord),
    route('DELETE', `${DATA}/sobjects/:object/:field/:value`, deleteByKey)
];

export const restRoutes: readonly Route[] = [
    publicRoute('GET', '/services/data', versions),
    route('GET', DATA, resources),
    route('GET', `${DATA}/limits`, limits),
    ...recordRoutes
];
