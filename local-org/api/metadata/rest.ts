/** `/services/data/vXX.0/metadata/deployRequest`: the REST door of deploys. */
import { checkMetadataAccess, resultOfDeploy, runDeploy } from '../../deploy/request.ts';
import { OrgError, unsupported } from '../../errors.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';

interface Form {
    readonly zip: Uint8Array;
    readonly options: { readonly checkOnly?: boolean; readonly rollbackOnError?: boolean };
}

const ZIP_PART = 'file';
const OPTIONS_PART = 'json';
/** What jsforce calls the same part. */
const OTHER_OPTIONS_PART = 'entity_content';

async function textOf(part: unknown): Promise<string | undefined> {
    return part instanceof Blob ? await part.text() : typeof part === 'string' ? part : undefined;
}

/** Throws BAD_REQUEST where a part is missing. */
async function readForm({ headers, rawBody }: RequestContext): Promise<Form> {
    const body = new Uint8Array(rawBody);
    const form = await new Response(body, { headers: { 'content-type': headers['content-type'] ?? '' } })
        .formData()
        .catch(() => undefined);
    const file = form?.get(ZIP_PART);
    const text = await textOf(form?.get(OPTIONS_PART) ?? form?.get(OTHER_OPTIONS_PART));
    if (!(file instanceof Blob) || text === undefined) {
        throw new OrgError(
            'BAD_REQUEST',
            `A deploy needs the parts ${OPTIONS_PART} and ${ZIP_PART} as multipart/form-data`
        );
    }
    try {
        const { deployOptions } = JSON.parse(text) as { deployOptions?: Form['options'] };
        return { zip: new Uint8Array(await file.arrayBuffer()), options: deployOptions ?? {} };
    } catch {
        throw new OrgError('JSON_PARSER_ERROR', `The part ${OPTIONS_PART} is not JSON`);
    }
}

export async function postDeploy(context: RequestContext): Promise<Reply> {
    const { org, user } = context;
    const { zip, options } = await readForm(context);
    const { checkOnly = false, rollbackOnError = true } = options;
    const result = await runDeploy(org, user, zip, { checkOnly, rollbackOnError });
    return {
        status: 201,
        json: {
            id: result.id,
            deployOptions: { ...options, checkOnly, rollbackOnError },
            validatedDeployRequestId: null
        }
    };
}

export function getDeploy({ org, params, query, user }: RequestContext): Reply {
    checkMetadataAccess(user);
    const { details, ...result } = resultOfDeploy(org, params['id'] ?? '');
    const isDetailed = query.get('includeDetails') === 'true';
    return ok({ id: result.id, deployResult: { ...result, ...(isDetailed ? { details } : {}) } });
}

/** Deploys are over when they are answered. */
export function patchDeploy(context: RequestContext): Reply {
    checkMetadataAccess(context.user);
    const { status } = resultOfDeploy(context.org, context.params['id'] ?? '');
    throw unsupported(`changing a deployment that has ended with the status ${status}`);
}
