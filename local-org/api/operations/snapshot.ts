/** `POST /local-org/snapshot`: the whole org as one SQLite file, while it goes on working. */
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { OrgError } from '../../errors.ts';
import { settle } from '../../store/snapshot.ts';
import { clientCredentials, isClient, oauthClient } from '../oauth/client.ts';
import type { PublicContext, Reply } from '../router.ts';

/** A snapshot holds what nobody may read, tokens too, so a session does not suffice: it takes the secret of the status file. */
export async function snapshot(context: PublicContext): Promise<Reply> {
    const { clientId, clientSecret } = clientCredentials(context);
    if (!isClient(oauthClient(context.org), clientId, clientSecret)) {
        throw new OrgError('INVALID_SESSION_ID', 'A snapshot is for the client named in status.json.');
    }
    const file = join(mkdtempSync(join(tmpdir(), 'local-org-snapshot-')), 'org.sqlite');
    try {
        await context.org.store.backup(file);
        settle(file);
    } catch (error) {
        remove(file);
        throw error;
    }
    return {
        status: 200,
        headers: { 'content-type': 'application/vnd.sqlite3', 'content-length': String(statSync(file).size) },
        stream: content(file)
    };
}

async function* content(file: string): AsyncGenerator<Uint8Array> {
    try {
        yield* createReadStream(file) as AsyncIterable<Uint8Array>;
    } finally {
        remove(file);
    }
}

function remove(file: string): void {
    rmSync(dirname(file), { recursive: true, force: true });
}
