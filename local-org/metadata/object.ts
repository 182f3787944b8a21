import { loadField } from './field.ts';
import type { GlobalValueSets } from './picklist.ts';
import type {
    FieldSchema,
    ObjectSchema,
    RecordTypePicklist,
    RecordTypeSchema,
    SharingModel,
    UnsupportedMetadata,
    ValidationRuleSchema
} from './schema.ts';
import type { SourceFile } from './sources.ts';
import { READ_ONLY, text } from './standard/fields.ts';
import { fieldMap } from './standard/objects.ts';
import { AUDIT_FIELDS, ID_FIELD, IS_DELETED_FIELD, OWNER_FIELD, RECORD_TYPE_FIELD } from './standard/system-fields.ts';
import { readMetadata } from './xml.ts';
import type { MetadataNode } from './xml.ts';

/** What `objects/X/` holds, apart from list views and compact layouts. */
export interface ObjectSources {
    readonly definition?: SourceFile;
    readonly fields: readonly SourceFile[];
    readonly validationRules: readonly SourceFile[];
    readonly recordTypes: readonly SourceFile[];
}

/** Elements of a field that change its behaviour and that the local org does not act on. */
const UNENFORCED_ELEMENTS = ['lookupFilter', 'encryptionScheme', 'mktDataLakeFieldAttributes'];
const SHARING_MODELS: readonly SharingModel[] = ['Private', 'Read', 'ReadWrite', 'ControlledByParent'];

function loadFields(
    files: readonly SourceFile[],
    valueSets: GlobalValueSets,
    unsupported: UnsupportedMetadata[]
): FieldSchema[] {
    return files.flatMap(({ name, path }) => {
        const node = readMetadata(path, 'CustomField');
        const isCustom = node.fullName(name).endsWith('__c');
        for (const element of UNENFORCED_ELEMENTS.filter((child) => node.childNames().includes(child))) {
            unsupported.push({ file: path, what: `field element ${element}` });
        }
        const loaded = isCustom ? loadField(node, valueSets) : undefined;
        if (loaded === undefined) {
            unsupported.push({ file: path, what: `field type ${node.text('type') ?? 'of a standard field'}` });
        }
        return loaded ?? [];
    });
}

function loadValidationRule({ name, path }: SourceFile): ValidationRuleSchema {
    const node = readMetadata(path, 'ValidationRule');
    const errorDisplayField = node.text('errorDisplayField');
    return {
        name: node.fullName(name),
        active: node.flag('active'),
        errorConditionFormula: node.required('errorConditionFormula'),
        errorMessage: node.required('errorMessage'),
        ...(errorDisplayField === undefined ? {} : { errorDisplayField })
    };
}

function loadRecordType({ name, path }: SourceFile): RecordTypeSchema {
    const node = readMetadata(path, 'RecordType');
    const picklists = node.all('picklistValues').map((picklist): [string, RecordTypePicklist] => {
        const values = picklist.all('values');
        const preset = values.find((value) => value.flag('default'));
        return [
            picklist.required('picklist'),
            { values: values.map(valueName), ...(preset ? { default: valueName(preset) } : {}) }
        ];
    });
    return {
        developerName: node.fullName(name),
        label: node.required('label'),
        active: node.flag('active'),
        ...(picklists.length > 0 ? { picklistValues: new Map(picklists) } : {})
    };
}

/** Names of values are written as in an address, e.g. `Day%2C night`. */
function valueName(node: MetadataNode): string {
    return decodeURIComponent(node.required('fullName'));
}

function loadNameField(node: MetadataNode): FieldSchema {
    const nameField = node.requiredNode('nameField');
    const label = nameField.required('label');
    const trackHistory = nameField.flag('trackHistory');
    if (nameField.text('type') === 'AutoNumber') {
        const autoNumber = nameField.text('displayFormat') ?? '{0}';
        return text('Name', label, 80, { ...READ_ONLY, nameField: true, trackHistory, autoNumber });
    }
    return text('Name', label, 80, { nameField: true, trackHistory });
}

function sharingModel(node: MetadataNode, absent: SharingModel): SharingModel {
    const written = node.text('sharingModel') ?? absent;
    return (
        SHARING_MODELS.find((model) => model === written) ??
        node.fail('sharingModel', `is "${written}".`, `Write one of ${SHARING_MODELS.join(', ')}.`)
    );
}

/** A detail is shared with its master, and nothing else is. */
function customSharingModel(node: MetadataNode, isDetail: boolean): SharingModel {
    const model = sharingModel(node, isDetail ? 'ControlledByParent' : 'ReadWrite');
    if ((model === 'ControlledByParent') === isDetail) {
        return model;
    }
    return isDetail
        ? node.fail('sharingModel', `is ${model} on a master-detail child.`, 'Write ControlledByParent.')
        : node.fail('sharingModel', `is ${model} without a master-detail field.`, 'Write Private, Read or ReadWrite.');
}

function refuseCustomSetting(node: MetadataNode): void {
    if (node.text('customSettingsType') !== undefined) {
        node.fail(
            'customSettingsType',
            'is there: the local org does not support custom settings.',
            'Keep such settings as records, or leave them out.'
        );
    }
}

/** A custom object with its system fields. The key prefix is provisional; the store keeps the final one. */
export function loadCustomObject(
    apiName: string,
    sources: ObjectSources & { readonly definition: SourceFile },
    valueSets: GlobalValueSets,
    unsupported: UnsupportedMetadata[]
): ObjectSchema {
    const node = readMetadata(sources.definition.path, 'CustomObject');
    refuseCustomSetting(node);
    const custom = loadFields(sources.fields, valueSets, unsupported);
    const recordTypes = sources.recordTypes.map(loadRecordType);
    const isDetail = custom.some((candidate) => candidate.reference?.masterDetail);
    const description = node.text('description');
    return {
        apiName,
        label: node.required('label'),
        labelPlural: node.required('pluralLabel'),
        ...(description === undefined ? {} : { description }),
        custom: true,
        keyPrefix: '',
        sharingModel: customSharingModel(node, isDetail),
        setup: false,
        fields: fieldMap([
            ID_FIELD,
            IS_DELETED_FIELD,
            loadNameField(node),
            ...(recordTypes.length > 0 ? [RECORD_TYPE_FIELD] : []),
            ...AUDIT_FIELDS,
            ...(isDetail ? [] : [OWNER_FIELD]),
            ...custom
        ]),
        nameField: 'Name',
        childRelationships: [],
        validationRules: sources.validationRules.map(loadValidationRule),
        recordTypes,
        enableReports: node.flag('enableReports'),
        createable: true,
        updateable: true,
        deletable: true,
        ...(node.flag('enableActivities') ? { allowsActivities: true } : {})
    };
}

/** A standard object with what the sources add to it. */
export function extendStandardObject(
    standard: ObjectSchema,
    sources: ObjectSources,
    valueSets: GlobalValueSets,
    unsupported: UnsupportedMetadata[]
): ObjectSchema {
    const custom = loadFields(sources.fields, valueSets, unsupported);
    const recordTypes = sources.recordTypes.map(loadRecordType);
    const { definition } = sources;
    const own = definition === undefined ? undefined : readMetadata(definition.path, 'CustomObject');
    return {
        ...standard,
        sharingModel: own === undefined ? standard.sharingModel : sharingModel(own, standard.sharingModel),
        fields: fieldMap([
            ...standard.fields.values(),
            ...(recordTypes.length > 0 ? [RECORD_TYPE_FIELD] : []),
            ...custom
        ]),
        validationRules: sources.validationRules.map(loadValidationRule),
        recordTypes
    };
}
