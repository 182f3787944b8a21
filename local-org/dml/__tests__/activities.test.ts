import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { userContext } from '../../security/context.ts';
import { query } from '../../soql/query.ts';
import { save } from '../save.ts';
import type { RowResult } from '../types.ts';

let org: OpenOrg;
beforeEach(() => {
    org = openTestOrg();
});
afterEach(() => org.close());

const user = (name: string) => userContext(org, testUser(org, name).userId);
const put = (object: string, record: object, name = 'admin'): RowResult =>
    save(org, user(name), { operation: 'insert', object, records: [{ ...record }], allOrNone: true })[0] as RowResult;
const change = (object: string, record: object, name = 'admin'): RowResult =>
    save(org, user(name), { operation: 'update', object, records: [{ ...record }], allOrNone: true })[0] as RowResult;
function insert(object: string, record: object, name?: string): string {
    const { errors, id } = put(object, record, name);
    expect(errors).toEqual([]);
    return id ?? '';
}
const values = (soql: string, name = 'admin'): readonly unknown[] =>
    query(org, user(name), soql).rows.map((row) => row.values);

describe('a task', () => {
    it('is about an account, an opportunity or a contact, and tells the account of it', () => {
        const account = insert('Account', { Name: 'North' });
        const contact = insert('Contact', { LastName: 'Doe', AccountId: account });
        const opportunity = { Name: 'Deal', AccountId: account, StageName: 'Prospecting', CloseDate: '2026-05-01' };
        insert('Task', { Subject: 'a', WhatId: account });
        insert('Task', { Subject: 'b', WhoId: contact });
        insert('Task', { Subject: 'c', WhatId: insert('Opportunity', opportunity) });
        insert('Task', { Subject: 'd' });
        const rows = values('SELECT Subject, AccountId FROM Task ORDER BY Subject');
        expect(rows.map((row) => (row as { AccountId: string | null }).AccountId)).toEqual([
            account,
            account,
            account,
            null
        ]);
        expect(
            query(org, user('admin'), 'SELECT What.Name, What.Type FROM Task WHERE WhatId != null').rows
        ).toHaveLength(2);
        expect(put('Task', { WhatId: contact }).errors[0]?.fields).toEqual(['WhatId']);
    });

    it('is closed by its status and tells when', () => {
        const id = insert('Task', { Subject: 'Call' });
        expect(values('SELECT IsClosed, Status, Priority, CompletedDateTime FROM Task')).toEqual([
            { IsClosed: false, Status: 'Not Started', Priority: 'Normal', CompletedDateTime: null }
        ]);
        change('Task', { Id: id, Status: 'Completed', Priority: 'High' });
        expect(values('SELECT IsHighPriority FROM Task WHERE IsClosed = true AND CompletedDateTime != null')).toEqual([
            { IsHighPriority: true }
        ]);
    });

    it('goes with the record it is about and comes back with it', () => {
        const account = insert('Account', { Name: 'North' });
        insert('Task', { Subject: 'x', WhatId: account });
        save(org, user('admin'), {
            operation: 'delete',
            object: 'Account',
            records: [{ Id: account }],
            allOrNone: true
        });
        expect(values('SELECT Id FROM Task')).toEqual([]);
    });
});

describe('an event', () => {
    it('works its times out from those given', () => {
        insert('Event', { Subject: 'a', StartDateTime: '2026-03-05T10:00:00Z', EndDateTime: '2026-03-05T10:45:00Z' });
        insert('Event', { Subject: 'b', ActivityDateTime: '2026-03-05T10:00:00Z', DurationInMinutes: 30 });
        expect(
            values('SELECT DurationInMinutes, StartDateTime, EndDateTime, ActivityDate FROM Event ORDER BY Subject')
        ).toMatchObject([
            { DurationInMinutes: 45, StartDateTime: '2026-03-05T10:00:00.000Z' },
            { EndDateTime: '2026-03-05T10:30:00.000Z', ActivityDate: '2026-03-05' }
        ]);
        expect(put('Event', { Subject: 'c' }).errors[0]?.statusCode).toBe('REQUIRED_FIELD_MISSING');
    });
});

describe('activities below their records', () => {
    it('are history once they are closed or past, and open before', () => {
        const account = insert('Account', { Name: 'North' });
        const about = { WhatId: account };
        insert('Task', { ...about, Subject: 'done', Status: 'Completed', ActivityDate: '2026-03-01' });
        insert('Task', { ...about, Subject: 'to do', ActivityDate: '2026-04-01' });
        insert('Event', { ...about, Subject: 'past', StartDateTime: '2026-03-03T10:00:00Z', DurationInMinutes: 15 });
        insert('Event', { ...about, Subject: 'next', StartDateTime: '2026-03-06T10:00:00Z', DurationInMinutes: 15 });
        const [row] = query(
            org,
            user('admin'),
            `SELECT LastActivityDate, (SELECT Subject, IsTask, What.Name FROM ActivityHistories ORDER BY Subject),
             (SELECT Subject, IsClosed FROM OpenActivities ORDER BY Subject) FROM Account`
        ).rows;
        const subjects = (name: string): unknown =>
            (row?.values[name] as unknown as { rows: { values: { Subject: string } }[] }).rows.map(
                ({ values: { Subject } }) => Subject
            );
        expect([subjects('ActivityHistories'), subjects('OpenActivities')]).toEqual([
            ['done', 'past'],
            ['next', 'to do']
        ]);
        expect(row?.values['LastActivityDate']).toBe('2026-03-06');
    });

    it('are not asked for by themselves', () => {
        expect(() => values('SELECT Id FROM ActivityHistory')).toThrow(/does not support query/u);
        expect(() => values('SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM OpenActivity)')).toThrow(
            /does not support query/u
        );
    });
});

describe('who sees activities', () => {
    it('is their owner, and everybody who may read what they are about', () => {
        const project = 'Project__c';
        expect(user('reader').object('Account').read).toBe(true);
        const account = insert('Account', { Name: 'North' });
        insert('Task', { Subject: 'about an account', WhatId: account });
        insert('Task', { Subject: 'about nothing' });
        expect(values('SELECT Id FROM Task', 'reader')).toHaveLength(1);
        expect(values('SELECT Id FROM Task', 'nobody')).toEqual([]);
        expect(user('nobody').object(project).read).toBe(false);
    });

    it('needs Edit Tasks to change them, and sees no field that is not granted', () => {
        expect(put('Task', { Subject: 'x' }, 'reader').success).toBe(false);
        expect(user('reader').field('Task', 'Description').read).toBe(false);
        expect(user('reader').field('ActivityHistory', 'Description').read).toBe(false);
        expect(user('reader').field('ActivityHistory', 'Subject').read).toBe(true);
        expect(user('admin').field('OpenActivity', 'Description')).toEqual({ read: true, edit: false });
    });
});
