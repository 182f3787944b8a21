/** Asynchronous paths between the commit of a save and their run: each save that enters a flow has a run of its own. */
import type { Org } from '../../org.ts';
import type { SqlRow, Store } from '../../store/store.ts';
import type { ScheduledPath } from '../definition.ts';
import type { Names } from '../run/names.ts';

export interface WaitingRun {
    readonly place: number;
    readonly recordId: string;
    /** As stored before the save; absent on creation. */
    readonly prior?: SqlRow;
}

export function createAfterCommitTable(store: Store): void {
    store.exec(`
        CREATE TABLE IF NOT EXISTS _org_after_commit (
            place INTEGER PRIMARY KEY AUTOINCREMENT, flow TEXT NOT NULL, path TEXT NOT NULL, recordId TEXT NOT NULL,
            userId TEXT NOT NULL, prior TEXT NOT NULL
        )
    `);
}

const wakers = new WeakMap<Org, () => void>();

/** `wake` is called when a path came to wait; undefined ends that. */
export function onWaiting(org: Org, wake: (() => void) | undefined): void {
    if (wake) {
        wakers.set(org, wake);
    } else {
        wakers.delete(org);
    }
}

/** Lets the path wait for the commit of the save that is under way, which takes it back where it fails. */
export function runAfterCommit({ planned, triggered }: Names, path: ScheduledPath): void {
    const { org, prior, record, user } = triggered;
    org.store.run('INSERT INTO _org_after_commit (flow, path, recordId, userId, prior) VALUES (?, ?, ?, ?, ?)', [
        planned.flow.name,
        path.name,
        String(record.row['Id']),
        user.userId,
        JSON.stringify(prior ?? null)
    ]);
    wakers.get(org)?.();
}

export function isAnyWaiting({ store }: Org): boolean {
    return store.get('SELECT 1 FROM _org_after_commit LIMIT 1') !== undefined;
}

/** The oldest runs of one path by one user, the first of each record. */
export function oldestWaiting(
    { store }: Org,
    most: number
): { readonly flow: string; readonly path: string; readonly userId: string; readonly runs: WaitingRun[] } | undefined {
    const first = store.get('SELECT flow, path, userId FROM _org_after_commit ORDER BY place LIMIT 1');
    if (!first) {
        return undefined;
    }
    const [flow, path, userId] = ['flow', 'path', 'userId'].map((column) => String(first[column])) as [
        string,
        string,
        string
    ];
    const rows = store.all(
        `SELECT min(place) AS place, recordId, prior FROM _org_after_commit
         WHERE flow = ? AND path = ? AND userId = ? GROUP BY recordId ORDER BY place LIMIT ${most}`,
        [flow, path, userId]
    );
    const runs = rows.map(({ place, prior, recordId }): WaitingRun => {
        const before = JSON.parse(String(prior)) as SqlRow | null;
        return { place: Number(place), recordId: String(recordId), ...(before ? { prior: before } : {}) };
    });
    return { flow, path, userId, runs };
}

export function forgetWaiting({ store }: Org, runs: readonly WaitingRun[]): void {
    const places = JSON.stringify(runs.map(({ place }) => place));
    store.run('DELETE FROM _org_after_commit WHERE place IN (SELECT value FROM json_each(?))', [places]);
}
