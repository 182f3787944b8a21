/**
 * `/analytics/reports/ID/instances`: runs whose results are fetched later. A run is done at once; its result is kept for its owner for a day
 * and is given out as long as they see the same columns of the report.
 */
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { runReport } from '../../report/run/run.ts';
import { INSTANCES } from '../../report/store/rows.ts';
import { typeFor } from '../../report/visible.ts';
import { base62, nextCount, to18 } from '../../store/ids.ts';
import type { SqlRow } from '../../store/store.ts';
import { noContent, ok, type Reply, type RequestContext } from '../router.ts';
import { reportUrl, resultJson } from './report-json.ts';
import { storedReport, versionOf, wantedReport, wantsDetails } from './requests.ts';

const KEY_PREFIX = '0LG';
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;
const MOST_LISTED = 2_000;

function newId(org: Org): string {
    const id = KEY_PREFIX + org.id.slice(3, 6) + base62(nextCount(org.store, `id:${KEY_PREFIX}`), 9);
    return to18(id) ?? id;
}

const seconds = (at: string): string => at.replace(/\.\d+Z$/u, 'Z');

/** Names of the columns the user has in a type: a result goes stale when they change. */
function columnsSeen({ org, user }: RequestContext, reportType: string): string {
    return [...(typeFor(org, user, reportType)?.columns.keys() ?? [])].join(' ');
}

function kept({ org, params, user }: RequestContext, reportId: string): SqlRow[] {
    const since = new Date(org.now().getTime() - KEPT_MILLISECONDS).toISOString();
    const instance = params['instance'];
    const where = instance === undefined ? '' : ' AND id = ?';
    return org.store.all(
        `SELECT * FROM ${INSTANCES} WHERE reportId = ? AND ownerId = ? AND requestedAt > ?${where} ORDER BY requestedAt DESC, id DESC LIMIT ${MOST_LISTED}`,
        [reportId, user.userId, since, ...(instance === undefined ? [] : [to18(instance) ?? ''])]
    );
}

function theInstance(context: RequestContext, reportId: string): SqlRow {
    const [row] = kept(context, reportId);
    if (!row) {
        throw new OrgError('NOT_FOUND', 'The data you’re trying to access is unavailable.');
    }
    return row;
}

function instanceJson(context: RequestContext, row: SqlRow, isDone: boolean): object {
    const requested = String(row['requestedAt']);
    return {
        completionDate: isDone ? seconds(requested) : null,
        hasDetailRows: row['details'] === 1,
        id: row['id'],
        ownerId: row['ownerId'],
        queryable: false,
        requestDate: seconds(requested),
        status: isDone ? 'Success' : 'New',
        url: `${reportUrl(versionOf(context), String(row['reportId']))}/instances/${row['id']}`
    };
}

export function startInstance(context: RequestContext): Reply {
    const { org, user } = context;
    const stored = storedReport(context);
    const visible = wantedReport(context, stored);
    const details = wantsDetails(context, false);
    const run = runReport(org, user, visible, details);
    const result = resultJson(visible, stored, user, org.now(), { run, attributes: null });
    const row: SqlRow = {
        id: newId(org),
        reportId: stored.id,
        ownerId: user.userId,
        requestedAt: org.now().toISOString(),
        details: details ? 1 : 0,
        columns: columnsSeen(context, visible.type.name),
        result: JSON.stringify({ reportType: visible.type.name, reportName: visible.report.name, result })
    };
    const names = Object.keys(row);
    org.store.run(
        `INSERT INTO ${INSTANCES} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        Object.values(row)
    );
    return ok(instanceJson(context, row, false));
}

export function listInstances(context: RequestContext): Reply {
    const { id } = storedReport(context);
    return ok(kept(context, id).map((row) => instanceJson(context, row, true)));
}

export function instanceResult(context: RequestContext): Reply {
    const stored = storedReport(context);
    const row = theInstance(context, stored.id);
    const { reportName, reportType, result } = JSON.parse(String(row['result'])) as {
        readonly reportType: string;
        readonly reportName: string;
        readonly result: object;
    };
    if (columnsSeen(context, reportType) !== row['columns']) {
        throw new OrgError(
            'UNKNOWN_EXCEPTION',
            'Results for this instance are unavailable because the report’s metadata has changed from when the report was last run. To get results, run the report again or undo changes to the report’s metadata.'
        );
    }
    const requested = seconds(String(row['requestedAt']));
    return ok({
        ...result,
        attributes: {
            completionDate: requested,
            id: row['id'],
            ownerId: row['ownerId'],
            queryable: false,
            reportId: stored.id,
            reportName,
            requestDate: requested,
            status: 'Success',
            type: 'ReportInstance'
        }
    });
}

export function deleteInstance(context: RequestContext): Reply {
    const { id } = storedReport(context);
    const row = theInstance(context, id);
    context.org.store.run(`DELETE FROM ${INSTANCES} WHERE id = ?`, [row['id'] ?? null]);
    return noContent();
}
