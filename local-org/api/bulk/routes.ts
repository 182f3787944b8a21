/** The Bulk APIs. Errors of 2.0 have the shape of the REST API's. */
import { bulkV1Routes } from '../bulk-v1/routes.ts';
import { route, type Route } from '../router.ts';
import { changeIngestJob, createIngestJob, failedResults, successfulResults, unprocessedRecords } from './ingest.ts';
import { deleteJob, describeJob, listJobs } from './jobs.ts';
import { changeQueryJob, createQueryJob, queryResults } from './query.ts';
import { upload } from './upload.ts';

const INGEST = '/services/data/:version/jobs/ingest';
const QUERY = '/services/data/:version/jobs/query';

export const bulkRoutes: readonly Route[] = [
    route('POST', INGEST, createIngestJob),
    route('GET', INGEST, (context) => listJobs(context, 'ingest')),
    route('GET', `${INGEST}/:job`, (context) => describeJob(context, 'ingest')),
    route('PATCH', `${INGEST}/:job`, changeIngestJob),
    route('DELETE', `${INGEST}/:job`, (context) => deleteJob(context, 'ingest')),
    route('PUT', `${INGEST}/:job/batches`, upload, { streamsBody: true }),
    route('GET', `${INGEST}/:job/successfulResults`, successfulResults),
    route('GET', `${INGEST}/:job/failedResults`, failedResults),
    route('GET', `${INGEST}/:job/unprocessedrecords`, unprocessedRecords),
    route('GET', `${INGEST}/:job/unprocessedRecords`, unprocessedRecords),
    route('POST', QUERY, createQueryJob),
    route('GET', QUERY, (context) => listJobs(context, 'query')),
    route('GET', `${QUERY}/:job`, (context) => describeJob(context, 'query')),
    route('PATCH', `${QUERY}/:job`, changeQueryJob),
    route('DELETE', `${QUERY}/:job`, (context) => deleteJob(context, 'query')),
    route('GET', `${QUERY}/:job/results`, queryResults),
    ...bulkV1Routes
];
