import { findObject, isStored, type FieldSchema, type FieldType, type ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { etagOf } from './etag.ts';
import { visibleFields, visibleObject } from './objects.ts';
import { recordTypeInfos, type RecordTypeInfo } from './record-types.ts';

const DATA_TYPES: Readonly<Record<FieldType, string>> = {
    id: 'String',
    string: 'String',
    textarea: 'TextArea',
    longtextarea: 'TextArea',
    boolean: 'Boolean',
    picklist: 'Picklist',
    multipicklist: 'MultiPicklist',
    int: 'Int',
    double: 'Double',
    currency: 'Currency',
    percent: 'Percent',
    date: 'Date',
    datetime: 'DateTime',
    time: 'Time',
    email: 'Email',
    phone: 'Phone',
    url: 'Url',
    reference: 'Reference',
    address: 'Address',
    base64: 'Base64'
};

const TEXT_TYPES: ReadonlySet<FieldType> = new Set([
    'id',
    'string',
    'textarea',
    'longtextarea',
    'picklist',
    'multipicklist',
    'email',
    'phone',
    'url',
    'reference'
]);
const NUMBER_TYPES: ReadonlySet<FieldType> = new Set(['double', 'currency', 'percent']);
const REFERENCE_LENGTH = 18;

/** What is said of one field. */
export interface FieldInfo extends Readonly<Record<string, unknown>> {
    readonly apiName: string;
    readonly dataType: string;
    readonly extraTypeInfo: string | null;
    readonly referenceToInfos: readonly { readonly apiName: string; readonly nameFields: readonly string[] }[];
}

export interface ObjectInfo extends Readonly<Record<string, unknown>> {
    readonly apiName: string;
    readonly dependentFields: DependencyTree;
    readonly eTag: string;
    readonly fields: Readonly<Record<string, FieldInfo>>;
    readonly recordTypeInfos: Readonly<Record<string, RecordTypeInfo>>;
}

/**
 * The UI API's "Object Info" response: what the user may see of an object.
 * Source: User Interface API Developer Guide; names and order as recorded in trailheadapps/lwc-recipes.
 */
export function objectInfo(org: Org, user: UserContext, object: ObjectSchema): ObjectInfo {
    const access = user.object(object.apiName);
    const recordTypes = recordTypeInfos(org, user, object);
    const fields = visibleFields(user, object);
    const info = {
        apiName: object.apiName,
        childRelationships: childRelationships(org, user, object),
        createable: object.createable && access.create,
        custom: object.custom,
        defaultRecordTypeId:
            Object.values(recordTypes).find((type) => type.defaultRecordTypeMapping)?.recordTypeId ?? null,
        deletable: object.deletable && access.delete,
        dependentFields: dependentFields(fields),
        feedEnabled: false,
        fields: Object.fromEntries(fields.map((field) => [field.apiName, fieldInfo(org, user, object, field)])),
        keyPrefix: object.keyPrefix,
        label: object.label,
        labelPlural: object.labelPlural,
        layoutable: !object.setup,
        mruEnabled: !object.setup,
        nameFields: nameFields(object),
        queryable: true,
        recordTypeInfos: recordTypes,
        searchable: !object.setup,
        themeInfo: null,
        updateable: object.updateable && access.edit
    };
    return { ...info, eTag: etagOf(info) };
}

/** Controlling field to the fields below it, as a tree: `{ Country__c: { City__c: {} } }`. */
interface DependencyTree {
    readonly [name: string]: DependencyTree;
}

function dependentFields(fields: readonly FieldSchema[]): DependencyTree {
    const below = (name: string): DependencyTree =>
        Object.fromEntries(
            fields
                .filter(({ picklist }) => picklist?.controllingField === name)
                .map(({ apiName }) => [apiName, below(apiName)])
        );
    const roots = fields.filter(({ picklist }) => picklist?.controllingField === undefined);
    const trees = roots.map(({ apiName }) => [apiName, below(apiName)] as const);
    return Object.fromEntries(trees.filter(([, tree]) => Object.keys(tree).length > 0));
}

function childRelationships(org: Org, user: UserContext, object: ObjectSchema): Record<string, unknown>[] {
    return object.childRelationships
        .filter(
            (child) => visibleObject(org, user, child.childObject) && user.field(child.childObject, child.field).read
        )
        .map((child) => ({
            childObjectApiName: child.childObject,
            fieldName: child.field,
            junctionIdListNames: [],
            junctionReferenceTo: [],
            relationshipName: child.name
        }));
}

function fieldInfo(org: Org, user: UserContext, object: ObjectSchema, field: FieldSchema): FieldInfo {
    const editable = user.field(object.apiName, field.apiName).edit;
    const isLongText = field.type === 'longtextarea';
    return {
        apiName: field.apiName,
        calculated: !isStored(field) || field.rollup !== undefined || field.autoNumber !== undefined,
        compound: field.composedOf !== undefined,
        compoundComponentName: null,
        compoundFieldName: field.securedBy ?? null,
        controllerName: field.picklist?.controllingField ?? null,
        controllingFields: field.picklist?.controllingField ? [field.picklist.controllingField] : [],
        createable: field.createable && editable && user.object(object.apiName).create,
        custom: field.custom,
        dataType: DATA_TYPES[field.type],
        extraTypeInfo: isLongText || field.type === 'textarea' ? 'PlainTextArea' : null,
        filterable: !isLongText,
        filteredLookupInfo: null,
        highScaleNumber: false,
        htmlFormatted: false,
        inlineHelpText: field.inlineHelpText ?? null,
        label: field.label,
        length: lengthOf(field),
        nameField: field.nameField,
        polymorphicForeignKey: (field.reference?.targets.length ?? 0) > 1,
        precision: NUMBER_TYPES.has(field.type) ? (field.precision ?? 0) : 0,
        reference: field.type === 'reference',
        referenceTargetField: null,
        referenceToInfos: (field.reference?.targets ?? []).map((apiName) => ({
            apiName,
            nameFields: nameFields(findObject(org.schema, apiName))
        })),
        relationshipName: field.reference?.relationshipName ?? null,
        required: field.required || (field.system && field.type !== 'boolean'),
        scale: NUMBER_TYPES.has(field.type) ? (field.scale ?? 0) : 0,
        searchPrefilterable: field.type === 'reference',
        sortable: !isLongText && field.type !== 'multipicklist',
        unique: field.unique,
        updateable: field.updateable && editable && user.object(object.apiName).edit
    };
}

function lengthOf(field: FieldSchema): number {
    if (!TEXT_TYPES.has(field.type)) {
        return 0;
    }
    return field.length ?? (field.type === 'reference' || field.type === 'id' ? REFERENCE_LENGTH : 0);
}

/** A person's name parts and the whole name, else the one name field. */
function nameFields(object: ObjectSchema | undefined): string[] {
    const name = object && [...object.fields.values()].find((field) => field.nameField);
    return name ? [...(name.composedOf ?? []), name.apiName] : [];
}
