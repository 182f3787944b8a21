import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import { field, flag, lookup, text } from '../../metadata/standard/fields.ts';
import { RECORDS, standardObject } from '../../metadata/standard/objects.ts';
import { createOrgTables, migrate, persistKeyPrefix } from '../migrate.ts';
import { openStore } from '../sqlite.ts';
import type { Store } from '../store.ts';

function widget(...fields: FieldSchema[]): ObjectSchema {
    const common = {
        apiName: 'Widget__c',
        label: 'Widget',
        labelPlural: 'Widgets',
        keyPrefix: 'a00',
        nameField: 'Name'
    };
    const standard = standardObject({ ...RECORDS, ...common, fields: [text('Name', 'Name', 80), ...fields] });
    return { ...standard, custom: true };
}

const custom = { custom: true } as const;

describe('migrate', () => {
    let store: Store;
    beforeEach(() => {
        store = openStore(':memory:');
        createOrgTables(store);
    });
    afterEach(() => store.close());

    const columns = (): string[] => store.all(`PRAGMA table_xinfo("Widget__c")`).map((row) => String(row['name']));
    const insert = (id: string, values: Record<string, string | number>): void => {
        const names = ['Id', ...Object.keys(values)];
        const marks = names.map(() => '?').join(', ');
        store.run(`INSERT INTO Widget__c (${names.join(', ')}) VALUES (${marks})`, [id, ...Object.values(values)]);
    };
    const ids = (where: string): unknown[] =>
        store.all(`SELECT Id FROM Widget__c WHERE ${where} ORDER BY Id`).map((row) => row['Id']);

    it('compares text without case, ids and case-sensitive keys with it', () => {
        const key = text('Key__c', 'Key', 18, { ...custom, unique: true, caseSensitive: true });
        migrate(store, [widget(key, text('Note__c', 'Note', 80, custom), lookup('Account__c', 'A', ['Account']))]);
        insert('1', { Key__c: 'abc', Note__c: 'Hello', Account__c: '001a' });
        insert('2', { Key__c: 'ABC', Note__c: 'HELLO', Account__c: '001A' });
        expect(ids(`Note__c = 'hello'`)).toEqual(['1', '2']);
        expect(ids(`Key__c = 'ABC'`)).toEqual(['2']);
        expect(ids(`Account__c = '001a'`)).toEqual(['1']);
    });

    it('keeps unique fields unique among living records', () => {
        migrate(store, [widget(text('Key__c', 'Key', 18, { ...custom, unique: true }))]);
        insert('1', { Key__c: 'abc' });
        expect(() => insert('2', { Key__c: 'ABC' })).toThrow(/UNIQUE constraint failed/u);
        store.run(`UPDATE Widget__c SET IsDeleted = 1 WHERE Id = '1'`);
        insert('2', { Key__c: 'ABC' });
        expect(ids('IsDeleted = 0')).toEqual(['2']);
    });

    it('adds a column for a new field and fills a checkbox with its default', () => {
        migrate(store, [widget()]);
        insert('1', { Name: 'one' });
        migrate(store, [
            widget(text('Note__c', 'Note', 80, custom), flag('On__c', 'On', { ...custom, defaultValue: 'true' }))
        ]);
        expect({ ...store.get('SELECT Name, Note__c, On__c FROM Widget__c') }).toEqual({
            Name: 'one',
            Note__c: null,
            On__c: 1
        });
    });

    it('gives formulas no column', () => {
        const formula = { expression: '1', treatBlanksAs: 'BlankAsZero' } as const;
        migrate(store, [widget(field('F__c', 'F', 'double', { ...custom, formula }))]);
        expect(columns()).not.toContain('F__c');
    });

    it('computes a person name from its parts', () => {
        const name = text('Whole', 'Whole', 121, { composedOf: ['First', 'Last'] });
        migrate(store, [widget(text('First', 'First', 40), text('Last', 'Last', 80), name)]);
        insert('1', { First: 'Ada', Last: 'Quill' });
        insert('2', { Last: 'Quill' });
        expect(store.all('SELECT Whole FROM Widget__c ORDER BY Id').map((row) => row['Whole'])).toEqual([
            'Ada Quill',
            'Quill'
        ]);
    });

    it('keeps the data of a field that is gone, and finds it again when it returns', () => {
        const note = text('Note__c', 'Note', 80, custom);
        migrate(store, [widget(note)]);
        insert('1', { Note__c: 'kept' });
        migrate(store, [widget()]);
        migrate(store, [widget(note)]);
        expect(store.get('SELECT Note__c FROM Widget__c')?.['Note__c']).toBe('kept');
    });

    it('writes the table anew where a type or case rule changes', () => {
        const gone = text('Gone__c', 'Gone', 80, custom);
        migrate(store, [widget(text('Key__c', 'Key', 18, { ...custom, unique: true }), gone)]);
        insert('1', { Key__c: 'abc', Gone__c: 'kept' });
        migrate(store, [widget(text('Key__c', 'Key', 18, { ...custom, unique: true, caseSensitive: true }))]);
        insert('2', { Key__c: 'ABC' });
        expect(ids(`Key__c = 'abc'`)).toEqual(['1']);
        expect(store.get(`SELECT Gone__c FROM Widget__c WHERE Id = '1'`)?.['Gone__c']).toBe('kept');
    });

    it('drops the index of a field that is no longer unique', () => {
        migrate(store, [widget(text('Key__c', 'Key', 18, { ...custom, unique: true }))]);
        migrate(store, [widget(text('Key__c', 'Key', 18, custom))]);
        insert('1', { Key__c: 'abc' });
        insert('2', { Key__c: 'abc' });
        expect(ids('IsDeleted = 0')).toEqual(['1', '2']);
    });

    it('changes nothing at all where one change fails', () => {
        migrate(store, [widget(text('Key__c', 'Key', 18, custom))]);
        insert('1', { Key__c: 'abc' });
        insert('2', { Key__c: 'abc' });
        const before = columns();
        const wanted = widget(
            text('More__c', 'More', 9, custom),
            text('Key__c', 'Key', 18, { ...custom, unique: true })
        );
        expect(() => migrate(store, [wanted])).toThrow('Widget__c.Key__c cannot become unique');
        expect(columns()).toEqual(before);
        migrate(store, [widget(text('Key__c', 'Key', 18, custom), text('More__c', 'More', 9, custom))]);
        expect(columns()).toContain('More__c');
    });
});

describe('persistKeyPrefix', () => {
    it('keeps what an object had and gives new ones the next free prefix', () => {
        const store = openStore(':memory:');
        createOrgTables(store);
        const named = (apiName: string): ObjectSchema => ({ ...widget(), apiName });
        const candidates = ['a00', 'a01', 'a02'];
        expect(persistKeyPrefix(store, named('Zebra__c'), candidates)).toBe('a00');
        expect(persistKeyPrefix(store, named('Apple__c'), candidates)).toBe('a01');
        expect(persistKeyPrefix(store, named('Zebra__c'), candidates)).toBe('a00');
        store.close();
    });
});
