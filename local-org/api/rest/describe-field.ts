/** One field as the describe call tells it (`Field` of DescribeSObjectResult). */
import type { FieldSchema, FieldType, ObjectSchema } from '../../metadata/schema.ts';
import type { UserContext } from '../../security/access.ts';
import { isGroupable } from '../../soql/group-keys.ts';
import type { Json } from './record-json.ts';

const SOAP_TYPES: Readonly<Record<FieldType, string>> = {
    id: 'tns:ID',
    string: 'xsd:string',
    textarea: 'xsd:string',
    longtextarea: 'xsd:string',
    boolean: 'xsd:boolean',
    picklist: 'xsd:string',
    multipicklist: 'xsd:string',
    int: 'xsd:int',
    double: 'xsd:double',
    currency: 'xsd:double',
    percent: 'xsd:double',
    date: 'xsd:date',
    datetime: 'xsd:dateTime',
    time: 'xsd:time',
    email: 'xsd:string',
    phone: 'xsd:string',
    url: 'xsd:string',
    reference: 'tns:ID',
    address: 'urn:address',
    base64: 'xsd:base64Binary'
};

const ID_LENGTH = 18;
const PICKLIST_LENGTH = 255;
const MULTIPICKLIST_LENGTH = 4099;
const UTF8_BYTES = 3;

const NUMBERS: ReadonlySet<FieldType> = new Set<FieldType>(['double', 'currency', 'percent']);
const UNFILTERABLE: ReadonlySet<FieldType> = new Set<FieldType>(['longtextarea', 'address', 'base64']);
const UNSORTABLE: ReadonlySet<FieldType> = new Set<FieldType>([...UNFILTERABLE, 'multipicklist']);
const UNAGGREGATABLE: ReadonlySet<FieldType> = new Set<FieldType>([...UNSORTABLE, 'boolean']);

export function describeField(object: ObjectSchema, field: FieldSchema, user: UserContext): Json {
    const objectAccess = user.object(object.apiName);
    const isEditable = field.system ? false : user.field(object.apiName, field.apiName).edit;
    const length = lengthOf(field);
    const { reference, picklist, formula } = field;
    return {
        aggregatable: !UNAGGREGATABLE.has(field.type),
        aiPredictionField: false,
        autoNumber: field.autoNumber !== undefined,
        byteLength: length * (SOAP_TYPES[field.type] === 'xsd:string' ? UTF8_BYTES : 1),
        calculated: formula !== undefined || field.rollup !== undefined,
        calculatedFormula: formula?.expression ?? null,
        cascadeDelete: reference?.deleteRule === 'Cascade',
        caseSensitive: field.caseSensitive,
        compoundFieldName: field.securedBy ?? null,
        controllerName: null,
        createable: object.createable && objectAccess.create && field.createable && isEditable,
        custom: field.custom,
        defaultValue: field.type === 'boolean' ? field.defaultValue?.toLowerCase() === 'true' : null,
        defaultValueFormula: field.type === 'boolean' || field.picklist ? null : (field.defaultValue ?? null),
        defaultedOnCreate:
            field.type === 'boolean' || isAlwaysFilled(field) || field.autoNumber !== undefined || hasDefault(field),
        dependentPicklist: false,
        deprecatedAndHidden: false,
        digits: field.type === 'int' ? (field.precision ?? 9) : 0,
        displayLocationInDecimal: false,
        encrypted: false,
        externalId: field.externalId,
        extraTypeInfo: field.type === 'longtextarea' ? 'plaintextarea' : null,
        filterable: !UNFILTERABLE.has(field.type),
        filteredLookupInfo: null,
        formulaTreatNullNumberAsZero: formula?.treatBlanksAs === 'BlankAsZero',
        groupable: isGroupable(field),
        highScaleNumber: false,
        htmlFormatted: false,
        idLookup: field.externalId || field.type === 'id' || (field.nameField && field.composedOf === undefined),
        inlineHelpText: field.inlineHelpText ?? null,
        label: field.label,
        length,
        mask: null,
        maskType: null,
        name: field.apiName,
        nameField: field.nameField,
        namePointing: (reference?.targets.length ?? 0) > 1,
        nillable: field.type !== 'boolean' && !field.required && !isAlwaysFilled(field),
        permissionable: !isAlwaysFilled(field) && !field.required && !field.alwaysVisible && !reference?.masterDetail,
        picklistValues: (picklist?.values ?? []).map(({ active, default: isDefault, label, value }) => ({
            active,
            defaultValue: isDefault,
            label,
            validFor: null,
            value
        })),
        polymorphicForeignKey: (reference?.targets.length ?? 0) > 1,
        precision: NUMBERS.has(field.type) ? (field.precision ?? 18) : 0,
        queryByDistance: false,
        referenceTargetField: null,
        referenceTo: reference?.targets ?? [],
        relationshipName: reference?.relationshipName ?? null,
        relationshipOrder: reference?.masterDetail ? 0 : null,
        restrictedDelete: reference?.deleteRule === 'Restrict',
        restrictedPicklist: picklist?.restricted ?? false,
        scale: NUMBERS.has(field.type) ? (field.scale ?? 0) : 0,
        searchPrefilterable: false,
        soapType: SOAP_TYPES[field.type],
        sortable: !UNSORTABLE.has(field.type),
        type: field.type === 'longtextarea' ? 'textarea' : field.type,
        unique: field.unique,
        updateable: object.updateable && objectAccess.edit && field.updateable && isEditable,
        writeRequiresMasterRead: reference?.writeRequiresMasterRead ?? false
    };
}

function lengthOf(field: FieldSchema): number {
    switch (field.type) {
        case 'id':
        case 'reference':
            return ID_LENGTH;
        case 'picklist':
            return field.length ?? PICKLIST_LENGTH;
        case 'multipicklist':
            return field.length ?? MULTIPICKLIST_LENGTH;
        default:
            return SOAP_TYPES[field.type] === 'xsd:string' ? (field.length ?? 255) : 0;
    }
}

function hasDefault({ picklist, defaultValue }: FieldSchema): boolean {
    return defaultValue !== undefined || (picklist?.values.some((value) => value.default) ?? false);
}

/** Fields that the org itself always fills: most system fields, the owner, a person's name made of its parts. */
function isAlwaysFilled(field: FieldSchema): boolean {
    const isOptional = field.apiName.startsWith('Last') && !field.apiName.startsWith('LastModified');
    return (
        field.type === 'id' ||
        field.apiName === 'OwnerId' ||
        field.composedOf !== undefined ||
        (field.system && !isOptional)
    );
}
