/** Scheduled paths that wait for their time. */
import { DAY, dayInZone } from '../../formula/calendar.ts';
import { isDate, isDateTime } from '../../formula/values.ts';
import type { Store } from '../../store/store.ts';
import type { ScheduledPath } from '../definition.ts';
import { meetsEntry } from '../run/conditions.ts';
import type { Names } from '../run/names.ts';
import { createAfterCommitTable, runAfterCommit } from './after-commit.ts';

const MINUTE = 60_000;

export function createScheduleTable(store: Store): void {
    store.exec(`
        CREATE TABLE IF NOT EXISTS _org_scheduled_path (
            flow TEXT NOT NULL, path TEXT NOT NULL, recordId TEXT NOT NULL, userId TEXT NOT NULL, dueAt TEXT NOT NULL,
            PRIMARY KEY (flow, path, recordId)
        );
        CREATE INDEX IF NOT EXISTS _org_scheduled_path_by_time ON _org_scheduled_path (dueAt);
    `);
    createAfterCommitTable(store);
}

/**
 * Brings the waiting paths of a saved record in line: a record that enters the flow gets them, one that no longer meets the
 * entry conditions loses them, one that still does keeps them at the time its field now says.
 */
export function scheduleFor(names: Names, isEntered: boolean): void {
    const { paths } = names.planned.flow.start;
    if (paths.length === 0) {
        return;
    }
    const stays = isEntered || meetsEntry(names);
    for (const path of paths) {
        if (path.afterCommit) {
            if (isEntered) {
                runAfterCommit(names, path);
            }
            continue;
        }
        const isWaiting = waits(names, path);
        const dueAt = stays && (isEntered || (isWaiting && path.field)) ? dueTime(names, path) : undefined;
        if (dueAt !== undefined) {
            put(names, path, dueAt);
        } else if (isWaiting && (!stays || path.field)) {
            drop(names, path);
        }
    }
}

function keyOf({ planned, triggered }: Names, path: ScheduledPath): string[] {
    return [planned.flow.name, path.name, String(triggered.record.row['Id'])];
}

function waits(names: Names, path: ScheduledPath): boolean {
    const sql = 'SELECT 1 FROM _org_scheduled_path WHERE flow = ? AND path = ? AND recordId = ?';
    return names.triggered.org.store.get(sql, keyOf(names, path)) !== undefined;
}

function put(names: Names, path: ScheduledPath, dueAt: Date): void {
    const { org, user } = names.triggered;
    org.store.run(
        `INSERT INTO _org_scheduled_path (flow, path, recordId, userId, dueAt) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (flow, path, recordId) DO UPDATE SET dueAt = excluded.dueAt, userId = excluded.userId`,
        [...keyOf(names, path), user.userId, dueAt.toISOString()]
    );
}

function drop(names: Names, path: ScheduledPath): void {
    const sql = 'DELETE FROM _org_scheduled_path WHERE flow = ? AND path = ? AND recordId = ?';
    names.triggered.org.store.run(sql, keyOf(names, path));
}

/** Undefined where the field is blank or the time has passed already. */
function dueTime(names: Names, { field, offsetMinutes }: ScheduledPath): Date | undefined {
    const { org, record } = names.triggered;
    const now = org.now().getTime();
    if (field === undefined) {
        return new Date(now + offsetMinutes * MINUTE);
    }
    const value = names.field(record, [field]);
    const start = isDateTime(value) ? value.time : isDate(value) ? midnight(value.days, timeZoneOf(names)) : undefined;
    const due = start === undefined ? undefined : start + offsetMinutes * MINUTE;
    return due === undefined || due < now ? undefined : new Date(due);
}

function timeZoneOf({ triggered: { org } }: Names): string {
    return String(org.store.get('SELECT TimeZoneSidKey AS zone FROM Organization')?.['zone'] ?? 'GMT');
}

/** When a day begins in a zone: the first half hour in which it is that day there. */
function midnight(days: number, timeZone: string): number {
    const half = DAY / 48;
    let time = days * DAY - DAY / 2 - 4 * half;
    while (dayInZone(time, timeZone) < days) {
        time += half;
    }
    return time;
}
