/** `POST /services/Soap/u/XX.0`: the calls of the partner API. The session stands in the envelope's header. */
import { OrgError, unsupported } from '../../errors.ts';
import { sessionOf } from '../guards.ts';
import { asOrgError } from '../rest/errors.ts';
import type { PublicContext, Reply, RequestContext } from '../router.ts';
import { PARTNER_API, readCall, soapFault, soapResult, type SoapParameters } from './envelope.ts';
import { convertLeads, mergeRecords } from './convert.ts';
import { describeGlobal, describeSObject, describeTabs, serverTimestamp, userInfo } from './describe.ts';
import { queryAllRecords, queryMoreRecords, queryRecords, retrieveRecords } from './read.ts';
import { create, destroy, emptyRecycleBin, restore, update, upsert } from './write.ts';

const NOT_LIVE = new OrgError('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session');

export type PartnerCall = (context: RequestContext, parameters: SoapParameters) => unknown;

const CALLS: Readonly<Record<string, PartnerCall>> = {
    create,
    update,
    upsert,
    delete: destroy,
    undelete: restore,
    emptyRecycleBin,
    convertLead: convertLeads,
    merge: mergeRecords,
    query: queryRecords,
    queryAll: queryAllRecords,
    queryMore: queryMoreRecords,
    retrieve: retrieveRecords,
    describeGlobal,
    describeSObject: (context, parameters) => describeSObject(context, parameters.required('sObjectType')),
    describeSObjects: (context, parameters) =>
        parameters.texts('sObjectType').map((name) => describeSObject(context, name)),
    describeTabs,
    getServerTimestamp: serverTimestamp,
    getUserInfo: userInfo
};

/** Why a call that the org knows of is not answered. */
const REFUSED: Readonly<Record<string, string>> = {
    login: 'the SOAP API call login: users of the local org have no passwords, its tokens are told by "status --json"',
    setPassword: 'the SOAP API call setPassword: users of the local org have no passwords',
    resetPassword: 'the SOAP API call resetPassword: users of the local org have no passwords'
};

export function partnerDoor(context: PublicContext): Reply {
    try {
        const { operation, parameters, sessionId } = readCall(context.rawBody);
        const refused = Object.hasOwn(REFUSED, operation) ? REFUSED[operation] : undefined;
        if (refused !== undefined) {
            throw unsupported(refused);
        }
        const session = sessionOf(context.org, sessionId);
        if (!session) {
            throw NOT_LIVE;
        }
        const call = Object.hasOwn(CALLS, operation) ? CALLS[operation] : undefined;
        if (!call) {
            throw unsupported(`the SOAP API call ${operation}`);
        }
        const { api: version = '' } = context.params;
        const { token, user } = session;
        const inside = { ...context, params: { ...context.params, version }, session, token, user };
        return soapResult(operation, call(inside, parameters), PARTNER_API);
    } catch (error) {
        return soapFault(asOrgError(error), PARTNER_API);
    }
}
