/**
 * The org's schema as plain readonly data: what the metadata loader produces and every pipeline reads.
 * Maps of API names are keyed in lower case, because Salesforce names are case-insensitive; use `findObject` and `findField`.
 * Labels alone are keyed as written.
 */

import type { ApprovalProcessSchema } from '../approval/definition.ts';
import type { FlowSchema } from '../flow/definition.ts';
import type { DashboardSchema, FolderSchema, ReportSchema } from '../report/definition.ts';
import type { DeleteRule, FieldSchema } from './field-schema.ts';
import type { AppSchema, CompactLayoutSchema, FlexiPageSchema, ListViewSchema, TabSchema } from './page-schema.ts';
import type { ShareObject, SharingSchema } from './sharing-schema.ts';

export type * from './field-schema.ts';
export type * from './page-schema.ts';
export type * from './sharing-schema.ts';

/** Rows of other objects under one name: a view in the store. They are read below their parents and by nothing else. */
export interface ViewSchema {
    readonly sql: string;
    /** Objects whose rows it shows; who may not read one of them sees nothing of it. */
    readonly of: readonly string[];
    /** Fields (`Task.Type`) that a field shows, by its name in lower case: it is as visible as the least visible of them. */
    readonly origins: ReadonlyMap<string, readonly string[]>;
}

export interface ValidationRuleSchema {
    readonly name: string;
    readonly active: boolean;
    readonly errorConditionFormula: string;
    readonly errorMessage: string;
    /** Absent: the message belongs to the top of the page (no field). */
    readonly errorDisplayField?: string;
}

export interface ChildRelationship {
    readonly name: string;
    readonly childObject: string;
    readonly field: string;
    readonly deleteRule: DeleteRule;
    readonly masterDetail: boolean;
}

export interface RecordTypeSchema {
    readonly developerName: string;
    readonly label: string;
    readonly active: boolean;
    /** Values that screens offer for a picklist, by the field's API name; a picklist that is not named has none. */
    readonly picklistValues?: ReadonlyMap<string, RecordTypePicklist>;
}

export interface RecordTypePicklist {
    readonly values: readonly string[];
    readonly default?: string;
}

export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';

export interface ObjectSchema {
    readonly apiName: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly description?: string;
    readonly custom: boolean;
    /** Three characters; persisted by the store so that ids stay valid across restarts. */
    readonly keyPrefix: string;
    readonly sharingModel: SharingModel;
    /** Set-up objects (PermissionSet, Profile, ObjectPermissions …): rows are written by the org itself or by admins. */
    readonly setup: boolean;
    readonly fields: ReadonlyMap<string, FieldSchema>;
    readonly nameField: string;
    readonly childRelationships: readonly ChildRelationship[];
    readonly validationRules: readonly ValidationRuleSchema[];
    readonly recordTypes: readonly RecordTypeSchema[];
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    /** `false`: managers get nothing from those below them. Custom objects only; the others always follow the role hierarchy. */
    readonly grantAccessUsingHierarchies?: boolean;
    /** Custom objects only: whether they have a report type. */
    readonly enableReports?: boolean;
    /** Lookups whose records open it to everybody who may read those: who and what an activity is about. */
    readonly openedBy?: readonly string[];
    /** System permissions in place of object permissions: to read it and to change it. */
    readonly needs?: { readonly see: string; readonly change: string };
    readonly view?: ViewSchema;
    /** Custom objects only: whether tasks and events may be about their records. */
    readonly allowsActivities?: boolean;
    /** Present on share objects: what their rows share. */
    readonly share?: ShareObject;
    /** Set-up objects only: fields every user may read without the permission to view set-up. */
    readonly basicFields?: readonly string[];
}

export interface ObjectPermission {
    readonly object: string;
    readonly read: boolean;
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
}

export interface FieldPermission {
    /** `Object.Field`, as the metadata writes it. */
    readonly field: string;
    readonly readable: boolean;
    readonly editable: boolean;
}

