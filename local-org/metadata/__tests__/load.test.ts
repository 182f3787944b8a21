import { afterEach, describe, expect, it } from 'vitest';
import { FIXTURE_SOURCES } from '../../__tests__/support/test-org.ts';
import { customKeyPrefix, loadSchema } from '../load.ts';
import { findField, findObject } from '../schema.ts';
import type { FieldSchema, ObjectSchema } from '../schema.ts';
import { sourceFolder, widgetFolder } from './source-folder.ts';
import type { SourceFolder } from './source-folder.ts';

const schema = loadSchema([FIXTURE_SOURCES]);

function object(apiName: string): ObjectSchema {
    const found = findObject(schema, apiName);
    expect(found, apiName).toBeDefined();
    return found as ObjectSchema;
}

function field(objectName: string, fieldName: string): FieldSchema {
    const found = findField(object(objectName), fieldName);
    expect(found, `${objectName}.${fieldName}`).toBeDefined();
    return found as FieldSchema;
}

describe('loadSchema over a source folder', () => {
    it('finds objects and fields in any case', () => {
        expect(findObject(schema, 'PROJECT__C')?.apiName).toBe('Project__c');
        expect(findField(object('project__c'), 'title__C')?.apiName).toBe('Title__c');
    });

    it('gives custom objects system fields, and details no owner', () => {
        const system = [
            'Id',
            'IsDeleted',
            'Name',
            'CreatedDate',
            'CreatedById',
            'LastModifiedDate',
            'LastModifiedById'
        ];
        for (const name of [...system, 'SystemModstamp', 'OwnerId']) {
            field('Project__c', name);
        }
        expect(findField(object('Task_Item__c'), 'OwnerId')).toBeUndefined();
        expect(object('Task_Item__c').sharingModel).toBe('ControlledByParent');
    });

    it('points OwnerId at users and groups', () => {
        expect(field('Project__c', 'OwnerId').reference).toMatchObject({
            targets: ['User', 'Group'],
            relationshipName: 'Owner'
        });
    });

    it('adds custom fields to standard objects', () => {
        expect(field('Account', 'Source_Key__c')).toMatchObject({
            unique: true,
            externalId: true,
            length: 80,
            custom: true
        });
        expect(field('Account', 'Name')).toMatchObject({ required: true, length: 255, custom: false });
    });

    it('reads global and local value sets with the default as a formula', () => {
        expect(field('Project__c', 'Status__c')).toMatchObject({
            required: true,
            defaultValue: '"Planned"',
            picklist: { restricted: true, globalValueSet: 'Project_Status' }
        });
        expect(field('Project__c', 'Status__c').picklist?.values.map(({ label }) => label)).toContain('On Hold');
        expect(field('Task_Item__c', 'State__c')).toMatchObject({
            defaultValue: '"Open"',
            picklist: { restricted: true }
        });
        expect(field('Project__c', 'Is_Urgent__c')).toMatchObject({
            type: 'boolean',
            required: false,
            defaultValue: 'false'
        });
    });

    it('reads formulas with their entities and treats them as read-only', () => {
        expect(field('Project__c', 'Headline__c')).toMatchObject({
            type: 'string',
            createable: false,
            updateable: false,
            formula: { expression: 'Account__r.Name & ": " & Title__c', treatBlanksAs: 'BlankAsBlank' }
        });
    });

    it('gives roll-ups the type of what they summarise', () => {
        expect(field('Project__c', 'Total_Hours__c')).toMatchObject({ type: 'double', scale: 1, createable: false });
        expect(field('Project__c', 'Latest_Due__c')).toMatchObject({ type: 'date' });
        expect(field('Project__c', 'Done_Count__c').rollup).toEqual({
            operation: 'count',
            childObject: 'Task_Item__c',
            childReferenceField: 'Project__c',
            filters: [{ field: 'State__c', operation: 'equals', value: 'Done' }]
        });
    });

    it('reads lookups, delete rules and the way down from the parent', () => {
        expect(field('Project__c', 'Account__c')).toMatchObject({
            required: true,
            reference: { relationshipName: 'Account__r', childRelationshipName: 'Projects__r', deleteRule: 'Restrict' }
        });
        const below = object('Account').childRelationships.map(({ childObject, name }) => `${name}:${childObject}`);
        expect(below).toEqual(
            expect.arrayContaining(['Contacts:Contact', 'Projects__r:Project__c', 'ChildAccounts:Account'])
        );
        expect(object('Project__c').childRelationships).toContainEqual({
            name: 'Task_Items__r',
            childObject: 'Task_Item__c',
            field: 'Project__c',
            deleteRule: 'Cascade',
            masterDetail: true
        });
    });

    it('makes master-detail required and fixed unless it may be reparented', () => {
        expect(field('Task_Item__c', 'Project__c')).toMatchObject({
            required: true,
            createable: true,
            updateable: false
        });
    });

    it('reads auto-number names', () => {
        expect(field('Project__c', 'Name')).toMatchObject({
            autoNumber: 'PR-{00000}',
            createable: false,
            nameField: true
        });
    });

    it('reads validation rules with and without a field', () => {
        expect(
            object('Project__c').validationRules.map(({ errorDisplayField, name }) => [name, errorDisplayField])
        ).toEqual([
            ['Budget_Not_Negative', 'Budget__c'],
            ['Title_Only_By_Manager', undefined]
        ]);
    });

    it('reads permission sets, groups and custom permissions', () => {
        expect(schema.permissionSetGroups.get('project_manager')?.permissionSets).toEqual([
            'Project_Read',
            'Project_Edit'
        ]);
        expect(schema.permissionSets.get('project_edit')?.customPermissions).toEqual(['Rename_Projects']);
        expect(schema.customPermissions.get('rename_projects')?.label).toBe('Rename Projects');
    });

    it('joins label files and reads translations', () => {
        expect(schema.labels.get('Task_Title')).toBe('Task & due date');
        expect(schema.translations.get('es')?.get('Project_Title')).toBe('Proyecto');
    });

    it('reads pages, applications, tabs, list views and compact layouts', () => {
        const page = schema.flexiPages.get('project_account_record_page');
        expect(page).toMatchObject({
            object: 'Account',
            type: 'RecordPage',
            template: 'flexipage:recordHomeTemplateDesktop'
        });
        expect(page?.regions[1]).toEqual({
            name: 'Facet-1',
            type: 'Facet',
            components: [{ name: 'c:projectPanel', identifier: 'c_projectPanel', properties: { heading: 'Projects' } }]
        });
        expect(schema.apps.get('projects')?.tabs).toEqual(['standard-Account', 'Project__c', 'Project_Board']);
        expect(schema.tabs.get('project__c')?.shows).toBe('object');
        expect(schema.listViews[0]).toMatchObject({
            object: 'Project__c',
            columns: ['NAME', 'Title__c'],
            filterScope: 'Everything'
        });
        expect(schema.compactLayouts[0]?.fields).toEqual(['Name', 'Status__c']);
    });

    it('reads all it finds', () => {
        expect(schema.unsupported).toEqual([]);
    });
});

