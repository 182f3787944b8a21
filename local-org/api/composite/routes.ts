/** Composite resources. Batch, graph and tree are not done. */
import { recordRoutes } from '../rest/routes.ts';
import { route, type Route } from '../router.ts';
import { createMany, deleteMany, retrieveMany, updateMany, upsertMany } from './collections.ts';
import { compositeDoor } from './composite.ts';

const COMPOSITE = '/services/data/:version/composite';

const collectionRoutes: readonly Route[] = [
    route('POST', `${COMPOSITE}/sobjects`, createMany),
    route('PATCH', `${COMPOSITE}/sobjects`, updateMany),
    route('DELETE', `${COMPOSITE}/sobjects`, deleteMany),
    route('GET', `${COMPOSITE}/sobjects/:object`, retrieveMany),
    route('POST', `${COMPOSITE}/sobjects/:object`, retrieveMany),
    route('PATCH', `${COMPOSITE}/sobjects/:object/:field`, upsertMany)
];

export const compositeRoutes: readonly Route[] = [
    ...collectionRoutes,
    route('POST', COMPOSITE, compositeDoor([...recordRoutes, ...collectionRoutes]))
];
