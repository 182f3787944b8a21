/**
 * Which metadata type a source-format file holds, by the ending of its name.
 * Source: "Salesforce DX Project Structure and Source Format" and the registry of @salesforce/source-deploy-retrieve.
 */
export const FILE_TYPES: Readonly<Record<string, string>> = {
    app: 'CustomApplication',
    businessProcess: 'BusinessProcess',
    compactLayout: 'CompactLayout',
    customPermission: 'CustomPermission',
    dashboard: 'Dashboard',
    dashboardFolder: 'DashboardFolder',
    field: 'CustomField',
    fieldSet: 'FieldSet',
    fieldTranslation: 'CustomFieldTranslation',
    flexipage: 'FlexiPage',
    flow: 'Flow',
    globalValueSet: 'GlobalValueSet',
    globalValueSetTranslation: 'GlobalValueSetTranslation',
    group: 'Group',
    index: 'Index',
    js: 'LightningComponentBundle',
    labels: 'CustomLabels',
    layout: 'Layout',
    listView: 'ListView',
    md: 'CustomMetadata',
    messageChannel: 'LightningMessageChannel',
    notiftype: 'CustomNotificationType',
    object: 'CustomObject',
    objectTranslation: 'CustomObjectTranslation',
    permissionset: 'PermissionSet',
    permissionsetgroup: 'PermissionSetGroup',
    queue: 'Queue',
    quickAction: 'QuickAction',
    recordType: 'RecordType',
    report: 'Report',
    reportFolder: 'ReportFolder',
    reportType: 'ReportType',
    sharingReason: 'SharingReason',
    sharingRules: 'SharingRules',
    standardValueSet: 'StandardValueSet',
    tab: 'CustomTab',
    translation: 'Translations',
    validationRule: 'ValidationRule',
    webLink: 'WebLink'
};

export interface FileName {
    /** `Shared_Plan__c` of `Shared_Plan__c.object-meta.xml`. */
    readonly name: string;
    /** `object` of `Shared_Plan__c.object-meta.xml`. */
    readonly suffix: string;
    /** Undefined where the suffix is not known. */
    readonly type: string | undefined;
    /** API name of the object whose folder holds the file, for the parts of a decomposed object. */
    readonly object: string | undefined;
}

/** Undefined for a file that is no metadata XML. */
export function readFileName(path: string): FileName | undefined {
    const match = /(?:^|\/)([^/]+)\.([A-Za-z]+)-meta\.xml$/u.exec(path);
    if (match === null) {
        return undefined;
    }
    const [, name = '', suffix = ''] = match;
    return { name, suffix, type: FILE_TYPES[suffix], object: /(?:^|\/)objects\/([^/]+)\//u.exec(path)?.[1] };
}
