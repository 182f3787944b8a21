/** `/analytics/reports`: list, describe, run, clone, create, save and delete. */
import { OrgError } from '../../errors.ts';
import { recentlyViewed, findStored, type Stored } from '../../report/store/find.ts';
import { createReport, folderFor, removeStored, saveReport } from '../../report/store/write.ts';
import { runReport } from '../../report/run/run.ts';
import { askedReport, visibleReport, type VisibleReport } from '../../report/visible.ts';
import { noContent, ok, type Reply, type RequestContext } from '../router.ts';
import { askedMetadata, changedReport } from './asked-metadata.ts';
import { extendedMetadata } from './column-info.ts';
import { NOT_STORED, reportAttributes, reportMetadata, reportUrl, resultJson, type Identity } from './report-json.ts';
import { givenReport, storedReport, versionOf, wantedReport, wantsDetails } from './requests.ts';
import { typeMetadata } from './type-json.ts';

const MOST_RECENT = 200;

/** Reports the user looked at, the latest first. */
export function listReports(context: RequestContext): Reply {
    const { org, user } = context;
    const ids = recentlyViewed(org, user, 'Report').slice(0, MOST_RECENT);
    return ok(
        ids.map((id) => {
            const { definition } = findStored(org, user, 'Report', id);
            const url = reportUrl(versionOf(context), id);
            return {
                describeUrl: `${url}/describe`,
                id,
                instancesUrl: `${url}/instances`,
                name: definition.name,
                url
            };
        })
    );
}

function describeJson(context: RequestContext, visible: VisibleReport, identity: Identity): object {
    const { org, user } = context;
    return {
        attributes: reportAttributes(versionOf(context), identity, visible.report.name),
        reportExtendedMetadata: extendedMetadata(visible),
        reportMetadata: reportMetadata(visible, identity, user, org.now()),
        reportTypeMetadata: typeMetadata(org, user, visible.type)
    };
}

export function describeReport(context: RequestContext): Reply {
    const stored = storedReport(context);
    return ok(describeJson(context, visibleReport(context.org, context.user, stored.definition), stored));
}

function run(context: RequestContext, visible: VisibleReport, identity: Identity): Reply {
    const { org, user } = context;
    const attributes = reportAttributes(versionOf(context), identity, visible.report.name);
    const result = runReport(org, user, visible, wantsDetails(context, identity === NOT_STORED));
    return ok(resultJson(visible, identity, user, org.now(), { run: result, attributes }));
}

/** Runs at once; a body changes the report for this run only. */
export function executeReport(context: RequestContext): Reply {
    const stored = storedReport(context);
    const visible = wantedReport(context, stored);
    const reply = run(context, visible, stored);
    context.org.store.run('UPDATE Report SET "LastRunDate" = ? WHERE "Id" = ?', [
        context.org.now().toISOString(),
        stored.id
    ]);
    return reply;
}

/** A report that is not stored. */
export function queryReport(context: RequestContext): Reply {
    return run(context, givenReport(context), NOT_STORED);
}

function cloneOf(context: RequestContext, cloneId: string): { visible: VisibleReport; stored: Stored<'Report'> } {
    const { org, user } = context;
    const stored = findStored(org, user, 'Report', cloneId);
    const { name } = askedMetadata(context.body()) ?? {};
    const base = visibleReport(org, user, stored.definition);
    return { stored, visible: askedReport(org, user, changedReport(base.report, { name: name ?? null })) };
}

/** With `cloneId` a copy under another name, otherwise what the body says. Answers with the new report's description. */
export function postReport(context: RequestContext): Reply {
    const { org, query, user } = context;
    const cloneId = query.get('cloneId');
    const { visible, stored } =
        cloneId === null ? { visible: givenReport(context), stored: undefined } : cloneOf(context, cloneId);
    const asked = askedMetadata(context.body())?.['folderId'];
    const folder = folderFor(
        org,
        user,
        'Report',
        typeof asked === 'string' ? asked : (stored?.folderId ?? user.userId)
    );
    const id = createReport(org, user, visible.report, folder);
    const made = findStored(org, user, 'Report', id);
    return ok(describeJson(context, visibleReport(org, user, made.definition), made));
}

export function patchReport(context: RequestContext): Reply {
    const { org, user } = context;
    const stored = storedReport(context);
    const asked = askedMetadata(context.body());
    if (!asked) {
        throw new OrgError(
            'BAD_REQUEST',
            'The request is invalid because there is no metadata. Specify metadata in the request body.'
        );
    }
    const { report } = askedReport(org, user, changedReport(visibleReport(org, user, stored.definition).report, asked));
    saveReport(org, user, stored, report);
    const saved = findStored(org, user, 'Report', stored.id);
    return ok(describeJson(context, visibleReport(org, user, saved.definition), saved));
}

export function deleteReport(context: RequestContext): Reply {
    removeStored(context.org, context.user, 'Report', storedReport(context));
    return noContent();
}
