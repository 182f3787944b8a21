/** `/services/async/XX.0/job`: create, look, close, abort. */
import { OrgError, unsupported } from '../../errors.ts';
import { findObject } from '../../metadata/schema.ts';
import { ingestRequest } from '../bulk/options.ts';
import { QUERY_OPERATIONS, type QueryOperation } from '../bulk/job.ts';
import { readXml, type SoapParameters } from '../soap/envelope.ts';
import type { Reply, RequestContext } from '../router.ts';
import { AsyncError } from './async-error.ts';
import { jobInfo } from './info.ts';
import { asyncJobStore, type AsyncJob } from './job-store.ts';
import { xmlReply } from './xml.ts';

const ROOT = 'jobInfo';

/** Throws InvalidJob for a job that is not there or belongs to somebody else. */
export function ownJob({ org, params, user }: RequestContext): AsyncJob {
    const job = asyncJobStore(org).job(params['job'] ?? '');
    if (job?.userId !== user.userId) {
        throw new AsyncError('InvalidJob', `Unable to find job ${params['job'] ?? ''}`);
    }
    return job;
}

export function createJob(context: RequestContext): Reply {
    const { org, user } = context;
    const asked = readXml(context.rawBody).one(ROOT);
    const format = asked.text('contentType') ?? 'CSV';
    if (format !== 'CSV') {
        throw unsupported(`the content type ${format} of Bulk API jobs`);
    }
    const request = requestOf(context, asked);
    const job = asyncJobStore(org).create(user.userId, request, asked.text('concurrencyMode') ?? 'Parallel');
    return xmlReply(201, ROOT, jobInfo(org, job));
}

function requestOf(context: RequestContext, asked: SoapParameters): AsyncJob['request'] {
    const operation = asked.text('operation') ?? '';
    const version = context.params['api'] ?? '';
    if (!(QUERY_OPERATIONS as readonly string[]).includes(operation)) {
        const body = {
            object: asked.text('object') ?? '',
            operation,
            externalIdFieldName: asked.text('externalIdFieldName'),
            assignmentRuleId: asked.text('assignmentRuleId')
        };
        return ingestRequest({ ...context, params: { ...context.params, version } }, body);
    }
    const name = asked.text('object') ?? '';
    const object = findObject(context.org.schema, name);
    if (!object || !context.user.object(object.apiName).read) {
        throw new OrgError('INVALIDENTITY', `Entity '${name}' is not supported by the Bulk API.`);
    }
    return { operation: operation as QueryOperation, object: object.apiName, apiVersion: version };
}

export function describeJob(context: RequestContext): Reply {
    return xmlReply(200, ROOT, jobInfo(context.org, ownJob(context)));
}

/** A job that was closed or aborted stays so. */
export function changeJob(context: RequestContext): Reply {
    const job = ownJob(context);
    const state = readXml(context.rawBody).one(ROOT).text('state');
    if (state !== 'Closed' && state !== 'Aborted') {
        throw new AsyncError('InvalidJob', 'A job may be given the state Closed or Aborted');
    }
    if (job.state !== 'Open') {
        throw new AsyncError('InvalidJobState', `The job is ${job.state}`);
    }
    return xmlReply(200, ROOT, jobInfo(context.org, asyncJobStore(context.org).setState(job, state)));
}