export interface PermissionSetSchema {
    readonly name: string;
    readonly label: string;
    readonly description?: string;
    readonly objectPermissions: readonly ObjectPermission[];
    readonly fieldPermissions: readonly FieldPermission[];
    /** API names of granted custom permissions. */
    readonly customPermissions: readonly string[];
    /** System permissions such as `ApiEnabled`, `ViewAllData`. */
    readonly userPermissions: readonly string[];
    readonly applications: readonly string[];
    readonly tabs: readonly string[];
}

export interface PermissionSetGroupSchema {
    readonly name: string;
    readonly label: string;
    readonly description?: string;
    readonly permissionSets: readonly string[];
    /** Muting permission sets: what the group does not give although its members have it. */
    readonly mutingPermissionSets: readonly string[];
}

export interface NotificationTypeSchema {
    readonly name: string;
    readonly label: string;
    readonly description?: string;
    readonly desktop: boolean;
    readonly mobile: boolean;
}

/** A static resource without its content, which `metadata/static-resource-content.ts` reads. */
export interface StaticResourceSchema {
    readonly name: string;
    readonly contentType: string;
    readonly cacheControl: 'Private' | 'Public';
    readonly description?: string;
    /** Bytes. */
    readonly bodyLength: number;
    /** Tells a changed content from an unchanged one. */
    readonly digest: string;
}

/** Something the sources hold that the local org does not act on. Reported, so that nobody believes it is in force. */
export interface UnsupportedMetadata {
    readonly file: string;
    /** What it is: a folder's metadata type, or an element inside a file. */
    readonly what: string;
}

export interface OrgSchema {
    readonly objects: ReadonlyMap<string, ObjectSchema>;
    readonly permissionSets: ReadonlyMap<string, PermissionSetSchema>;
    readonly permissionSetGroups: ReadonlyMap<string, PermissionSetGroupSchema>;
    readonly mutingPermissionSets: ReadonlyMap<string, PermissionSetSchema>;
    readonly sharing: SharingSchema;
    readonly customPermissions: ReadonlyMap<string, { readonly name: string; readonly label: string }>;
    /** Label name to English text. */
    readonly labels: ReadonlyMap<string, string>;
    /** Language (`es`) to label name to text; falls back to `labels`. */
    readonly translations: ReadonlyMap<string, ReadonlyMap<string, string>>;
    readonly flexiPages: ReadonlyMap<string, FlexiPageSchema>;
    readonly apps: ReadonlyMap<string, AppSchema>;
    readonly listViews: readonly ListViewSchema[];
    readonly compactLayouts: readonly CompactLayoutSchema[];
    readonly staticResources: readonly StaticResourceSchema[];
    readonly approvalProcesses: readonly ApprovalProcessSchema[];
    readonly tabs: ReadonlyMap<string, TabSchema>;
    readonly flows: readonly FlowSchema[];
    readonly notificationTypes: readonly NotificationTypeSchema[];
    readonly folders: readonly FolderSchema[];
    readonly reports: readonly ReportSchema[];
    readonly dashboards: readonly DashboardSchema[];
    readonly unsupported: readonly UnsupportedMetadata[];
}

export function findObject(schema: Pick<OrgSchema, 'objects'>, apiName: string): ObjectSchema | undefined {
    return schema.objects.get(apiName.toLowerCase());
}

export function findField(object: ObjectSchema, apiName: string): FieldSchema | undefined {
    return object.fields.get(apiName.toLowerCase());
}

/** Whether field-level security applies: system, name, required and master-detail fields are visible with their object. */
export function isPermissionable(field: FieldSchema): boolean {
    return !(field.system || field.nameField || field.required || field.alwaysVisible === true);
}

/** Whether the store keeps a writable column of it: formulas and expressions have none, a person's Name is computed by the store. */
export function isStored(field: FieldSchema): boolean {
    return field.formula === undefined && field.composedOf === undefined && field.expression === undefined;
}
