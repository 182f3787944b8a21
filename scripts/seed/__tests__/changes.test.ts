import { describe, expect, it } from 'vitest';
import { changeOf, type UserIds } from '../changes.ts';
import { parentKey, type Row } from '../dataset.ts';

const users = { sales: '005000000000001AAA', msl: '005000000000002AAA' } as UserIds;

const row: Row = {
    Source_Key__c: 'SEED:a:0',
    Account__r: parentKey('Triad_Source_Key__c', 'SEED:a'),
    Coordinated_With__r: null,
    Start_At__c: '2026-11-02T20:30:00.000+0000',
    Contributing_Functions__c: ['Medical', 'Access'],
    Target__c: 4,
    Note__c: null,
    OwnerId: { user: 'sales' }
};
const present = {
    Id: 'a01000000000001AAA',
    Source_Key__c: 'SEED:a:0',
    Account__r: { Triad_Source_Key__c: 'SEED:a' },
    Coordinated_With__r: null,
    Start_At__c: '2026-11-02T20:30:00.000Z',
    Contributing_Functions__c: 'Access;Medical',
    Target__c: 4,
    Note__c: null,
    OwnerId: users.sales
};

describe('changeOf', () => {
    it('asks for nothing when the org has the row already', () => {
        expect(changeOf(row, 'Source_Key__c', present, users)).toBeUndefined();
    });

    it('sends the whole row when the org has none, without the relationships that are empty', () => {
        expect(changeOf(row, 'Source_Key__c', undefined, users)).toEqual({
            key: 'SEED:a:0',
            creates: true,
            body: {
                Source_Key__c: 'SEED:a:0',
                Account__r: { Triad_Source_Key__c: 'SEED:a' },
                Start_At__c: '2026-11-02T20:30:00.000+0000',
                Contributing_Functions__c: 'Medical;Access',
                Target__c: 4,
                Note__c: null,
                OwnerId: users.sales
            }
        });
    });

    it.each([
        ['a number', { Target__c: 5 }, { Target__c: 4 }],
        ['a moment', { Start_At__c: '2026-11-02T20:31:00.000Z' }, { Start_At__c: row['Start_At__c'] }],
        ['an owner', { OwnerId: users.msl }, { OwnerId: users.sales }],
        ['a parent', { Account__r: null }, { Account__r: { Triad_Source_Key__c: 'SEED:a' } }],
        ['a list', { Contributing_Functions__c: 'Access' }, { Contributing_Functions__c: 'Medical;Access' }],
        ['a blank', { Note__c: 'typed by hand' }, { Note__c: null }]
    ])('sends only the key and %s that differs', (_what, difference, body) => {
        expect(changeOf(row, 'Source_Key__c', { ...present, ...difference }, users)?.body).toEqual({
            Source_Key__c: 'SEED:a:0',
            ...body
        });
    });
});
