import { expect } from 'vitest';
import { openTestOrg, testUser, type TestOrgOptions } from '../../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../../lifecycle.ts';
import type { UserContext } from '../../../security/access.ts';
import { quoted, type SqlRow } from '../../../store/store.ts';
import { save } from '../../save.ts';
import type { InputRecord, RowError, RowResult, SaveRequest } from '../../types.ts';

type Partly = Omit<SaveRequest, 'allOrNone'> & { readonly allOrNone?: boolean };

/** A test org with short ways to save, one user at a time. */
export interface Desk {
    readonly org: OpenOrg;
    readonly admin: UserContext;
    user(name: string): UserContext;
    save(request: Partly, user?: UserContext): RowResult[];
    insert(object: string, record: InputRecord, user?: UserContext): RowResult;
    update(object: string, record: InputRecord, user?: UserContext): RowResult;
    remove(object: string, id: string, user?: UserContext): RowResult;
    /** Inserts as admin and returns the id; fails the test where the row is refused. */
    make(object: string, record: InputRecord): string;
    account(name?: string): string;
    /** A project on a new account; the key is unique in the test. */
    project(extra?: InputRecord): string;
    row(object: string, id: string): SqlRow;
}

export function openDesk(options: TestOrgOptions = {}): Desk {
    const org = openTestOrg(options);
    const admin = testUser(org, 'admin');
    let count = 0;
    const desk: Desk = {
        org,
        admin,
        user: (name) => testUser(org, name),
        save: (request, user = admin) => save(org, user, { allOrNone: false, ...request }),
        insert: (object, record, user) => only(desk.save({ operation: 'insert', object, records: [record] }, user)),
        update: (object, record, user) => only(desk.save({ operation: 'update', object, records: [record] }, user)),
        remove: (object, id, user) => only(desk.save({ operation: 'delete', object, records: [{ Id: id }] }, user)),
        make: (object, record) => {
            const result = desk.insert(object, record);
            expect(result.errors).toEqual([]);
            return result.id ?? '';
        },
        account: (name = 'Alder Clinic') => desk.make('Account', { Name: name }),
        project: (extra = {}) => {
            const record = { Account__c: desk.account(), Title__c: 'Move', Project_Key__c: `key-${++count}`, ...extra };
            return desk.make('Project__c', record);
        },
        row: (object, id) => {
            const row = org.store.get(`SELECT * FROM ${quoted(object)} WHERE "Id" = ?`, [id]);
            if (!row) {
                throw new Error(`There is no ${object} ${id}.`);
            }
            return row;
        }
    };
    return desk;
}

function only(results: readonly RowResult[]): RowResult {
    const [result] = results;
    if (!result) {
        throw new Error('The save gave no result.');
    }
    return result;
}

/** The one error of a refused row. */
export function errorIn(result: RowResult): RowError {
    expect(result.success).toBe(false);
    expect(result.errors).toHaveLength(1);
    return result.errors[0] as RowError;
}
