/** Custom notifications of the user. Shapes and limits: Connect REST API, "Notifications" and "Notification". */
import { OrgError } from '../../errors.ts';
import { notificationsOf } from '../../flow/notification.ts';
import type { Org } from '../../org.ts';
import type { SqlRow } from '../../store/store.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';

const USUAL_SIZE = 10;
const LARGEST_SIZE = 50;
const TRIMMED = { title: 120, body: 320 } as const;
const WHOLE = { title: 250, body: 750 } as const;

export function listNotifications({ org, query, user }: RequestContext): Reply {
    const size = Number(query.get('size') ?? USUAL_SIZE);
    if (!Number.isInteger(size) || size < 1) {
        throw new OrgError('BAD_REQUEST', 'The parameter size is a number from 1 to 50.');
    }
    const lengths = query.get('trimMessages') === 'false' ? WHOLE : TRIMMED;
    const rows = notificationsOf(org, user.userId, Math.min(size, LARGEST_SIZE));
    return ok({ notifications: rows.map((row) => notification(org, row, lengths)) });
}

function notification(
    org: Org,
    row: SqlRow,
    { body, title }: { readonly body: number; readonly title: number }
): object {
    return {
        additionalData: '',
        communityId: 'all',
        communityName: null,
        count: 1,
        id: String(row['id']),
        image: null,
        lastModified: row['sentAt'],
        messageBody: String(row['body']).slice(0, body),
        messageTitle: String(row['title']).slice(0, title),
        mostRecentActivityDate: row['sentAt'],
        organizationId: org.id,
        read: false,
        recipientId: row['recipientId'],
        seen: false,
        target: row['targetId'],
        targetPageRef: null,
        type: row['typeId'],
        url: null
    };
}
