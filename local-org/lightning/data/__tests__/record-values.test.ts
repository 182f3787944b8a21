import { describe, expect, it } from 'vitest';
import { getFieldDisplayValue, getFieldValue } from '../record-values.ts';

const RECORD = {
    fields: {
        Amount: { value: 1234.5, displayValue: '1,234.50' },
        Owner: { value: { fields: { Name: { value: 'Rowan', displayValue: null } } }, displayValue: 'Rowan' },
        Parent: { value: null, displayValue: null }
    }
};

describe('values of a record', () => {
    it('reads a field by name or by schema reference', () => {
        expect(getFieldValue(RECORD, 'Account.Amount')).toBe(1234.5);
        expect(getFieldValue(RECORD, { objectApiName: 'Account', fieldApiName: 'Amount' })).toBe(1234.5);
        expect(getFieldDisplayValue(RECORD, 'Account.Amount')).toBe('1,234.50');
    });

    it('follows a path to a parent', () => {
        expect(getFieldValue(RECORD, 'Account.Owner.Name')).toBe('Rowan');
        expect(getFieldValue(RECORD, 'Account.Parent.Name')).toBeUndefined();
    });

    it('gives undefined for a field the record does not have, and for no record', () => {
        expect(getFieldValue(RECORD, 'Account.Type')).toBeUndefined();
        expect(getFieldValue(undefined, 'Account.Type')).toBeUndefined();
    });
});
