import { describe, expect, it } from 'vitest';
import type { FieldSchema, FieldType } from '../../metadata/schema.ts';
import { field } from '../../metadata/standard/fields.ts';
import { coercer } from '../coerce.ts';
import { RowRefusal } from '../refusal.ts';

function coerced(type: FieldType, value: unknown, extra: Partial<FieldSchema> = {}): unknown {
    try {
        return coercer(field('X__c', 'X', type, extra))(value);
    } catch (error) {
        return error instanceof RowRefusal ? error.errors[0]?.statusCode : error;
    }
}

const TOPICS: Partial<FieldSchema> = {
    picklist: {
        restricted: true,
        values: ['B', 'A'].map((value) => ({ value, label: value, active: true, default: false }))
    }
};

describe('coercer', () => {
    it.each<[FieldType, unknown, unknown]>([
        ['string', '  text ', 'text'],
        ['string', '', null],
        ['string', '   ', null],
        ['longtextarea', ' text\n', ' text\n'],
        ['longtextarea', ' \n', null],
        ['boolean', true, 1],
        ['boolean', 'false', 0],
        ['date', '2026-03-04', '2026-03-04'],
        ['date', '2026-03-04T23:00:00Z', '2026-03-04'],
        ['datetime', '2026-03-04T10:00:00Z', '2026-03-04T10:00:00.000Z'],
        ['datetime', '2026-03-04T10:00:00.999+0000', '2026-03-04T10:00:00.000Z'],
        ['datetime', '2026-03-04T10:00:00-05:00', '2026-03-04T15:00:00.000Z'],
        ['datetime', '2026-03-04', '2026-03-04T00:00:00.000Z'],
        ['time', '10:30:00.5Z', '10:30:00.500'],
        ['double', 1.005, 1],
        ['double', '12', 12],
        ['picklist', 'Open', 'Open'],
        ['reference', '001000000000ABC', '001000000000ABCAA2'],
        ['reference', null, null]
    ])('reads a %s from %j', (type, value, expected) => {
        expect(coerced(type, value)).toBe(expected);
    });

    it('rounds half up to the scale', () => {
        expect(coerced('double', 2.345, { scale: 2 })).toBe(2.35);
        expect(coerced('currency', '-2.345', { scale: 2 })).toBe(-2.35);
        expect(coerced('double', 1.005, { scale: 2 })).toBe(1.01);
    });

    it('orders multi-select values as declared, each once', () => {
        expect(coerced('multipicklist', 'A; B;A;Z', TOPICS)).toBe('B;A;Z');
    });

    it.each<[FieldType, unknown]>([
        ['string', 5],
        ['string', { a: 1 }],
        ['boolean', 'yes'],
        ['double', 'ten'],
        ['double', Number.NaN],
        ['double', true],
        ['date', '2026-02-30'],
        ['date', '04/03/2026'],
        ['date', '0099-01-01'],
        ['datetime', '2026-03-04T25:00:00Z'],
        ['datetime', 5],
        ['time', '24:00']
    ])('refuses a %s from %j', (type, value) => {
        expect(coerced(type, value)).toBe('JSON_PARSER_ERROR');
    });

    it('words a misfit as the REST parser does', () => {
        expect(() => coercer(field('X__c', 'X', 'date'))('soon')).toThrow(
            'Cannot deserialize instance of date from VALUE_STRING value soon or request may be missing a required field'
        );
    });

    it('refuses ids that are none and check boxes without a value', () => {
        expect(coerced('reference', 'abc')).toBe('MALFORMED_ID');
        expect(coerced('boolean', null)).toBe('INVALID_TYPE_ON_FIELD_IN_RECORD');
    });
});
