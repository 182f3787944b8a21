import { describe, expect, it } from 'vitest';
import {
    objectInfoPath,
    objectInfosPath,
    picklistValuesByRecordTypePath,
    picklistValuesPath
} from '../object-paths.ts';
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
