/** `ObjectInfo` and what is in it: the UI API's object info, lists in place of maps. */
import {
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLID,
    GraphQLInt,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString,
    type GraphQLFieldConfigMap,
    type GraphQLOutputType
} from 'graphql';
import type { GraphContext } from '../context.ts';
import { objectInfoOf, picklistsOf, type FieldSource, type InfoSource } from '../object-info/resolve.ts';

const FLAG = new GraphQLNonNull(GraphQLBoolean);
const NAME = new GraphQLNonNull(GraphQLString);
const STRINGS = new GraphQLNonNull(new GraphQLList(GraphQLString));

function several(type: GraphQLOutputType): GraphQLNonNull<GraphQLList<GraphQLOutputType>> {
    return new GraphQLNonNull(new GraphQLList(type));
}

function enumeration(name: string, values: readonly string[]): GraphQLEnumType {
    return new GraphQLEnumType({ name, values: Object.fromEntries(values.map((value) => [value, {}])) });
}

/** A type whose fields are the properties of its source. */
function plain(name: string, types: Readonly<Record<string, GraphQLOutputType>>): GraphQLObjectType {
    const fields = Object.fromEntries(Object.entries(types).map(([field, type]) => [field, { type }]));
    return new GraphQLObjectType({ name, fields });
}

const DATA_TYPE = enumeration('DataType', [
    'STRING',
    'TEXTAREA',
    'PHONE',
    'EMAIL',
    'URL',
    'ENCRYPTEDSTRING',
    'BOOLEAN',
    'CURRENCY',
    'INT',
    'LONG',
    'DOUBLE',
    'PERCENT',
    'DATETIME',
    'TIME',
    'DATE',
    'REFERENCE',
    'PICKLIST',
    'MULTIPICKLIST',
    'ADDRESS',
    'LOCATION',
    'BASE64',
    'COMPLEXVALUE',
    'COMBOBOX',
    'JSON',
    'JUNCTIONIDLIST',
    'ANYTYPE'
]);
const EXTRA_TYPE = enumeration('FieldExtraTypeInfo', [
    'IMAGE_URL',
    'EXTERNAL_LOOKUP',
    'INDIRECT_LOOKUP',
    'PERSONNAME',
    'SWITCHABLE_PERSONNAME',
    'PLAINTEXTAREA',
    'RICHTEXTAREA'
]);

const FILTERED_LOOKUP = plain('FilteredLookupInfo', {
    controllingFields: STRINGS,
    dependent: FLAG,
    optionalFilter: FLAG
});
const DEPENDENT_FIELD = plain('DependentField', { controllingField: NAME, dependentFields: STRINGS });
const RECORD_TYPE = plain('RecordTypeInfo', {
    available: FLAG,
    defaultRecordTypeMapping: FLAG,
    master: FLAG,
    name: GraphQLString,
    recordTypeId: GraphQLID
});
const THEME = plain('ThemeInfo', { color: GraphQLString, iconUrl: GraphQLString });
const CONTROLLER_VALUES = plain('ControllerValues', { value: GraphQLString, index: GraphQLInt });
const PICKLIST_ATTRIBUTES = plain('PicklistAttributes', {
    // The name is misspelt in Salesforce's schema.
    picklistAtrributesValueType: GraphQLString,
    connectDisplayName: GraphQLString,
    internalName: GraphQLString
});
const PICKLIST_VALUES = plain('PicklistValues', {
    value: GraphQLString,
    label: GraphQLString,
    validFor: new GraphQLList(GraphQLInt),
    attributes: PICKLIST_ATTRIBUTES
});
const PICKLIST_BY_RECORD_TYPE = plain('PicklistValueByRecordTypeIDs', {
    recordTypeID: NAME,
    controllerValues: new GraphQLList(new GraphQLNonNull(CONTROLLER_VALUES)),
    picklistValues: new GraphQLList(new GraphQLNonNull(PICKLIST_VALUES)),
    defaultValue: PICKLIST_VALUES
});

const REFERENCE_TO: GraphQLObjectType<{ readonly ApiName: string }, GraphContext> = new GraphQLObjectType({
    name: 'ReferenceToInfo',
    fields: () => ({
        ApiName: { type: NAME },
        nameFields: { type: STRINGS },
        objectInfo: { type: OBJECT_INFO, resolve: ({ ApiName }, _arguments, context) => objectInfoOf(context, ApiName) }
    })
});
const CHILD_RELATIONSHIP: GraphQLObjectType<{ readonly childObjectApiName: string }, GraphContext> =
    new GraphQLObjectType({
        name: 'ChildRelationship',
        fields: () => ({
            childObjectApiName: { type: NAME },
            fieldName: { type: GraphQLString },
            junctionIdListNames: { type: STRINGS },
            junctionReferenceTo: { type: STRINGS },
            relationshipName: { type: GraphQLString },
            objectInfo: {
                type: OBJECT_INFO,
                resolve: ({ childObjectApiName }, _arguments, context) => objectInfoOf(context, childObjectApiName)
            }
        })
    });

