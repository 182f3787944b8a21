import { checkApprovals } from '../approval/check.ts';
import { loadApprovalProcess } from '../approval/read.ts';
import { loadFieldUpdates } from '../approval/read-workflow.ts';
import { loadFlow } from '../flow/read/flow.ts';
import { loadDashboard } from '../report/read/dashboard.ts';
import { loadFolder } from '../report/read/folder.ts';
import { loadReport } from '../report/read/report.ts';
import { withActivities } from './activities.ts';
import { withApprovable } from './approvable.ts';
import { MetadataError } from './errors.ts';
import { loadLabels, loadTranslations } from './labels.ts';
import { extendStandardObject, loadCustomObject } from './object.ts';
import type { ObjectSources } from './object.ts';
import { loadApp, loadCompactLayout, loadFlexiPage, loadListView, loadTab } from './pages.ts';
import { loadNotificationType } from './notification-type.ts';
import { checkPermissions } from './permission-rules.ts';
import { loadCustomPermission, loadPermissionSet, loadPermissionSetGroup } from './permissions.ts';
import { loadGlobalValueSets } from './picklist.ts';
import { withChildRelationships, withRollupTypes } from './relationships.ts';
import type { ObjectSchema, OrgSchema, UnsupportedMetadata } from './schema.ts';
import { withShareObjects } from './share-objects.ts';
import { loadGroup, loadQueue, loadRole, loadSharingRules } from './sharing.ts';
import { checkSharing } from './sharing-rules-check.ts';
import { findSources } from './sources.ts';
import type { SourceFile, Sources } from './sources.ts';
import { STANDARD_OBJECTS } from './standard/index.ts';
import { loadStaticResource } from './static-resource.ts';

const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Prefix of the nth custom object: `a00`, `a01` … `a0z`, `a10` … */
export function customKeyPrefix(index: number): string {
    return `a${BASE_62.charAt(Math.floor(index / 62))}${BASE_62.charAt(index % 62)}`;
}

function sourcesOf(files: Sources['files'], object: string): ObjectSources {
    const own = (list: readonly SourceFile[]): SourceFile[] => list.filter((file) => file.object === object);
    const definition = own(files.object)[0];
    return {
        ...(definition === undefined ? {} : { definition }),
        fields: own(files.field),
        validationRules: own(files.validationRule),
        recordTypes: own(files.recordType)
    };
}

function loadObjects({ files }: Sources, unsupported: UnsupportedMetadata[]): Map<string, ObjectSchema> {
    const valueSets = loadGlobalValueSets(files.globalValueSet);
    const objects = new Map(STANDARD_OBJECTS.map((object) => [object.apiName.toLowerCase(), object]));
    const everyFile = [...files.object, ...files.field, ...files.validationRule, ...files.recordType];
    const names = [...new Set(everyFile.flatMap(({ object }) => object ?? []))].sort();
    for (const name of names) {
        const sources = sourcesOf(files, name);
        const standard = objects.get(name.toLowerCase());
        const { definition } = sources;
        if (standard !== undefined) {
            objects.set(name.toLowerCase(), extendStandardObject(standard, sources, valueSets, unsupported));
        } else if (!name.endsWith('__c')) {
            unsupported.push({ file: definition?.path ?? `objects/${name}`, what: `object ${name}` });
        } else if (definition === undefined) {
            throw new MetadataError(
                `objects/${name}`,
                `${name}.object-meta.xml`,
                'is missing.',
                'Add the object file.'
            );
        } else {
            const object = loadCustomObject(name, { ...sources, definition }, valueSets, unsupported);
            objects.set(name.toLowerCase(), object);
        }
    }
    return objects;
}

function withKeyPrefixes(objects: ReadonlyMap<string, ObjectSchema>): Map<string, ObjectSchema> {
    let index = 0;
    return new Map(
        [...objects].map(([key, object]) => [
            key,
            object.keyPrefix === '' ? { ...object, keyPrefix: customKeyPrefix(index++) } : object
        ])
    );
}

const byName = <T extends { readonly name: string }>(items: readonly T[]): Map<string, T> =>
    new Map(items.map((item) => [item.name.toLowerCase(), item]));

/**
 * Reads force-app source folders (source format, one file per child) on top of the standard objects.
 * Custom key prefixes are provisional, in alphabetical order; `openOrg` puts the persisted ones in.
 * Throws MetadataError for a file it cannot load or a reference that leads nowhere; what it reads past is in `unsupported`.
 */
export function loadSchema(sourceDirectories: readonly string[]): OrgSchema {
    const sources = findSources(sourceDirectories);
    const { files } = sources;
    const unsupported: UnsupportedMetadata[] = [...sources.unsupported];
    const fieldUpdates = loadFieldUpdates(files.workflow, unsupported);
    const approvalProcesses = files.approvalProcess.map((file) => loadApprovalProcess(file, fieldUpdates));
    const objects = withKeyPrefixes(
        withChildRelationships(
            withShareObjects(
                withApprovable(withActivities(withRollupTypes(loadObjects(sources, unsupported))), approvalProcesses)
            )
        )
    );
    const schema = {
        objects,
        permissionSets: byName(files.permissionset.map((file) => loadPermissionSet(file, unsupported))),
        permissionSetGroups: byName(files.permissionsetgroup.map(loadPermissionSetGroup)),
        mutingPermissionSets: byName(
            files.mutingpermissionset.map((file) => loadPermissionSet(file, unsupported, 'MutingPermissionSet'))
        ),
        sharing: {
            roles: files.role.map(loadRole),
            groups: files.group.map(loadGroup),
            queues: files.queue.map(loadQueue),
            rules: files.sharingRules.flatMap((file) => loadSharingRules(file, unsupported))
        },
        customPermissions: byName(files.customPermission.map(loadCustomPermission)),
        labels: loadLabels(files.labels),
        translations: loadTranslations(files.translation, unsupported),
        flexiPages: byName(files.flexipage.map((file) => loadFlexiPage(file, unsupported))),
        apps: byName(files.app.map(loadApp)),
        listViews: files.listView.map(loadListView),
        compactLayouts: files.compactLayout.map(loadCompactLayout),
        staticResources: files.resource.map(loadStaticResource),
        approvalProcesses,
        tabs: byName(files.tab.map(loadTab)),
        flows: files.flow.map(loadFlow),
        notificationTypes: files.notiftype.map(loadNotificationType),
        folders: [
            ...files.reportFolder.map((file) => loadFolder(file, 'Report')),
            ...files.dashboardFolder.map((file) => loadFolder(file, 'Dashboard'))
        ],
        reports: files.report.map((file) => loadReport(file, unsupported)),
        dashboards: files.dashboard.map((file) => loadDashboard(file, unsupported))
    };
    for (const { file, name } of schema.flows.filter(({ active }) => !active)) {
        unsupported.push({ file, what: `flow ${name}, which is not active` });
    }
    checkPermissions(schema, unsupported);
    checkSharing(schema);
    checkApprovals(schema);
    return { ...schema, unsupported };
}
