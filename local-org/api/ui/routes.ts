/** The User Interface API: records, object info and picklist values; everything else of it is refused by name. */
import { unsupported } from '../../errors.ts';
import { route, type Method, type RequestContext, type Route } from '../router.ts';
import { getObjectInfo, getObjectInfoBatch, getPicklistValues, getPicklistValuesByRecordType } from './object-reads.ts';
import { getRecord, getRecordBatch } from './record-reads.ts';
import { createRecord, deleteRecord, updateRecord } from './record-writes.ts';

const ROOT = '/services/data/:version/ui-api';
const METHODS: readonly Method[] = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

export const routes: readonly Route[] = [
    route('GET', `${ROOT}/records/batch/:recordIds`, getRecordBatch),
    route('GET', `${ROOT}/records/:recordId`, getRecord),
    route('POST', `${ROOT}/records`, createRecord),
    route('PATCH', `${ROOT}/records/:recordId`, updateRecord),
    route('DELETE', `${ROOT}/records/:recordId`, deleteRecord),
    route('GET', `${ROOT}/object-info/batch/:objects`, getObjectInfoBatch),
    route('GET', `${ROOT}/object-info/:object`, getObjectInfo),
    route('GET', `${ROOT}/object-info/:object/picklist-values/:recordTypeId`, getPicklistValuesByRecordType),
    route('GET', `${ROOT}/object-info/:object/picklist-values/:recordTypeId/:field`, getPicklistValues),
    ...METHODS.map((method) => route(method, `${ROOT}/*rest`, refuse))
];

function refuse({ method, params }: RequestContext): never {
    throw unsupported(`UI API ${method} ${params.rest ?? ''}`);
}
