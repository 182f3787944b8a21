/** `POST /services/Soap/m/XX.0`: the SOAP door of the Metadata API. The session stands in the envelope's header. */
import { checkMetadataAccess, newRetrieveId, resultOfDeploy, runDeploy } from '../../deploy/request.ts';
import { retrieve } from '../../deploy/retrieve.ts';
import { OrgError, unsupported } from '../../errors.ts';
import { sessionOf } from '../guards.ts';
import { asOrgError } from '../rest/errors.ts';
import type { PublicContext, Reply } from '../router.ts';
import { describeMetadata, fileProperties, listMetadata } from './operations.ts';
import { readCall, soapFault, soapResult, type SoapCall, type SoapParameters } from '../soap/envelope.ts';
import {
    createMetadata,
    deleteMetadata,
    readMetadata,
    renameMetadata,
    updateMetadata,
    upsertMetadata
} from './crud.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';

const NOT_LIVE = new OrgError('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session');

/** Retrieved zips until they are fetched. */
const retrieved = new WeakMap<Org, Map<string, object>>();

type Operation = (org: Org, user: UserContext, parameters: SoapParameters, call: SoapCall, version: number) => unknown;

async function deploy(org: Org, user: UserContext, parameters: SoapParameters): Promise<unknown> {
    const options = parameters.one('DeployOptions');
    const zip = Buffer.from(parameters.required('ZipFile'), 'base64');
    const { id } = await runDeploy(org, user, zip, {
        checkOnly: options.flag('checkOnly'),
        rollbackOnError: options.flag('rollbackOnError')
    });
    return { done: false, id, state: 'Queued' };
}

function checkDeployStatus(org: Org, _user: UserContext, parameters: SoapParameters): unknown {
    const { details, ...result } = resultOfDeploy(org, parameters.required('asyncProcessId'));
    const { componentFailures, componentSuccesses, runTestResult } = details;
    const shown = { componentFailures, componentSuccesses, runTestResult };
    return parameters.flag('includeDetails') ? { ...result, details: shown } : result;
}

function cancelDeploy(org: Org, _user: UserContext, parameters: SoapParameters): never {
    const { id, status } = resultOfDeploy(org, parameters.required('String'));
    throw new OrgError('BAD_REQUEST', `Deployment ${id} already completed with the status ${status}`);
}

/** Done at once, so that the answer is ready when it is asked for; it is given once. */
async function startRetrieve(org: Org, user: UserContext, parameters: SoapParameters): Promise<unknown> {
    const types = parameters.one('request').one('unpackaged').all('types');
    const wanted = types.flatMap((type) =>
        type.texts('members').map((name) => ({ type: type.required('name'), name }))
    );
    const { zipFile, components, messages } = await retrieve(org, wanted);
    const id = newRetrieveId(org);
    const properties = components.map((component) => fileProperties(org, user, component));
    const result = {
        done: true,
        fileProperties: properties,
        id,
        messages,
        status: 'Succeeded',
        success: true,
        zipFile
    };
    const results = retrieved.get(org) ?? new Map<string, object>();
    retrieved.set(org, results.set(id, result));
    return { done: false, id, state: 'Queued' };
}

function checkRetrieveStatus(org: Org, _user: UserContext, parameters: SoapParameters): unknown {
    const id = parameters.required('asyncProcessId');
    const result = retrieved.get(org)?.get(id);
    retrieved.get(org)?.delete(id);
    if (result === undefined) {
        throw new OrgError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`);
    }
    return result;
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
    deploy,
    checkDeployStatus,
    cancelDeploy,
    retrieve: startRetrieve,
    checkRetrieveStatus,
    describeMetadata: () => describeMetadata(),
    listMetadata: (org, user, parameters) =>
        parameters
            .all('queries')
            .flatMap((query) => listMetadata(org, user, query.required('type'), query.texts('folder')[0])),
    createMetadata: (org, user, _parameters, call) => createMetadata(org, user, call),
    readMetadata: (org, _user, _parameters, call, version) => readMetadata(org, call, version),
    updateMetadata: (org, user, _parameters, call) => updateMetadata(org, user, call),
    upsertMetadata: (org, user, _parameters, call) => upsertMetadata(org, user, call),
    deleteMetadata: (org, user, _parameters, call) => deleteMetadata(org, user, call),
    renameMetadata: (org, user, _parameters, call) => renameMetadata(org, user, call)
};

export async function soapDoor({ org, params, rawBody }: PublicContext): Promise<Reply> {
    try {
        const call = readCall(rawBody);
        const { operation, parameters, sessionId } = call;
        const session = sessionOf(org, sessionId);
        if (!session) {
            throw NOT_LIVE;
        }
        checkMetadataAccess(session.user);
        const run = Object.hasOwn(OPERATIONS, operation) ? OPERATIONS[operation] : undefined;
        if (!run) {
            throw unsupported(`the Metadata API call ${operation}`);
        }
        return soapResult(operation, await run(org, session.user, parameters, call, Number(params['api'])));
    } catch (error) {
        return soapFault(asOrgError(error));
    }
}
