import type { Connection } from 'jsforce';
import { describe, expect, it } from 'vitest';
import { writeCollection } from '../collections.ts';

interface Sent {
    readonly method: string;
    readonly url: string;
    readonly body: string;
}

/** A connection that keeps what it is sent and refuses the records with these keys. */
function stub(refused: readonly string[] = []) {
    const sent: Sent[] = [];
    const connection = {
        version: '66.0',
        request: (call: Sent) => {
            sent.push(call);
            const { records } = JSON.parse(call.body) as { records: { Id: string }[] };
            return Promise.resolve(
                records.map(({ Id }) =>
                    refused.includes(Id)
                        ? { success: false, errors: [{ statusCode: 'REFUSED', message: 'Not this one.' }] }
                        : { success: true, errors: [] }
                )
            );
        }
    } as unknown as Connection;
    return { connection, sent };
}

const changes = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ key: `k${index}`, body: { Id: `r${index}` } }));

describe('writeCollection', () => {
    it('sends 200 records a call', async () => {
        const { connection, sent } = stub();
        expect(await writeCollection(connection, { object: 'Shared_Plan__c' }, changes(401))).toEqual([]);
        const sizes = sent.map(({ body }) => (JSON.parse(body) as { records: unknown[] }).records.length);
        expect(sizes).toEqual([200, 200, 1]);
    });

    it('sends nothing where nothing changed', async () => {
        const { connection, sent } = stub();
        await writeCollection(connection, { object: 'Shared_Plan__c' }, []);
        expect(sent).toEqual([]);
    });

    it('names every record that the org refused, and loses none of the others', async () => {
        const { connection } = stub(['r3', 'r250']);
        expect(await writeCollection(connection, { object: 'Shared_Plan__c' }, changes(300))).toEqual([
            { key: 'k3', code: 'REFUSED', message: 'Not this one.' },
            { key: 'k250', code: 'REFUSED', message: 'Not this one.' }
        ]);
    });

    it('updates by id, and upserts where a key field is named', async () => {
        const { connection, sent } = stub();
        await writeCollection(connection, { object: 'Shared_Plan__c' }, changes(1));
        await writeCollection(connection, { object: 'Rule_Statistic__c', keyField: 'Source_Key__c' }, changes(1));
        expect(sent.map(({ url }) => url)).toEqual([
            '/services/data/v66.0/composite/sobjects',
            '/services/data/v66.0/composite/sobjects/Rule_Statistic__c/Source_Key__c'
        ]);
    });
});
