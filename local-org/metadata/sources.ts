import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { UnsupportedMetadata } from './schema.ts';

/** Metadata types the loader reads, by the suffix of their files (`X.field-meta.xml`). */
export const METADATA_TYPES = {
    app: 'CustomApplication',
    approvalProcess: 'ApprovalProcess',
    compactLayout: 'CompactLayout',
    customPermission: 'CustomPermission',
    dashboard: 'Dashboard',
    dashboardFolder: 'DashboardFolder',
    field: 'CustomField',
    flexipage: 'FlexiPage',
    flow: 'Flow',
    globalValueSet: 'GlobalValueSet',
    group: 'Group',
    labels: 'CustomLabels',
    listView: 'ListView',
    mutingpermissionset: 'MutingPermissionSet',
    notiftype: 'CustomNotificationType',
    object: 'CustomObject',
    permissionset: 'PermissionSet',
    permissionsetgroup: 'PermissionSetGroup',
    queue: 'Queue',
    recordType: 'RecordType',
    report: 'Report',
    reportFolder: 'ReportFolder',
    resource: 'StaticResource',
    role: 'Role',
    sharingRules: 'SharingRules',
    tab: 'CustomTab',
    translation: 'Translations',
    validationRule: 'ValidationRule',
    workflow: 'Workflow'
} as const;
export type MetadataSuffix = keyof typeof METADATA_TYPES;

export interface SourceFile {
    readonly path: string;
    /** File name without suffix, e.g. `Tier__c`. */
    readonly name: string;
    /** Object folder the file lies in; absent outside `objects/`. */
    readonly object?: string;
}

export interface Sources {
    readonly files: Readonly<Record<MetadataSuffix, readonly SourceFile[]>>;
    readonly unsupported: readonly UnsupportedMetadata[];
}

/** Folders that belong to other parts than the schema: components are served by the browser host. */
const NOT_SCHEMA = new Set(['lwc', '__tests__', 'node_modules']);
/** Folders below this one are contents of unpacked archives. */
const STATIC_RESOURCES = 'staticresources';

function isLoaded(suffix: string): suffix is MetadataSuffix {
    return suffix in METADATA_TYPES;
}

function* walk(directory: string): Generator<string> {
    const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
        const path = join(directory, entry.name);
        if (!entry.isDirectory()) {
            yield path;
        } else if (!NOT_SCHEMA.has(entry.name) && basename(directory) !== STATIC_RESOURCES) {
            yield* walk(path);
        }
    }
}

/** Every metadata file below the directories, sorted by path, and what the loader has no reader for. */
export function findSources(directories: readonly string[]): Sources {
    const files = Object.fromEntries(
        Object.keys(METADATA_TYPES).map((suffix) => [suffix, [] as SourceFile[]])
    ) as Record<MetadataSuffix, SourceFile[]>;
    const unsupported: UnsupportedMetadata[] = [];
    for (const path of directories.flatMap((directory) => [...walk(directory)])) {
        const match = /^(?<name>.+)\.(?<suffix>[A-Za-z]+)-meta\.xml$/u.exec(basename(path));
        const { name, suffix } = match?.groups ?? {};
        if (name === undefined || suffix === undefined) {
            continue;
        }
        const object = /[\\/]objects[\\/](?<object>[^\\/]+)[\\/]/u.exec(path)?.groups?.['object'];
        if (isLoaded(suffix)) {
            files[suffix].push({ path, name, ...(object === undefined ? {} : { object }) });
        } else {
            unsupported.push({ file: path, what: `metadata type ${suffix}` });
        }
    }
    return { files, unsupported };
}
