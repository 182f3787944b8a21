import { type FieldName, objectName, type ObjectName, qualifiedName } from './field-names.ts';

interface ObjectConfig {
    readonly objectApiName?: ObjectName;
}
interface ObjectsConfig {
    readonly objectApiNames?: readonly ObjectName[];
}
interface PicklistConfig {
    readonly recordTypeId?: string;
    readonly fieldApiName?: FieldName;
}
interface PicklistsConfig extends ObjectConfig {
    readonly recordTypeId?: string;
}

export function objectInfoPath({ objectApiName }: ObjectConfig): string | undefined {
    return objectApiName && `/ui-api/object-info/${objectName(objectApiName)}`;
}

export function objectInfosPath({ objectApiNames }: ObjectsConfig): string | undefined {
    const names = (objectApiNames ?? []).map(objectName);
    return names.length > 0 ? `/ui-api/object-info/batch/${names.join(',')}` : undefined;
}

export function picklistValuesPath({ recordTypeId, fieldApiName }: PicklistConfig): string | undefined {
    if (!recordTypeId || !fieldApiName) {
        return undefined;
    }
    const [object, field] = qualifiedName(fieldApiName).split('.');
    return `/ui-api/object-info/${object}/picklist-values/${recordTypeId}/${field}`;
}

export function picklistValuesByRecordTypePath({ objectApiName, recordTypeId }: PicklistsConfig): string | undefined {
    return objectApiName && recordTypeId
        ? `/ui-api/object-info/${objectName(objectApiName)}/picklist-values/${recordTypeId}`
        : undefined;
}

interface CreateDefaultsConfig extends ObjectConfig {
    readonly recordTypeId?: string;
}

export function createDefaultsPath({ objectApiName, recordTypeId }: CreateDefaultsConfig): string | undefined {
    const search = recordTypeId ? `?recordTypeId=${recordTypeId}` : '';
    return objectApiName && `/ui-api/record-defaults/create/${objectName(objectApiName)}${search}`;
}
