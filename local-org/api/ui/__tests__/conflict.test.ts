import { describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../../__tests__/support/test-org.ts';
import { save } from '../../../dml/save.ts';
import type { Reply, RequestContext } from '../../router.ts';
import { updateRecord } from '../record-writes.ts';

const MOMENT = '2026-03-04T15:30:00.000Z';

/** A stored account and what the update door answers, told when the client last saw the record. */
function update(headers: Record<string, string>): { reply: Reply; name: unknown } {
    const org = openTestOrg();
    const user = testUser(org, 'manager');
    const records = [{ Name: 'Northfield' }];
    const [created] = save(org, user, { operation: 'insert', object: 'Account', records, allOrNone: true });
    org.store.run('UPDATE Account SET LastModifiedDate = ?', [MOMENT]);
    const context = {
        org,
        user,
        headers,
        params: { recordId: created?.id ?? '' },
        body: () => ({ fields: { Name: 'Southfield' } })
    } as unknown as RequestContext;
    const reply = updateRecord(context);
    const name = org.store.get('SELECT Name FROM Account')?.['Name'];
    org.close();
    return { reply, name };
}

describe('ui-api update with If-Unmodified-Since', () => {
    it.each([
        ['no header', {}],
        ['the moment of the last change', { 'if-unmodified-since': MOMENT }],
        ['the second of the last change', { 'if-unmodified-since': 'Wed, 04 Mar 2026 15:30:00 GMT' }]
    ])('writes with %s', (_name, headers) => {
        const { reply, name } = update(headers);
        expect(reply.status).toBe(200);
        expect(name).toBe('Southfield');
    });

    it.each([
        ['an ISO moment', '2026-03-04T15:29:59.999Z'],
        ['an HTTP date', 'Wed, 04 Mar 2026 15:29:59 GMT']
    ])('refuses a change after %s, naming who changed it', (_name, since) => {
        const { reply, name } = update({ 'if-unmodified-since': since });
        expect(name).toBe('Northfield');
        expect(reply.status).toBe(400);
        expect(reply.json).toMatchObject({
            enhancedErrorType: 'RecordError',
            output: {
                errors: [
                    {
                        errorCode: 'CollisionDetectedException',
                        message:
                            'This record was modified by Manager Tester during your edit session. Make a note of the data you ' +
                            'entered, then reload the record and enter your updates again.'
                    }
                ],
                fieldErrors: {}
            }
        });
    });
});
