import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOrg } from '../../../../__tests__/support/test-org.ts';
import { findObject, type ObjectSchema } from '../../../../metadata/schema.ts';
import { columnField } from '../columns.ts';

describe('columnField', () => {
    let org: ReturnType<typeof openTestOrg>;
    beforeAll(() => {
        org = openTestOrg();
    });
    afterAll(() => org.close());

    it.each([
        ['Account', 'NAME', 'Name'],
        ['Account', 'ACCOUNT.NAME', 'Name'],
        ['Account', 'ACCOUNT.PHONE1', 'Phone'],
        ['Account', 'URL', 'Website'],
        ['Account', 'CREATED_DATE', 'CreatedDate'],
        ['Contact', 'ACCOUNT.NAME', 'AccountId'],
        ['Account', 'CORE.USERS.ALIAS', 'OwnerId'],
        ['Account', 'UPDATEDBY_USER', 'LastModifiedById'],
        ['Project__c', 'Account__c', 'Account__c']
    ])('%s: the field behind %s is %s', (object, column, field) => {
        expect(columnField(findObject(org.schema, object) as ObjectSchema, column)).toBe(field);
    });
});
