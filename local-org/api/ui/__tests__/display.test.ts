import { describe, expect, it } from 'vitest';
import type { FieldSchema, FieldType } from '../../../metadata/schema.ts';
import type { SoqlValue } from '../../../soql/types.ts';
import { displayValue } from '../display.ts';

const NEW_YORK = { locale: 'en_US', timeZone: 'America/New_York' };
const BERLIN = { locale: 'de_DE', timeZone: 'Europe/Berlin' };

function field(type: FieldType, extra: Partial<FieldSchema> = {}): FieldSchema {
    return {
        apiName: 'Any__c',
        label: 'Any',
        type,
        custom: true,
        required: false,
        unique: false,
        caseSensitive: false,
        externalId: false,
        createable: true,
        updateable: true,
        system: false,
        nameField: false,
        trackHistory: false,
        ...extra
    };
}

const CHOICES = {
    picklist: {
        restricted: true,
        values: [
            { value: 'On_Hold', label: 'On Hold', active: true, default: false },
            { value: 'Open', label: 'Open', active: true, default: false }
        ]
    }
};

describe('displayValue', () => {
    it.each<[FieldSchema, SoqlValue, string | null, string | null]>([
        [field('string'), 'Text', null, null],
        [field('boolean'), true, null, null],
        [field('reference'), '001000000000001AAA', null, null],
        [field('picklist', CHOICES), 'On_Hold', 'On Hold', 'On Hold'],
        [field('picklist', CHOICES), 'Elsewhere', 'Elsewhere', 'Elsewhere'],
        [field('multipicklist', CHOICES), 'On_Hold;Open', 'On Hold;Open', 'On Hold;Open'],
        [field('date'), '2026-03-04', '3/4/2026', '04.03.2026'],
        [field('datetime'), '2026-03-05T03:30:00.000Z', '3/4/2026, 10:30 PM', '05.03.2026, 04:30'],
        [field('time'), '14:05:00.000', '2:05 PM', '14:05'],
        [field('int'), 12_345, '12,345', '12.345'],
        [field('double', { scale: 2 }), 1234.5, '1,234.50', '1.234,50'],
        [field('percent', { scale: 1 }), 12.5, '12.5%', '12,5%'],
        [field('currency', { scale: 2 }), 1234.5, '$1,234.50', '1.234,50\u00a0$'],
        [field('double', { scale: 2 }), null, null, null]
    ])('writes $0.type $1', (schema, value, american, german) => {
        expect(displayValue(schema, value, NEW_YORK)).toBe(american);
        expect(displayValue(schema, value, BERLIN)).toBe(german);
    });
});
