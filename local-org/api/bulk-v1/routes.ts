/** The first Bulk API, CSV only: jobs of batches under `/services/async`. */
import { publicRoute, type Route } from '../router.ts';
import { addBatch, batchRequest, batchResult, describeBatch, listBatches, queryBatchResult } from './batches.ts';
import { asyncDoor } from './door.ts';
import { changeJob, createJob, describeJob } from './jobs.ts';

const JOBS = '/services/async/:api/job';
const BATCHES = `${JOBS}/:job/batch`;

export const bulkV1Routes: readonly Route[] = [
    publicRoute('POST', JOBS, asyncDoor(createJob)),
    publicRoute('GET', `${JOBS}/:job`, asyncDoor(describeJob)),
    publicRoute('POST', `${JOBS}/:job`, asyncDoor(changeJob)),
    publicRoute('POST', BATCHES, asyncDoor(addBatch)),
    publicRoute('GET', BATCHES, asyncDoor(listBatches)),
    publicRoute('GET', `${BATCHES}/:batch`, asyncDoor(describeBatch)),
    publicRoute('GET', `${BATCHES}/:batch/request`, asyncDoor(batchRequest)),
    publicRoute('GET', `${BATCHES}/:batch/result`, asyncDoor(batchResult)),
    publicRoute('GET', `${BATCHES}/:batch/result/:result`, asyncDoor(queryBatchResult))
];
