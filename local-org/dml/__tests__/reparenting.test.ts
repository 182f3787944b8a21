import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSharedOrg, type SharedOrg } from '../../security/__tests__/support/shared-org.ts';

let shared: SharedOrg;
let eastFile: string;
let westFile: string;
let part: string;

beforeEach(() => {
    shared = openSharedOrg();
    const file = (name: string): string =>
        shared.make('Case_File__c', { Name: name, OwnerId: shared.user(name).userId });
    eastFile = file('east');
    westFile = file('west');
    part = shared.make('Case_Part__c', { Name: 'part', Case_File__c: eastFile });
});
afterEach(() => shared.close());

function share(file: string, name: string, AccessLevel: string): void {
    shared.make('Case_File__Share', { ParentId: file, UserOrGroupId: shared.user(name).userId, AccessLevel });
}

function codeOf(name: string, object: string, record: object): string | undefined {
    return shared.save(name, 'update', object, { ...record }).errors[0]?.statusCode;
}

describe('reparenting', () => {
    const move = (name: string): string | undefined =>
        codeOf(name, 'Case_Part__c', { Id: part, Case_File__c: westFile });

    it.each([
        [undefined, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'],
        ['Read', 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'],
        ['Edit', undefined]
    ])('needs the new master to be editable: %s', (level, code) => {
        if (level) {
            share(westFile, 'east', level);
        }
        expect(move('east')).toBe(code);
    });

    it.each([
        [undefined, 'INVALID_CROSS_REFERENCE_KEY'],
        ['Read', 'INSUFFICIENT_ACCESS_OR_READONLY'],
        ['Edit', undefined]
    ])('needs the old master to be editable: %s', (level, code) => {
        if (level) {
            share(eastFile, 'west', level);
        }
        expect(move('west')).toBe(code);
    });

    it('moves who sees the detail', () => {
        expect([shared.seen('east', 'Case_Part__c'), shared.seen('west', 'Case_Part__c')]).toEqual([['part'], []]);
        expect(move('admin')).toBeUndefined();
        expect([shared.seen('east', 'Case_Part__c'), shared.seen('west', 'Case_Part__c')]).toEqual([[], ['part']]);
    });
});

describe('change of owner', () => {
    const give = (name: string, to: string): string | undefined =>
        codeOf(name, 'Case_File__c', { Id: eastFile, OwnerId: shared.user(to).userId });

    it.each([
        ['east', undefined],
        ['lead', undefined],
        ['admin', undefined],
        ['west', 'INVALID_CROSS_REFERENCE_KEY']
    ])('is open to owners, those above them and administrators: %s', (name, code) => {
        expect(give(name, 'other')).toBe(code);
    });

    it('is closed to those the record is shared with', () => {
        share(eastFile, 'other', 'Edit');
        expect(give('other', 'other')).toBe('INSUFFICIENT_ACCESS_OR_READONLY');
        expect(give('other', 'east')).toBeUndefined();
    });

    it('takes the record from its owner, its details with it, and ends what was shared by hand', () => {
        share(eastFile, 'other', 'Read');
        expect(give('east', 'west')).toBeUndefined();
        expect(['east', 'other'].map((name) => shared.seen(name))).toEqual([[], []]);
        expect(shared.seen('west')).toEqual(['east', 'west']);
        expect(shared.seen('west', 'Case_Part__c')).toEqual(['part']);
    });

    it('needs an owner who can read the object', () => {
        expect(give('east', 'guest')).toBe('TRANSFER_REQUIRES_READ');
    });
});

describe('deletion', () => {
    const remove = (name: string, object: string, Id: string): string | undefined =>
        shared.save(name, 'delete', object, { Id }).errors[0]?.statusCode;

    it('of a record needs full access', () => {
        share(eastFile, 'other', 'Edit');
        expect(remove('other', 'Case_File__c', eastFile)).toBe('INSUFFICIENT_ACCESS_OR_READONLY');
        expect(remove('west', 'Case_File__c', eastFile)).toBe('INVALID_CROSS_REFERENCE_KEY');
        expect(remove('lead', 'Case_File__c', eastFile)).toBeUndefined();
    });

    it('of a detail needs its master to be editable', () => {
        share(eastFile, 'other', 'Read');
        expect(remove('other', 'Case_Part__c', part)).toBe('INSUFFICIENT_ACCESS_OR_READONLY');
        expect(remove('west', 'Case_Part__c', part)).toBe('INVALID_CROSS_REFERENCE_KEY');
        expect(remove('east', 'Case_Part__c', part)).toBeUndefined();
    });
});
