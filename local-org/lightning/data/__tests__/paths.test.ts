import { describe, expect, it } from 'vitest';
import {
    createDefaultsPath,
    objectInfoPath,
    objectInfosPath,
    picklistValuesByRecordTypePath,
    picklistValuesPath
} from '../object-paths.ts';
import {
    listInfoPath,
    listInfosPath,
    listRecordsPath,
    relatedCountPath,
    relatedInfoPath,
    relatedInfosPath,
    relatedRecordsPath
} from '../list-paths.ts';
import { recordPath, recordsPath } from '../record-paths.ts';

const NAME = { objectApiName: 'Account', fieldApiName: 'Name' };

describe('paths of records', () => {
    it('names fields in one order, whatever way they come', () => {
        const path = '/ui-api/records/001A?fields=Account.Name%2CAccount.Type';
        expect(recordPath({ recordId: '001A', fields: ['Account.Type', NAME] })).toBe(path);
        expect(recordPath({ recordId: '001A', fields: [NAME, 'Account.Type', 'Account.Name'] })).toBe(path);
    });

    it('takes a single field and optional ones', () => {
        expect(recordPath({ recordId: '001A', fields: NAME, optionalFields: ['Account.Type'] })).toBe(
            '/ui-api/records/001A?fields=Account.Name&optionalFields=Account.Type'
        );
    });

    it.each([
        { fields: [NAME] },
        { recordId: '', fields: [NAME] },
        { recordId: '001A' },
        { recordId: '001A', fields: [] }
    ])('waits while something is missing: %o', (config) => {
        expect(recordPath(config)).toBeUndefined();
    });

    it('reads several records of one choice of fields', () => {
        expect(recordsPath({ records: [{ recordIds: ['001A', '001B'], fields: [NAME] }] })).toBe(
            '/ui-api/records/batch/001A,001B?fields=Account.Name'
        );
        expect(recordsPath({})).toBeUndefined();
    });
});

describe('paths of objects', () => {
    it('takes an object by name or by reference', () => {
        expect(objectInfoPath({ objectApiName: 'Account' })).toBe('/ui-api/object-info/Account');
        expect(objectInfoPath({ objectApiName: { objectApiName: 'Account' } })).toBe('/ui-api/object-info/Account');
        expect(objectInfosPath({ objectApiNames: ['Account', 'Contact'] })).toBe(
            '/ui-api/object-info/batch/Account,Contact'
        );
    });

    it('needs a record type for picklist values', () => {
        expect(picklistValuesPath({ fieldApiName: NAME })).toBeUndefined();
        expect(picklistValuesPath({ recordTypeId: '012A', fieldApiName: 'Account.Type' })).toBe(
            '/ui-api/object-info/Account/picklist-values/012A/Type'
        );
        expect(picklistValuesByRecordTypePath({ objectApiName: 'Account', recordTypeId: '012A' })).toBe(
            '/ui-api/object-info/Account/picklist-values/012A'
        );
        expect(picklistValuesByRecordTypePath({ objectApiName: 'Account' })).toBeUndefined();
    });
});

describe('paths of lists', () => {
    const LIST = { objectApiName: { objectApiName: 'Account' }, listViewApiName: 'All' };

    it('names a list view and its page', () => {
        expect(listInfoPath(LIST)).toBe('/ui-api/list-info/Account/All');
        expect(listInfosPath({ objectApiName: 'Account', q: 'all' })).toBe('/ui-api/list-info/Account?q=all');
        expect(listRecordsPath(LIST)).toBe('/ui-api/list-records/Account/All');
        expect(
            listRecordsPath({ ...LIST, fields: [NAME], pageSize: 5, pageToken: '5', sortBy: ['-Account.Type', NAME] })
        ).toBe(
            '/ui-api/list-records/Account/All?fields=Account.Name&pageSize=5&pageToken=5&sortBy=-Account.Type%2CAccount.Name'
        );
    });

    it('names a related list, its count and its page', () => {
        const list = { parentRecordId: '001A', relatedListId: 'Contacts' };
        expect(relatedRecordsPath({ ...list, fields: ['Contact.Name'] })).toBe(
            '/ui-api/related-list-records/001A/Contacts?fields=Contact.Name'
        );
        expect(relatedCountPath({ ...list, maxCount: 5 })).toBe('/ui-api/related-list-count/001A/Contacts?maxCount=5');
        expect(relatedInfoPath({ parentObjectApiName: 'Account', relatedListId: 'Contacts' })).toBe(
            '/ui-api/related-list-info/Account/Contacts'
        );
        expect(relatedInfosPath({ parentObjectApiName: 'Account', recordTypeId: '012A' })).toBe(
            '/ui-api/related-list-info/Account?recordTypeId=012A'
        );
    });

    it('waits while a part is missing', () => {
        expect(listInfoPath({ objectApiName: 'Account' })).toBeUndefined();
        expect(listRecordsPath({ listViewApiName: 'All' })).toBeUndefined();
        expect(relatedRecordsPath({ relatedListId: 'Contacts' })).toBeUndefined();
        expect(relatedCountPath({ parentRecordId: '001A' })).toBeUndefined();
        expect(relatedInfoPath({ relatedListId: 'Contacts' })).toBeUndefined();
    });

    it('names the defaults of a new record', () => {
        expect(createDefaultsPath({})).toBeUndefined();
        expect(createDefaultsPath({ objectApiName: 'Account', recordTypeId: '012A' })).toBe(
            '/ui-api/record-defaults/create/Account?recordTypeId=012A'
        );
    });
});
