/** Composite resources: several requests in one. */
import { limits } from '../rest/limits.ts';
import { recordRoutes } from '../rest/routes.ts';
import { route, type Route } from '../router.ts';
import { batchDoor } from './batch.ts';
import { createMany, deleteMany, retrieveMany, updateMany, upsertMany } from './collections.ts';
import { compositeDoor } from './composite.ts';
import { graphDoor } from './graph.ts';
import { createTree } from './tree.ts';

const DATA = '/services/data/:version';
const COMPOSITE = `${DATA}/composite`;

const collectionRoutes: readonly Route[] = [
    route('POST', `${COMPOSITE}/sobjects`, createMany),
    route('PATCH', `${COMPOSITE}/sobjects`, updateMany),
    route('DELETE', `${COMPOSITE}/sobjects`, deleteMany),
    route('GET', `${COMPOSITE}/sobjects/:object`, retrieveMany),
    route('POST', `${COMPOSITE}/sobjects/:object`, retrieveMany),
    route('PATCH', `${COMPOSITE}/sobjects/:object/:field`, upsertMany)
];

const treeRoutes: readonly Route[] = [route('POST', `${COMPOSITE}/tree/:object`, createTree)];

export const compositeRoutes: readonly Route[] = [
    ...collectionRoutes,
    ...treeRoutes,
    route('POST', COMPOSITE, compositeDoor([...recordRoutes, ...collectionRoutes, ...treeRoutes])),
    route('POST', `${COMPOSITE}/batch`, batchDoor([...recordRoutes, route('GET', `${DATA}/limits`, limits)])),
    route('POST', `${COMPOSITE}/graph`, graphDoor(recordRoutes))
];
