/** What both kinds of job share: finding, listing, deleting. Another user's job is not there. */
import { OrgError } from '../../errors.ts';
import { notFound } from '../rest/errors.ts';
import { noContent, ok, type Reply, type RequestContext } from '../router.ts';
import { jobInfo, jobSummary } from './info.ts';
import { jobStore } from './job-store.ts';
import { isFinished, type Job, type JobKind } from './job.ts';

export function ownJob({ org, user, params }: RequestContext, kind: JobKind): Job {
    const job = jobStore(org).get(params['job'] ?? '');
    if (job?.kind !== kind || job.userId !== user.userId) {
        throw notFound();
    }
    return job;
}

export function finishedJob(context: RequestContext, kind: JobKind): Job {
    const job = ownJob(context, kind);
    if (!isFinished(job)) {
        throw new OrgError('INVALIDJOBSTATE', `The job has no results yet: its state is ${job.state}.`);
    }
    return job;
}

export function describeJob(context: RequestContext, kind: JobKind): Reply {
    return ok(jobInfo(ownJob(context, kind)));
}

export function listJobs({ org, user }: RequestContext, kind: JobKind): Reply {
    return ok({ done: true, records: jobStore(org).ofUser(kind, user.userId).map(jobSummary), nextRecordsUrl: null });
}

export function deleteJob(context: RequestContext, kind: JobKind): Reply {
    const job = ownJob(context, kind);
    if (job.state === 'Open' || job.state === 'InProgress') {
        const message = `Deleting a job in the state ${job.state} is not allowed. Abort it first.`;
        throw new OrgError('INVALIDJOBSTATE', message);
    }
    jobStore(context.org).remove(job);
    return noContent();
}

export function abortJob(context: RequestContext, job: Job): Reply {
    if (isFinished(job)) {
        const state = job.state === 'JobComplete' ? 'Completed' : job.state;
        throw new OrgError('INVALIDJOBSTATE', `Aborting already ${state} Job not allowed`);
    }
    return ok(jobSummary(jobStore(context.org).change(job, { state: 'Aborted' })));
}

/** The `state` a PATCH asks for. */
export function wantedState(context: RequestContext): unknown {
    const body = context.body();
    return typeof body === 'object' && body !== null && 'state' in body ? body.state : undefined;
}
