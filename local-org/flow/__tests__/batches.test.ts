import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../dml/__tests__/support/records.ts';
import type { InputRecord, RowResult } from '../../dml/types.ts';
import { openFlowDesk } from './support/flow-desk.ts';

let desk: Desk;
afterEach(() => {
    vi.restoreAllMocks();
    desk.org.close();
});

function projects(count: number, extra: InputRecord = {}): InputRecord[] {
    const Account__c = desk.account('Home');
    return Array.from({ length: count }, (_unused, index) => ({
        Account__c,
        Title__c: 'Move',
        Project_Key__c: `p${index}`,
        ...extra
    }));
}

const insert = (records: readonly InputRecord[]): RowResult[] =>
    desk.save({ operation: 'insert', object: 'Project__c', records });

function succeeded(results: readonly RowResult[]): number {
    return results.filter(({ success }) => success).length;
}

describe('the interviews of a batch before the save', () => {
    it('share one query at each element, 200 rows at a time', () => {
        desk = openFlowDesk(['relatives']);
        desk.make('Account', { Name: 'Move', Phone: '7' });
        const asked = vi.spyOn(desk.org.store, 'all');
        const records = projects(250, { Status__c: 'Active' });
        const results = insert(records);
        expect(succeeded(results)).toBe(250);
        expect(desk.row('Project__c', results[249]?.id ?? '')['Summary__c']).toBe('7|');
        const accounts = asked.mock.calls.filter(
            ([sql]) => /FROM json_each.* AS list/.test(sql) && /"Account"/.test(sql)
        );
        expect(accounts).toHaveLength(2);
    });

    it('count a query in a loop once for all of them', () => {
        desk = openFlowDesk(['ask-first']);
        for (let count = 0; count < 99; count += 1) {
            desk.make('Account', { Name: `Site ${count}`, Phone: `asked ${count}` });
        }
        expect(succeeded(insert(projects(200)))).toBe(200);
    });

    it('end by name at the 101st query, all of them', () => {
        desk = openFlowDesk(['ask-first']);
        for (let count = 0; count < 100; count += 1) {
            desk.make('Account', { Name: `Site ${count}`, Phone: `asked ${count}` });
        }
        const results = insert(projects(3));
        expect(results.map(({ errors }) => errors[0]?.statusCode)).toEqual(
            Array.from({ length: 3 }, () => 'CANNOT_EXECUTE_FLOW_TRIGGER')
        );
        expect(results[2]?.errors[0]?.message).toContain('Too many SOQL queries: 101');
        expect(desk.org.store.all('SELECT Id FROM Project__c')).toEqual([]);
    });

    it('have limits of their own in each batch of a request', () => {
        desk = openFlowDesk(['ask-first']);
        for (let count = 0; count < 60; count += 1) {
            desk.make('Account', { Name: `Site ${count}`, Phone: `asked ${count}` });
        }
        expect(succeeded(insert(projects(250)))).toBe(250);
    });

    it('refuse their own rows alone', () => {
        desk = openFlowDesk(['relatives']);
        desk.make('Account', { Name: 'Halt', Phone: 'stop' });
        const [first, second, third] = projects(3, { Status__c: 'Active' });
        const results = insert([first ?? {}, { ...second, Title__c: 'halt' }, third ?? {}]);
        expect(results.map(({ success }) => success)).toEqual([true, false, true]);
        expect(results[1]?.errors).toEqual([
            { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Stopped at p1.', fields: [] }
        ]);
    });

    it('see what a row before wrote where they name it', () => {
        desk = openFlowDesk(['relatives']);
        const [first, second] = projects(2, { Status__c: 'Active' });
        const results = insert([first ?? {}, { ...second, Follows__r: { Project_Key__c: 'p0' } }]);
        expect(desk.row('Project__c', results[1]?.id ?? '')['Follows__c']).toBe(results[0]?.id);
        const id = results[0]?.id;
        desk.save({
            operation: 'update',
            object: 'Project__c',
            records: [
                { Id: id, Title__c: 'Once' },
                { Id: id, Budget__c: 5 }
            ]
        });
        expect(desk.row('Project__c', id ?? '')).toMatchObject({ Title__c: 'Once', Budget__c: 5 });
    });

    it('before a delete keep their own records alone', () => {
        desk = openFlowDesk(['keep']);
        const results = insert(projects(120, { Status__c: 'Planned' }));
        const kept = insert([{ ...projects(1)[0], Project_Key__c: 'kept', Status__c: 'Active' }]);
        const records = [...results, ...kept].map(({ id }) => ({ Id: id }));
        const gone = desk.save({ operation: 'delete', object: 'Project__c', records });
        expect(succeeded(gone)).toBe(120);
        expect(gone[120]?.errors[0]?.message).toBe('Close Move first.');
    });
});
