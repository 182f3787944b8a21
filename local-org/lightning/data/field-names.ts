/** A field as components name it: `Account.Name`, or what `@salesforce/schema/Account.Name` gives. */
export type FieldName = string | { readonly fieldApiName: string; readonly objectApiName: string };
/** An object as components name it. */
export type ObjectName = string | { readonly objectApiName: string };

export function qualifiedName(field: FieldName): string {
    return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

export function objectName(object: ObjectName): string {
    return typeof object === 'string' ? object : object.objectApiName;
}

/** A list of fields may come as one field, and unsorted; equal sets give equal text. */
export function fieldList(fields: FieldName | readonly FieldName[] = []): string {
    const names: readonly FieldName[] = isList(fields) ? fields : [fields];
    return [...new Set(names.map(qualifiedName))].sort().join(',');
}

function isList(fields: FieldName | readonly FieldName[]): fields is readonly FieldName[] {
    return Array.isArray(fields);
}
