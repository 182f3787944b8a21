/** Rows of objects, fields and the like, written from the schema when the Tooling API is asked for them. */
import type { FieldSchema, ObjectSchema, OrgSchema } from '../../metadata/schema.ts';
import {
    CUSTOM_FIELD,
    CUSTOM_OBJECT,
    ENTITY_DEFINITION,
    FIELD_DEFINITION
} from '../../metadata/standard/tooling-definitions.ts';
import type { Org } from '../../org.ts';
import { syncRows, type SetupRow, type SetupWriter } from '../../setup/rows.ts';
import { readSetting } from '../../store/migrate.ts';

export const DEFINITIONS: readonly ObjectSchema[] = [ENTITY_DEFINITION, FIELD_DEFINITION, CUSTOM_OBJECT, CUSTOM_FIELD];

const NAMES = new RegExp(`\\b(?:${DEFINITIONS.map(({ apiName }) => apiName).join('|')})\\b`, 'iu');
const written = new WeakMap<Org, OrgSchema>();

const developerName = (apiName: string): string => apiName.replace(/__c$/u, '');
const bit = (value: boolean): number => (value ? 1 : 0);

function entityRow(object: ObjectSchema): SetupRow {
    const { apiName, createable, deletable, keyPrefix, label, labelPlural, setup, sharingModel, updateable, view } =
        object;
    return {
        DurableId: apiName,
        QualifiedApiName: apiName,
        DeveloperName: developerName(apiName),
        NamespacePrefix: null,
        MasterLabel: label,
        Label: label,
        PluralLabel: labelPlural,
        KeyPrefix: view ? null : keyPrefix,
        InternalSharingModel: sharingModel,
        IsCustomizable: bit(!setup && !view && !object.share),
        IsCustomSetting: 0,
        IsQueryable: bit(!view),
        IsEverCreatable: bit(createable),
        IsEverUpdatable: bit(updateable),
        IsEverDeletable: bit(deletable)
    };
}

function fieldRow(object: ObjectSchema, field: FieldSchema, entityId: string): SetupRow {
    return {
        DurableId: `${object.apiName}.${field.apiName}`,
        QualifiedApiName: field.apiName,
        DeveloperName: developerName(field.apiName),
        NamespacePrefix: null,
        MasterLabel: field.label,
        Label: field.label,
        Description: field.description ?? null,
        Length: field.length ?? null,
        Precision: field.precision ?? null,
        Scale: field.scale ?? null,
        RelationshipName: field.reference?.relationshipName ?? null,
        IsCalculated: bit(field.formula !== undefined || field.rollup !== undefined),
        IsNameField: bit(field.nameField),
        IsNillable: bit(field.type !== 'boolean' && !field.required && !field.system),
        EntityDefinitionId: entityId
    };
}

function writeCustom(writer: SetupWriter, objects: readonly ObjectSchema[]): void {
    const custom = objects.filter((object) => object.custom);
    const ids = syncRows(
        writer,
        'CustomObject',
        ['DeveloperName'],
        custom.map(({ apiName, description, sharingModel }) => ({
            DeveloperName: developerName(apiName),
            NamespacePrefix: null,
            Description: description ?? null,
            SharingModel: sharingModel
        }))
    );
    const idOf = new Map(custom.map(({ apiName }, index) => [apiName, ids[index] ?? '']));
    const fields = objects.flatMap(({ apiName, fields: own }) =>
        [...own.values()].filter((field) => field.custom).map((field) => ({ apiName, field }))
    );
    syncRows(
        writer,
        'CustomField',
        ['TableEnumOrId', 'DeveloperName'],
        fields.map(({ apiName, field }) => ({
            DeveloperName: developerName(field.apiName),
            NamespacePrefix: null,
            TableEnumOrId: idOf.get(apiName) ?? apiName,
            Description: field.description ?? null,
            InlineHelpText: field.inlineHelpText ?? null
        }))
    );
}

/** Brings the rows in line with the schema in force where the text names such an object. `tooling` is the org as this API sees it. */
export function ensureDefinitions(org: Org, tooling: Org, text: string): void {
    if (written.get(org) === org.schema || !NAMES.test(text)) {
        return;
    }
    const objects = [...org.schema.objects.values()];
    const writer: SetupWriter = { org: tooling, authorId: readSetting(org.store, 'processUserId') ?? '' };
    org.store.transaction(() => {
        const ids = syncRows(writer, 'EntityDefinition', ['QualifiedApiName'], objects.map(entityRow));
        const rows = objects.flatMap((object, index) =>
            [...object.fields.values()].map((field) => fieldRow(object, field, ids[index] ?? ''))
        );
        syncRows(writer, 'FieldDefinition', ['DurableId'], rows);
        writeCustom(writer, objects);
    });
    written.set(org, org.schema);
}
