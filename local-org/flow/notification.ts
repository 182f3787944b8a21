/** Custom notifications: kept for their recipients, who read them at `GET /services/data/vNN.N/connect/notifications`. */
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { to18 } from '../store/ids.ts';
import type { SqlRow, Store } from '../store/store.ts';
import type { NotificationElement } from './definition.ts';
import { dataFault, FlowFault } from './run/fault.ts';
import type { Names } from './run/names.ts';
import { isCollection, mergedText, scalar } from './values.ts';

export interface CustomNotification {
    readonly typeId: string;
    readonly recipientIds: readonly string[];
    readonly title: string;
    readonly body: string;
    readonly targetId?: string;
}

/** An org takes this many recipients of one notification. */
const MOST_RECIPIENTS = 500;

export function createNotificationTable(store: Store): void {
    store.exec(`
        CREATE TABLE IF NOT EXISTS _org_notification (
            id INTEGER PRIMARY KEY, recipientId TEXT NOT NULL, typeId TEXT NOT NULL, senderId TEXT NOT NULL,
            title TEXT NOT NULL, body TEXT NOT NULL, targetId TEXT, sentAt TEXT NOT NULL
        );
        CREATE INDEX IF NOT EXISTS _org_notification_by_recipient ON _org_notification (recipientId, id);
    `);
}

/** Throws FlowFault where an input is missing or names nobody. */
export function notificationIn(names: Names, { inputs }: NotificationElement): CustomNotification {
    const text = (name: string): string => mergedText(names.operand(inputs.get(name)));
    const recipients = names.operand(inputs.get('recipientIds'));
    const recipientIds = (isCollection(recipients) ? recipients : [recipients]).map((one) => mergedText(scalar(one)));
    const missing = ['customNotifTypeId', 'title', 'body'].find((name) => text(name) === '');
    if (missing !== undefined || recipientIds.every((id) => id === '')) {
        throw new FlowFault(`Missing required input parameter: ${missing ?? 'recipientIds'}`);
    }
    if (recipientIds.length > MOST_RECIPIENTS) {
        throw new FlowFault(`A notification goes to at most ${MOST_RECIPIENTS} recipients.`);
    }
    const targetId = text('targetId');
    return {
        typeId: text('customNotifTypeId'),
        recipientIds,
        title: text('title'),
        body: text('body'),
        ...(targetId === '' ? {} : { targetId })
    };
}

/** Keeps the notification for every user among the recipients; a queue or group stands for its members. */
export function sendNotification(
    org: Org,
    sender: UserContext,
    { body, recipientIds, targetId, title, typeId }: CustomNotification
): void {
    const known = org.store.get('SELECT 1 FROM CustomNotificationType WHERE "Id" = ?', [to18(typeId) ?? typeId]);
    if (!known) {
        throw new FlowFault(dataFault('query', 'INVALID_CROSS_REFERENCE_KEY', `no custom notification type ${typeId}`));
    }
    for (const userId of new Set(recipientIds.flatMap((id) => usersBehind(org, id)))) {
        org.store.run(
            `INSERT INTO _org_notification (recipientId, typeId, senderId, title, body, targetId, sentAt)
             VALUES (?, ?, ?, ?, ?, ?, ?)`,
            [userId, to18(typeId) ?? typeId, sender.userId, title, body, targetId ?? null, org.now().toISOString()]
        );
    }
}

function usersBehind({ store }: Org, id: string): string[] {
    const userId = to18(id) ?? id;
    if (store.get('SELECT 1 FROM User WHERE "Id" = ?', [userId])) {
        return [userId];
    }
    return store
        .all(
            `SELECT member."UserOrGroupId" AS id FROM GroupMember AS member
             JOIN User AS person ON person."Id" = member."UserOrGroupId" WHERE member."GroupId" = ?`,
            [userId]
        )
        .map((row) => String(row['id']));
}

/** Notifications of a user that show on the desktop, newest first. */
export function notificationsOf({ store }: Org, userId: string, limit: number): SqlRow[] {
    return store.all(
        `SELECT sent.* FROM _org_notification AS sent JOIN CustomNotificationType AS type ON type."Id" = sent.typeId
         WHERE sent.recipientId = ? AND type."Desktop" = 1 ORDER BY sent.id DESC LIMIT ?`,
        [userId, limit]
    );
}