const FIELD_FIELDS: GraphQLFieldConfigMap<FieldSource, GraphContext> = {
    ApiName: { type: NAME, resolve: ({ apiName }) => apiName },
    calculated: { type: FLAG },
    compound: { type: FLAG },
    compoundComponentName: { type: GraphQLString },
    compoundFieldName: { type: GraphQLString },
    controllerName: { type: GraphQLString },
    controllingFields: { type: STRINGS },
    createable: { type: FLAG },
    custom: { type: FLAG },
    dataType: { type: DATA_TYPE, resolve: ({ dataType }) => dataType.toUpperCase() },
    extraTypeInfo: { type: EXTRA_TYPE, resolve: ({ extraTypeInfo }) => extraTypeInfo?.toUpperCase() ?? null },
    filterable: { type: FLAG },
    filteredLookupInfo: { type: FILTERED_LOOKUP },
    highScaleNumber: { type: FLAG },
    htmlFormatted: { type: FLAG },
    inlineHelpText: { type: GraphQLString },
    label: { type: GraphQLString },
    nameField: { type: FLAG },
    polymorphicForeignKey: { type: FLAG },
    precision: { type: GraphQLInt },
    reference: { type: FLAG },
    referenceTargetField: { type: GraphQLString },
    referenceToInfos: {
        type: several(REFERENCE_TO),
        resolve: ({ referenceToInfos }) =>
            referenceToInfos.map(({ apiName, nameFields }) => ({ ApiName: apiName, nameFields }))
    },
    relationshipName: { type: GraphQLString },
    required: { type: FLAG },
    scale: { type: GraphQLInt },
    searchPrefilterable: { type: GraphQLBoolean },
    sortable: { type: FLAG },
    updateable: { type: FLAG }
};
const FIELD = new GraphQLInterfaceType({
    name: 'Field',
    fields: FIELD_FIELDS as GraphQLFieldConfigMap<unknown, unknown>,
    resolveType: (source: FieldSource) => (source.picklist ? 'PicklistField' : 'StandardField')
});
const STANDARD_FIELD = new GraphQLObjectType<FieldSource, GraphContext>({
    name: 'StandardField',
    interfaces: [FIELD],
    fields: FIELD_FIELDS
});
const PICKLIST_FIELD = new GraphQLObjectType<FieldSource, GraphContext>({
    name: 'PicklistField',
    interfaces: [FIELD],
    fields: {
        ...FIELD_FIELDS,
        picklistValuesByRecordTypeIDs: {
            type: new GraphQLList(PICKLIST_BY_RECORD_TYPE),
            resolve: (source, _arguments, context) => picklistsOf(source, context)
        }
    }
});

export const OBJECT_INFO: GraphQLObjectType<InfoSource, GraphContext> = new GraphQLObjectType<InfoSource, GraphContext>(
    {
        name: 'ObjectInfo',
        fields: {
            ApiName: { type: NAME, resolve: ({ apiName }) => apiName },
            childRelationships: { type: several(CHILD_RELATIONSHIP) },
            createable: { type: FLAG },
            custom: { type: FLAG },
            defaultRecordTypeId: { type: GraphQLID },
            deletable: { type: FLAG },
            dependentFields: { type: several(DEPENDENT_FIELD) },
            feedEnabled: { type: FLAG },
            fields: { type: several(FIELD) },
            keyPrefix: { type: GraphQLString },
            label: { type: GraphQLString },
            labelPlural: { type: GraphQLString },
            layoutable: { type: FLAG },
            mruEnabled: { type: FLAG },
            nameFields: { type: STRINGS },
            queryable: { type: FLAG },
            recordTypeInfos: { type: several(RECORD_TYPE) },
            searchable: { type: FLAG },
            themeInfo: { type: THEME },
            updateable: { type: FLAG },
            locale: { type: GraphQLString }
        }
    }
);
/** Types that only an interface leads to. */
export const FIELD_TYPES: readonly GraphQLObjectType[] = [STANDARD_FIELD, PICKLIST_FIELD];
