/** The least that could answer: node:http, one prepared statement on the file, JSON. `node bare-server.ts <file>` prints its address. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync(process.argv[2] ?? '');
database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
const statement = database.prepare(
    'SELECT Id, Name, Channel__c, Start_At__c FROM Field_Engagement__c WHERE Id = ? AND IsDeleted = 0'
);

const server = createServer((request, response) => {
    const id = new URL(request.url ?? '', 'http://localhost').searchParams.get('id') ?? '';
    const records = statement.all(id);
    const body = JSON.stringify({ totalSize: records.length, done: true, records });
    response.writeHead(200, {
        'content-type': 'application/json;charset=UTF-8',
        'content-length': Buffer.byteLength(body)
    });
    response.end(body);
});
server.listen(0, '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
