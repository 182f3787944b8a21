/** Doors for the command line of the local org itself; no org has them. */
import { publicRoute, type Route } from '../router.ts';
import { snapshot } from './snapshot.ts';

export const operationRoutes: readonly Route[] = [publicRoute('POST', '/local-org/snapshot', snapshot)];
