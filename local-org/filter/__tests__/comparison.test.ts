import { describe, expect, it } from 'vitest';
import type { FieldType } from '../../metadata/schema.ts';
import type { Logic } from '../logic.ts';
import { filterLogic, type FilteredField } from '../comparison.ts';

function column(type: FieldType): FilteredField {
    return { path: 'X', field: { type } };
}

function soql(logic: Logic | undefined): string {
    if (!logic) {
        return '';
    }
    switch (logic.kind) {
        case 'test': {
            const { operator, value } = logic.test as { operator: string; value: string | string[] };
            return `${operator} ${String(value)}`;
        }
        case 'not':
            return `NOT ${soql(logic.part)}`;
        default:
            return logic.parts.map(soql).join(` ${logic.kind} `);
    }
}

describe('filters', () => {
    it.each<[FieldType, string, string, string]>([
        ['string', 'equals', 'A', "= 'A'"],
        ['string', 'equals', 'A, "B, C"', "= 'A' or = 'B, C'"],
        ['string', 'equals', '', '= NULL'],
        ['picklist', 'notEqual', 'A,B', "!= 'A' and != 'B'"],
        ['string', 'contains', "O'B_%", String.raw`LIKE '%O\'B\_\%%'`],
        ['string', 'notContain', 'A,B', "NOT LIKE '%A%' and NOT LIKE '%B%'"],
        ['string', 'startsWith', 'A', "LIKE 'A%'"],
        ['multipicklist', 'includes', 'A,B', "INCLUDES 'A','B'"],
        ['multipicklist', 'excludes', 'A', "EXCLUDES 'A'"],
        ['double', 'greaterOrEqual', '1.5', '>= 1.5'],
        ['boolean', 'equals', '1', '= TRUE'],
        ['boolean', 'notEqual', '0', '!= FALSE'],
        ['date', 'lessThan', '3/4/2026', '< 2026-03-04'],
        ['date', 'equals', 'THIS_WEEK', '= THIS_WEEK'],
        ['datetime', 'greaterThan', 'LAST_N_DAYS:30', '> LAST_N_DAYS:30']
    ])('of %s: %s %s', (type, operation, value, expected) => {
        expect(soql(filterLogic(column(type), operation, value))).toBe(expected);
    });

    it('refuses what it does not know by name', () => {
        expect(() => filterLogic(column('string'), 'within', '1')).toThrow('the filter operation within');
        expect(() => filterLogic(column('datetime'), 'equals', '3/4/2026')).toThrow('the moment 3/4/2026');
    });
});
