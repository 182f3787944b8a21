/** Metadata as records of the Tooling API: read, never written there. Field names follow its reference; few of the fields are kept. */
import type { FieldSchema, ObjectSchema } from '../schema.ts';
import { field, flag, integer, lookup, READ_ONLY, text } from './fields.ts';
import { MIRROR, standardObject } from './objects.ts';

const told = (apiName: string, label: string, length = 255): FieldSchema => text(apiName, label, length, READ_ONLY);
const name = (apiName: string, label: string): FieldSchema =>
    text(apiName, label, 255, { ...READ_ONLY, nameField: true });
const is = (apiName: string, label: string): FieldSchema => flag(apiName, label, READ_ONLY);
const description = field('Description', 'Description', 'textarea', { ...READ_ONLY, length: 1000 });
const NAMESPACE = told('NamespacePrefix', 'Namespace Prefix', 15);

export const ENTITY_DEFINITION: ObjectSchema = standardObject({
    ...MIRROR,
    apiName: 'EntityDefinition',
    label: 'Entity Definition',
    labelPlural: 'Entity Definitions',
    keyPrefix: '4ie',
    nameField: 'QualifiedApiName',
    fields: [
        told('DurableId', 'Durable ID'),
        name('QualifiedApiName', 'Qualified API Name'),
        told('DeveloperName', 'Developer Name'),
        NAMESPACE,
        told('MasterLabel', 'Master Label'),
        told('Label', 'Label'),
        told('PluralLabel', 'Plural Label'),
        told('KeyPrefix', 'Key Prefix', 3),
        told('InternalSharingModel', 'Internal Sharing Model', 40),
        is('IsCustomizable', 'Is Customizable'),
        is('IsCustomSetting', 'Is Custom Setting'),
        is('IsQueryable', 'Is Queryable'),
        is('IsEverCreatable', 'Is Ever Creatable'),
        is('IsEverUpdatable', 'Is Ever Updatable'),
        is('IsEverDeletable', 'Is Ever Deletable')
    ]
});

export const FIELD_DEFINITION: ObjectSchema = standardObject({
    ...MIRROR,
    apiName: 'FieldDefinition',
    label: 'Field Definition',
    labelPlural: 'Field Definitions',
    keyPrefix: '4fe',
    nameField: 'QualifiedApiName',
    fields: [
        told('DurableId', 'Durable ID'),
        name('QualifiedApiName', 'Qualified API Name'),
        told('DeveloperName', 'Developer Name'),
        NAMESPACE,
        told('MasterLabel', 'Master Label'),
        told('Label', 'Label'),
        description,
        integer('Length', 'Length', 9, READ_ONLY),
        integer('Precision', 'Precision', 9, READ_ONLY),
        integer('Scale', 'Scale', 9, READ_ONLY),
        told('RelationshipName', 'Relationship Name'),
        is('IsCalculated', 'Is Calculated'),
        is('IsNameField', 'Is Name Field'),
        is('IsNillable', 'Is Nillable'),
        lookup('EntityDefinitionId', 'Entity Definition ID', ['EntityDefinition'], {
            childRelationshipName: 'Fields',
            deleteRule: 'Cascade',
            field: READ_ONLY
        })
    ]
});

export const CUSTOM_OBJECT: ObjectSchema = standardObject({
    ...MIRROR,
    apiName: 'CustomObject',
    label: 'Custom Object Definition',
    labelPlural: 'Custom Object Definitions',
    keyPrefix: '01I',
    nameField: 'DeveloperName',
    fields: [name('DeveloperName', 'Developer Name'), NAMESPACE, description, told('SharingModel', 'Sharing Model', 40)]
});

export const CUSTOM_FIELD: ObjectSchema = standardObject({
    ...MIRROR,
    apiName: 'CustomField',
    label: 'Custom Field Definition',
    labelPlural: 'Custom Field Definitions',
    keyPrefix: '00N',
    nameField: 'DeveloperName',
    fields: [
        name('DeveloperName', 'Developer Name'),
        NAMESPACE,
        told('TableEnumOrId', 'Object'),
        description,
        told('InlineHelpText', 'Inline Help Text', 510)
    ]
});
