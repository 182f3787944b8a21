import { describe, expect, it } from 'vitest';
import { problems, projectOf, VISIT } from '../../__tests__/project-of.ts';
import { pageFields } from '../page-fields.ts';

describe('page-fields', () => {
    it('finds fields that do not exist in layouts, related lists, list views and compact layouts', () => {
        const project = projectOf({
            ...VISIT,
            'layouts/Visit__c-Visit Layout.layout-meta.xml':
                '<Layout><layoutSections><layoutColumns><layoutItems><field>Gone__c</field></layoutItems></layoutColumns></layoutSections><relatedLists><fields>Lost__c</fields><relatedList>Visit__c.Account__c</relatedList></relatedLists></Layout>',
            'objects/Visit__c/listViews/All.listView-meta.xml':
                '<ListView><columns>Missing__c</columns><filters><field>Away__c</field></filters></ListView>',
            'objects/Visit__c/compactLayouts/Top.compactLayout-meta.xml':
                '<CompactLayout><fields>Absent__c</fields></CompactLayout>'
        });
        expect(problems(pageFields.check(project))).toEqual([
            'Visit__c has no field Gone__c.',
            'Visit__c has no field Lost__c.',
            'Visit__c has no field Missing__c.',
            'Visit__c has no field Away__c.',
            'Visit__c has no field Absent__c.'
        ]);
    });

    it('accepts own fields, fields of Salesforce and column aliases', () => {
        const project = projectOf({
            ...VISIT,
            'objects/Visit__c/listViews/All.listView-meta.xml':
                '<ListView><columns>NAME</columns><columns>Place__c</columns><columns>OWNER.ALIAS</columns></ListView>',
            'objects/Visit__c/compactLayouts/Top.compactLayout-meta.xml':
                '<CompactLayout><fields>OwnerId</fields></CompactLayout>'
        });
        expect(pageFields.check(project)).toEqual([]);
    });
});
