/** The User Interface API as screens need it; everything else of it is refused by name. */
import { unsupported } from '../../errors.ts';
import { route, type Method, type RequestContext, type Route } from '../router.ts';
import { routes as defaultRoutes } from './defaults/routes.ts';
import { routes as listRoutes } from './lists/routes.ts';
import { routes as lookupRoutes } from './lookups/routes.ts';
import { getObjectInfo, getObjectInfoBatch, getPicklistValues, getPicklistValuesByRecordType } from './object-reads.ts';
import { getRecord, getRecordBatch } from './record-reads.ts';
import { createRecord, deleteRecord, updateRecord } from './record-writes.ts';
import { routes as relatedRoutes } from './related/routes.ts';
import { UI_API } from './root.ts';

const METHODS: readonly Method[] = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

export const routes: readonly Route[] = [
    ...defaultRoutes,
    ...listRoutes,
    ...lookupRoutes,
    ...relatedRoutes,
    route('GET', `${UI_API}/records/batch/:recordIds`, getRecordBatch),
    route('GET', `${UI_API}/records/:recordId`, getRecord),
    route('POST', `${UI_API}/records`, createRecord),
    route('PATCH', `${UI_API}/records/:recordId`, updateRecord),
    route('DELETE', `${UI_API}/records/:recordId`, deleteRecord),
    route('GET', `${UI_API}/object-info/batch/:objects`, getObjectInfoBatch),
    route('GET', `${UI_API}/object-info/:object`, getObjectInfo),
    route('GET', `${UI_API}/object-info/:object/picklist-values/:recordTypeId`, getPicklistValuesByRecordType),
    route('GET', `${UI_API}/object-info/:object/picklist-values/:recordTypeId/:field`, getPicklistValues),
    ...METHODS.map((method) => route(method, `${UI_API}/*rest`, refuse))
];

function refuse({ method, params }: RequestContext): never {
    throw unsupported(`UI API ${method} ${params.rest ?? ''}`);
}
