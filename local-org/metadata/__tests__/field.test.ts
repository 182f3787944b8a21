import { afterEach, describe, expect, it } from 'vitest';
import { loadSchema } from '../load.ts';
import { findField, findObject } from '../schema.ts';
import type { FieldSchema, OrgSchema } from '../schema.ts';
import { widgetFolder, writeField } from './source-folder.ts';
import type { SourceFolder } from './source-folder.ts';

let folder: SourceFolder | undefined;
afterEach(() => folder?.remove());

function load(name: string, type: string, rest = ''): OrgSchema {
    folder = writeField(widgetFolder(), name, type, rest);
    return loadSchema([folder.path]);
}

function loaded(type: string, rest = ''): FieldSchema | undefined {
    const widget = findObject(load('A__c', type, rest), 'Widget__c');
    return widget === undefined ? undefined : findField(widget, 'A__c');
}

describe('loadField', () => {
    it.each([
        ['Checkbox', '<defaultValue>true</defaultValue>', { type: 'boolean', required: false, defaultValue: 'true' }],
        ['Currency', '<precision>18</precision><scale>2</scale>', { type: 'currency', precision: 18, scale: 2 }],
        ['Date', '', { type: 'date' }],
        ['DateTime', '', { type: 'datetime' }],
        ['Email', '', { type: 'email', length: 80 }],
        ['LongTextArea', '<length>4000</length>', { type: 'longtextarea', length: 4000 }],
        ['Number', '<precision>6</precision><scale>0</scale>', { type: 'double', precision: 6, scale: 0 }],
        ['Percent', '<precision>5</precision><scale>1</scale>', { type: 'percent', scale: 1 }],
        ['Phone', '', { type: 'phone', length: 40 }],
        ['Text', '<length>30</length><required>true</required>', { type: 'string', length: 30, required: true }],
        ['TextArea', '', { type: 'textarea', length: 255 }],
        ['Time', '', { type: 'time' }],
        ['Url', '', { type: 'url', length: 255 }],
        [
            'AutoNumber',
            '<displayFormat>W-{0}</displayFormat>',
            { type: 'string', autoNumber: 'W-{0}', createable: false }
        ]
    ])('reads %s', (type, rest, expected) => {
        expect(loaded(type, rest)).toMatchObject(expected);
    });

    it('keeps a case-sensitive unique external id', () => {
        const flags =
            '<length>18</length><unique>true</unique><externalId>true</externalId><caseSensitive>true</caseSensitive>';
        expect(loaded('Text', flags)).toMatchObject({ unique: true, externalId: true, caseSensitive: true });
    });

    it('defaults a lookup to set null, and a required one to restrict', () => {
        expect(loaded('Lookup', '<referenceTo>Account</referenceTo>')?.reference?.deleteRule).toBe('SetNull');
        const required = '<referenceTo>Account</referenceTo><required>true</required>';
        expect(loaded('Lookup', required)?.reference?.deleteRule).toBe('Restrict');
    });

    it('lists field types it does not keep', () => {
        expect(load('A__c', 'Location').unsupported).toMatchObject([{ what: 'field type Location' }]);
    });

    it('lists a lookup filter, which it does not enforce', () => {
        const rest = '<referenceTo>Account</referenceTo><lookupFilter><active>true</active></lookupFilter>';
        expect(load('A__c', 'Lookup', rest).unsupported).toMatchObject([{ what: 'field element lookupFilter' }]);
    });

    it.each([
        ['Text', '', /CustomField\.length: is missing/u],
        [
            'Picklist',
            '<valueSet><valueSetName>Nowhere</valueSetName></valueSet>',
            /valueSetName: names Nowhere, which does not exist/u
        ],
        [
            'Lookup',
            '<referenceTo>Gadget__c</referenceTo>',
            /Widget__c\/fields\/A__c\.field-meta\.xml: referenceTo: names Gadget__c/u
        ],
        [
            'Lookup',
            '<referenceTo>Account</referenceTo><required>true</required><deleteConstraint>SetNull</deleteConstraint>',
            /is SetNull on a required lookup/u
        ],
        [
            'Text',
            '<formula>1</formula><formulaTreatBlanksAs>Nothing</formulaTreatBlanksAs>',
            /formulaTreatBlanksAs: is "Nothing"/u
        ],
        [
            'Summary',
            '<summaryOperation>count</summaryOperation><summaryForeignKey>Contact.AccountId</summaryForeignKey>',
            /is not a master-detail field that points at Widget__c/u
        ],
        [
            'Summary',
            '<summaryOperation>mean</summaryOperation><summaryForeignKey>A.B</summaryForeignKey>',
            /summaryOperation: is "mean"\. Write one of count/u
        ]
    ])('refuses a broken %s field: %s', (type, rest, message) => {
        expect(() => loaded(type, rest)).toThrow(message);
    });
});
