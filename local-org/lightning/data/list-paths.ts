import { fieldList, type FieldName, objectName, type ObjectName } from './field-names.ts';

interface ListConfig {
    readonly objectApiName?: ObjectName;
    readonly listViewApiName?: string;
}
interface PageConfig {
    readonly fields?: FieldName | readonly FieldName[];
    readonly optionalFields?: FieldName | readonly FieldName[];
    readonly pageSize?: number;
    readonly pageToken?: string;
    readonly searchTerm?: string;
    readonly sortBy?: FieldName | readonly FieldName[];
    readonly where?: string;
}
interface RelatedConfig {
    readonly parentRecordId?: string;
    readonly relatedListId?: string;
}
interface RelatedInfoConfig {
    readonly parentObjectApiName?: ObjectName;
    readonly relatedListId?: string;
    readonly recordTypeId?: string;
}
interface ViewsConfig {
    readonly objectApiName?: ObjectName;
    readonly pageSize?: number;
    readonly q?: string;
}

type Parameters = Readonly<Record<string, string | number | undefined>>;

function withSearch(path: string, parameters: Parameters): string {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
        if (value !== undefined && value !== '') {
            search.set(name, String(value));
        }
    }
    return search.size === 0 ? path : `${path}?${search}`;
}

/** The order of `sortBy` matters; that of the fields does not. */
function pageSearch({ fields, optionalFields, sortBy, ...rest }: PageConfig): Parameters {
    const order = [sortBy ?? []].flat() as readonly FieldName[];
    return {
        fields: fieldList(fields),
        optionalFields: fieldList(optionalFields),
        pageSize: rest.pageSize,
        pageToken: rest.pageToken,
        searchTerm: rest.searchTerm,
        sortBy: order
            .map((name) => (typeof name === 'string' ? name : `${name.objectApiName}.${name.fieldApiName}`))
            .join(','),
        where: rest.where
    };
}

export function listInfoPath({ objectApiName, listViewApiName }: ListConfig): string | undefined {
    return objectApiName && listViewApiName
        ? `/ui-api/list-info/${objectName(objectApiName)}/${listViewApiName}`
        : undefined;
}

export function listInfosPath({ objectApiName, pageSize, q }: ViewsConfig): string | undefined {
    return objectApiName && withSearch(`/ui-api/list-info/${objectName(objectApiName)}`, { pageSize, q });
}

export function listRecordsPath({
    objectApiName,
    listViewApiName,
    ...page
}: ListConfig & PageConfig): string | undefined {
    return objectApiName && listViewApiName
        ? withSearch(`/ui-api/list-records/${objectName(objectApiName)}/${listViewApiName}`, pageSearch(page))
        : undefined;
}

export function relatedRecordsPath({
    parentRecordId,
    relatedListId,
    ...page
}: RelatedConfig & PageConfig): string | undefined {
    return parentRecordId && relatedListId
        ? withSearch(`/ui-api/related-list-records/${parentRecordId}/${relatedListId}`, pageSearch(page))
        : undefined;
}

export function relatedCountPath({
    parentRecordId,
    relatedListId,
    maxCount
}: RelatedConfig & { readonly maxCount?: number }): string | undefined {
    return parentRecordId && relatedListId
        ? withSearch(`/ui-api/related-list-count/${parentRecordId}/${relatedListId}`, { maxCount })
        : undefined;
}

export function relatedInfoPath({
    parentObjectApiName,
    relatedListId,
    recordTypeId
}: RelatedInfoConfig): string | undefined {
    return parentObjectApiName && relatedListId
        ? withSearch(`/ui-api/related-list-info/${objectName(parentObjectApiName)}/${relatedListId}`, { recordTypeId })
        : undefined;
}

export function relatedInfosPath({ parentObjectApiName, recordTypeId }: RelatedInfoConfig): string | undefined {
    return (
        parentObjectApiName &&
        withSearch(`/ui-api/related-list-info/${objectName(parentObjectApiName)}`, { recordTypeId })
    );
}
