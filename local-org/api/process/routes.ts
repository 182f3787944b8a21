import { route, type Route } from '../router.ts';
import { listApprovals, postApprovals } from './approvals.ts';
import { listRules, triggerRules } from './rules.ts';

const PROCESS = '/services/data/:version/process';

export const processRoutes: readonly Route[] = [
    route('GET', `${PROCESS}/approvals`, listApprovals),
    route('POST', `${PROCESS}/approvals`, postApprovals),
    route('GET', `${PROCESS}/rules`, listRules),
    route('POST', `${PROCESS}/rules`, triggerRules)
];