describe('loadSchema of an incomplete folder', () => {
    let folder: SourceFolder | undefined;
    afterEach(() => folder?.remove());

    it('lists metadata types and objects it does not act on', () => {
        folder = sourceFolder()
            .write('flows/Ping.flow-meta.xml', 'Flow', '<label>Ping</label>')
            .write('objects/Case/fields/Rank__c.field-meta.xml', 'CustomField', '<fullName>Rank__c</fullName>');
        expect(loadSchema([folder.path]).unsupported.map(({ what }) => what)).toEqual([
            'object Case',
            'flow Ping, which is not active'
        ]);
    });

    it('names the missing object file of a custom object', () => {
        folder = sourceFolder().write(
            'objects/Widget__c/fields/A__c.field-meta.xml',
            'CustomField',
            '<fullName>A__c</fullName>'
        );
        expect(() => loadSchema([(folder as SourceFolder).path])).toThrow(
            /Widget__c\.object-meta\.xml: is missing\. Add the object file/u
        );
    });

    it('reads an empty folder as the standard objects alone', () => {
        folder = sourceFolder();
        expect([...loadSchema([folder.path]).objects.values()].every(({ custom }) => !custom)).toBe(true);
    });

    it('refuses a detail that is not shared with its master', () => {
        folder = widgetFolder(
            '<label>W</label><pluralLabel>Ws</pluralLabel><sharingModel>ControlledByParent</sharingModel><nameField><label>N</label></nameField>'
        );
        expect(() => loadSchema([(folder as SourceFolder).path])).toThrow(
            /sharingModel: is ControlledByParent without a master/u
        );
    });

    it('refuses a custom setting by name', () => {
        folder = widgetFolder('<customSettingsType>Hierarchy</customSettingsType><label>Widget Setting</label>');
        expect(() => loadSchema([(folder as SourceFolder).path])).toThrow(
            /customSettingsType: is there: the local org does not support custom settings/u
        );
    });
});

describe('customKeyPrefix', () => {
    it('counts in base 62 behind the letter a', () => {
        expect([0, 1, 61, 62].map(customKeyPrefix)).toEqual(['a00', 'a01', 'a0z', 'a10']);
    });
});
