import { describe, expect, it } from 'vitest';
import type { Logic } from '../logic.ts';
import { test } from '../logic.ts';
import { combined } from '../boolean-filter.ts';

const filter = (field: string): Logic => test({ field, operator: '=', value: 'TRUE', literalType: 'BOOLEAN' });
const FILTERS = [filter('A'), filter('B'), filter('C')];

function text(logic: Logic | undefined): string {
    if (!logic) {
        return '';
    }
    switch (logic.kind) {
        case 'test':
            return 'field' in logic.test ? logic.test.field : '';
        case 'not':
            return `NOT ${text(logic.part)}`;
        default:
            return `(${logic.parts.map(text).join(` ${logic.kind} `)})`;
    }
}

describe('filter logic of a list view', () => {
    it.each([
        [undefined, '(A and B and C)'],
        ['1 AND 2 AND 3', '(A and B and C)'],
        ['1 AND (2 OR 3)', '(A and (B or C))'],
        ['(1 or 2) and not 3', '((A or B) and NOT C)'],
        ['1 OR 2 AND 3', '(A or (B and C))'],
        ['2', 'B']
    ])('reads %s', (logic, expected) => {
        expect(text(combined(FILTERS, logic))).toBe(expected);
    });

    it.each(['1 AND', '1 AND 4', '(1 OR 2', '1 2', '1 XOR 2', 'AND', '0'])('refuses %s', (logic) => {
        expect(() => combined(FILTERS, logic)).toThrow('The filter logic cannot be read');
    });

    it('asks nothing without filters', () => {
        expect(combined([], undefined)).toBeUndefined();
    });
});
