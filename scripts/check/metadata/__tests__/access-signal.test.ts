import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { save } from '../../../../local-org/dml/save.ts';
import { openOrg, type OpenOrg } from '../../../../local-org/lifecycle.ts';
import { userContext } from '../../../../local-org/security/context.ts';
import type { UserContext } from '../../../../local-org/security/access.ts';
import type { UserSeed } from '../../../../local-org/setup/users.ts';
import { query } from '../../../../local-org/soql/query.ts';

const PROJECT = resolve(import.meta.dirname, '../../../..');
/** Still November 22 in New York, where the users are. */
const AFTER_MIDNIGHT = new Date('2026-11-23T02:00:00Z');

let org: OpenOrg;

beforeAll(() => {
    const users = JSON.parse(readFileSync(resolve(PROJECT, 'config/local-org/users.json'), 'utf8')) as UserSeed[];
    org = openOrg({
        sources: [resolve(PROJECT, 'force-app')],
        file: ':memory:',
        users,
        seed: 'signal',
        now: AFTER_MIDNIGHT
    });
});
afterAll(() => org.close());

function persona(name: string): UserContext {
    const [row] = org.store.all('SELECT Id FROM User WHERE Username LIKE ?', [`${name}@%`]);
    return userContext(org, String(row?.['Id']));
}

function insert(object: string, record: Readonly<Record<string, unknown>>): string {
    const request = { operation: 'insert', object, records: [record], allOrNone: true } as const;
    const [result] = save(org, persona('integration'), request);
    expect(result?.errors).toEqual([]);
    return result?.id ?? '';
}

function signalAfter(decisionDate: string, reader: string): unknown {
    const account = insert('Account', { Name: `Decided ${decisionDate}` });
    const plan = insert('Shared_Plan__c', { Account__c: account, Account_Key__c: account });
    insert('Access_Barrier__c', {
        Shared_Plan__c: plan,
        State__c: 'Denied',
        Decision_Date__c: decisionDate
    });
    const { rows } = query(org, persona(reader), `SELECT Access_Signal__c FROM Shared_Plan__c WHERE Id = '${plan}'`);
    return rows[0]?.values['Access_Signal__c'];
}

describe('the access signal', () => {
    it.each(['sales', 'integration'])('counts days as the protocol does, wherever the reader is: %s', (reader) => {
        expect(signalAfter('2026-11-09', reader)).toBe('Urgent');
        expect(signalAfter('2026-11-08', reader)).toBe('In_Progress');
    });
});
