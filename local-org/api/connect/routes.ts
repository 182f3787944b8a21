/** The Connect REST API, as far as flows lead to it. */
import { route, type Route } from '../router.ts';
import { listNotifications } from './notifications.ts';

export const connectRoutes: readonly Route[] = [
    route('GET', '/services/data/:version/connect/notifications', listNotifications)
];
