import { route, type Route } from '../router.ts';
import { defaultValues, describeAction, executeAction, getAction, listActions } from './doors.ts';

const DATA = '/services/data/:version';

function below(root: string): Route[] {
    const action = `${root}/:action`;
    return [
        route('GET', root, listActions),
        route('GET', action, getAction),
        route('POST', action, executeAction),
        route('GET', `${action}/describe`, describeAction),
        route('GET', `${action}/defaultValues`, defaultValues),
        route('GET', `${action}/defaultValues/:contextId`, defaultValues)
    ];
}

export const quickActionRoutes: readonly Route[] = [
    ...below(`${DATA}/quickActions`),
    ...below(`${DATA}/sobjects/:object/quickActions`)
];
