import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import type { UserContext } from '../../security/access.ts';
import type { InputRecord, RowResult } from '../types.ts';
import { openDesk, type Desk } from './support/records.ts';

let desk: Desk;

beforeEach(() => {
    desk = openDesk();
});
afterEach(() => desk.org.close());

function upsert(records: readonly InputRecord[], externalIdField = 'Source_Key__c', user?: UserContext): RowResult[] {
    return desk.save({ operation: 'upsert', object: 'Account', externalIdField, records }, user);
}

describe('upsert', () => {
    it('creates what is new and changes what is known', () => {
        const [created] = upsert([{ Source_Key__c: 'a', Name: 'One' }]);
        expect(created).toMatchObject({ success: true, created: true });
        const [changed] = upsert([{ source_key__c: 'A', Name: 'Two' }], 'SOURCE_KEY__C');
        expect(changed).toEqual({ success: true, id: created?.id, created: false, errors: [] });
        expect(desk.row('Account', created?.id ?? '')).toMatchObject({ Name: 'Two', Source_Key__c: 'a' });
    });

    it('matches by record id', () => {
        const Id = desk.account();
        expect(upsert([{ Id, Name: 'Renamed' }, { Name: 'New' }], 'Id')).toMatchObject([
            { id: Id, created: false },
            { success: true, created: true }
        ]);
        expect(desk.row('Account', Id)['Name']).toBe('Renamed');
    });

    it('does not bring back deleted records', () => {
        const [first] = upsert([{ Source_Key__c: 'a', Name: 'One' }]);
        desk.remove('Account', first?.id ?? '');
        expect(upsert([{ Source_Key__c: 'a', Name: 'One' }])[0]).toMatchObject({ created: true });
    });

    it('refuses a key that is missing or given twice', () => {
        const results = upsert([{ Name: 'x' }, { Source_Key__c: 'k', Name: 'x' }, { Source_Key__c: 'K', Name: 'y' }]);
        expect(results.map((result) => result.errors[0]?.message)).toEqual([
            'Source_Key__c not specified',
            undefined,
            'Duplicate external id specified: K'
        ]);
    });

    it('needs an external id field the user can see', () => {
        expect(() => upsert([{ Name: 'x' }], 'Name')).toThrow(
            'Provided external ID field does not exist or is not accessible: Name'
        );
        expect(() => upsert([], 'Nope__c')).toThrow('Nope__c');
    });

    it('says which records share the key, and writes nothing', () => {
        desk.org.store.exec('DROP INDEX "ux_Account_Source_Key__c"');
        const ids = ['One', 'Two'].map((Name) => desk.make('Account', { Name }));
        desk.org.store.run(`UPDATE Account SET Source_Key__c = 'twice'`);
        expect(upsert([{ Source_Key__c: 'twice', Name: 'x' }])[0]).toEqual({
            success: false,
            matches: ids,
            errors: [
                {
                    statusCode: 'DUPLICATE_EXTERNAL_ID',
                    message: `Source_Key__c: more than one record found for external id field: [${ids.join(', ')}]`,
                    fields: []
                }
            ]
        });
    });

    it('by a field that is not unique is kept to those who see all records', () => {
        const objects = desk.org.schema.objects as Map<string, ObjectSchema>;
        const account = objects.get('account') as ObjectSchema;
        const key = account.fields.get('source_key__c') as FieldSchema;
        objects.set('account', {
            ...account,
            fields: new Map([...account.fields, ['source_key__c', { ...key, unique: false }]])
        });
        const records = [{ Source_Key__c: 'shared', Name: 'x' }];
        expect(() => upsert(records, 'Source_Key__c', desk.user('manager'))).toThrow('View All Data');
        expect(upsert(records)[0]).toMatchObject({ success: true, created: true });
    });
});
