/** Metadata types the org takes in a deploy, and where the Metadata API format and the source format keep them. */
import { METADATA_TYPES } from '../metadata/sources.ts';

export interface MetadataType {
    readonly type: string;
    /** Folder in a deployed zip, and in the source. */
    readonly folder: string;
    /** File name's end in a zip; a source file adds `-meta.xml`. */
    readonly suffix: string;
}

/** A folder that holds components of another type, which clients list it under. */
export interface FolderType extends MetadataType {
    readonly holds: string;
}

/** A type whose components stand inside another type's file: their element there and their folder in the source. */
export interface ChildType extends MetadataType {
    readonly element: string;
}

/** Its file is any content; what is said of it stands in a file beside it. */
export const RESOURCE_TYPE: MetadataType = { type: 'StaticResource', folder: 'staticresources', suffix: 'resource' };

/** Whether a file of the source is content that need not be text: it is kept in base 64. */
export function isContent(path: string): boolean {
    return path.startsWith(`${RESOURCE_TYPE.folder}/`) && path.endsWith(`.${RESOURCE_TYPE.suffix}`);
}

const ACTED_UPON: readonly MetadataType[] = [
    { type: 'CustomObject', folder: 'objects', suffix: 'object' },
    { type: 'CustomLabels', folder: 'labels', suffix: 'labels' },
    { type: 'Translations', folder: 'translations', suffix: 'translation' },
    { type: 'GlobalValueSet', folder: 'globalValueSets', suffix: 'globalValueSet' },
    { type: 'CustomPermission', folder: 'customPermissions', suffix: 'customPermission' },
    { type: 'PermissionSet', folder: 'permissionsets', suffix: 'permissionset' },
    { type: 'MutingPermissionSet', folder: 'mutingpermissionsets', suffix: 'mutingpermissionset' },
    { type: 'PermissionSetGroup', folder: 'permissionsetgroups', suffix: 'permissionsetgroup' },
    { type: 'FlexiPage', folder: 'flexipages', suffix: 'flexipage' },
    { type: 'CustomApplication', folder: 'applications', suffix: 'app' },
    { type: 'CustomTab', folder: 'tabs', suffix: 'tab' },
    { type: 'Flow', folder: 'flows', suffix: 'flow' },
    { type: 'Workflow', folder: 'workflows', suffix: 'workflow' },
    { type: 'ApprovalProcess', folder: 'approvalProcesses', suffix: 'approvalProcess' },
    { type: 'SharingRules', folder: 'sharingRules', suffix: 'sharingRules' },
    { type: 'Role', folder: 'roles', suffix: 'role' },
    { type: 'Group', folder: 'groups', suffix: 'group' },
    { type: 'Queue', folder: 'queues', suffix: 'queue' },
    { type: 'CustomNotificationType', folder: 'notificationtypes', suffix: 'notiftype' },
    { type: 'Report', folder: 'reports', suffix: 'report' },
    { type: 'Dashboard', folder: 'dashboards', suffix: 'dashboard' },
    RESOURCE_TYPE
].filter(({ suffix }) => suffix in METADATA_TYPES);

export const FOLDER_TYPES: readonly FolderType[] = [
    { type: 'ReportFolder', holds: 'Report', folder: 'reports', suffix: 'reportFolder' },
    { type: 'DashboardFolder', holds: 'Dashboard', folder: 'dashboards', suffix: 'dashboardFolder' }
];

export const BUNDLE_TYPE: MetadataType = { type: 'LightningComponentBundle', folder: 'lwc', suffix: '' };

/** No part of the schema: the page is built of them, or they name things in languages that the org's answers are not in. */
const KEPT: readonly MetadataType[] = [
    { type: 'Layout', folder: 'layouts', suffix: 'layout' },
    { type: 'CustomObjectTranslation', folder: 'objectTranslations', suffix: 'objectTranslation' },
    {
        type: 'GlobalValueSetTranslation',
        folder: 'globalValueSetTranslations',
        suffix: 'globalValueSetTranslation'
    },
    BUNDLE_TYPE
];

/** What an object's children are called: element in the object's file, type, folder and suffix in the source. */
export const OBJECT_CHILDREN: readonly ChildType[] = [
    { element: 'fields', type: 'CustomField', folder: 'fields', suffix: 'field' },
    { element: 'validationRules', type: 'ValidationRule', folder: 'validationRules', suffix: 'validationRule' },
    { element: 'recordTypes', type: 'RecordType', folder: 'recordTypes', suffix: 'recordType' },
    { element: 'listViews', type: 'ListView', folder: 'listViews', suffix: 'listView' },
    { element: 'compactLayouts', type: 'CompactLayout', folder: 'compactLayouts', suffix: 'compactLayout' }
];

/** Children of a type's file that the org has no reader for; refused by name. */
export const REFUSED_CHILDREN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    CustomObject: {
        businessProcesses: 'BusinessProcess',
        fieldSets: 'FieldSet',
        indexes: 'Index',
        sharingReasons: 'SharingReason',
        webLinks: 'WebLink'
    },
    Workflow: {
        alerts: 'WorkflowAlert',
        flowActions: 'WorkflowFlowAction',
        knowledgePublishes: 'WorkflowKnowledgePublish',
        outboundMessages: 'WorkflowOutboundMessage',
        rules: 'WorkflowRule',
        send: 'WorkflowSend',
        tasks: 'WorkflowTask'
    }
};

export const DEPLOYED_TYPES: readonly MetadataType[] = [...ACTED_UPON, ...KEPT];

/** Types that a manifest may name though their components have no file of their own. */
export const CONTAINED_TYPES: readonly string[] = [...OBJECT_CHILDREN.map(({ type }) => type), 'CustomLabel'];

/** Type of a file of a zip; a folder is told of in `reports/Sales-meta.xml`. */
export function typeOfFile(path: string): MetadataType | undefined {
    const [folder = '', ...inside] = path.split('/');
    const name = inside.at(-1) ?? '';
    const isFolder = inside.length === 1 && name.endsWith('-meta.xml');
    const types = isFolder ? FOLDER_TYPES : DEPLOYED_TYPES;
    return types.find(
        (known) => known.folder === folder && (isFolder || known === BUNDLE_TYPE || name.endsWith(`.${known.suffix}`))
    );
}

/** The folder type whose folders are listed with the components of a type. */
export function folderTypeOf(type: string): FolderType | undefined {
    return FOLDER_TYPES.find((known) => known.type === type || known.holds === type);
}

export function isKnownType(type: string): boolean {
    return CONTAINED_TYPES.includes(type) || [...DEPLOYED_TYPES, ...FOLDER_TYPES].some((known) => known.type === type);
}
