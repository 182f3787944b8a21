import { describe, expect, it } from 'vitest';
import { platformTypes } from '../platform-types.ts';
import { readTypeTable } from '../type-table.ts';

describe('type-table', () => {
    it('reads members of a structure and of its bases', () => {
        const table = readTypeTable(`
            export type Base = { fullName?: string; };
            export type Thing = Base & { parts: Part[]; size: number; };
        `);
        expect([...(table.membersOf('Thing') ?? [])]).toEqual([
            ['fullName', { type: 'string', many: false, required: false }],
            ['parts', { type: 'Part', many: true, required: false }],
            ['size', { type: 'number', many: false, required: true }]
        ]);
    });

    it('reads enumerations, those of one value included', () => {
        const table = readTypeTable(
            `export type Size = 'S' | 'L'; export type Only = 'One'; export type Text = string;`
        );
        expect([...(table.valuesOf('Size') ?? [])]).toEqual(['S', 'L']);
        expect(table.valuesOf('Only')?.has('One')).toBe(true);
        expect(table.valuesOf('Text')).toBeUndefined();
    });

    it('reads the declarations of the installed package', () => {
        const table = platformTypes();
        expect(table.membersOf('ValidationRule')?.get('errorMessage')?.required).toBe(true);
        expect(table.valuesOf('DeleteConstraint')?.has('Restrict')).toBe(true);
        expect(table.membersOf('CustomApplication')?.get('actionOverrides')?.many).toBe(true);
    });
});
