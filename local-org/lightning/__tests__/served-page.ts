import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../api/server.ts';
import { save } from '../../dml/save.ts';
import { openOrg, type OpenOrg } from '../../lifecycle.ts';
import { userContext } from '../../security/context.ts';
import type { UserContext } from '../../security/access.ts';
import { MANIFEST_FILE, type PageManifest } from '../vite/manifest.ts';

const PRODUCT = join(import.meta.dirname, '../../__tests__/fixtures/force-app');
const PAGE = join(import.meta.dirname, 'fixtures/force-app');

export const MANIFEST: PageManifest = {
    inputHash: 'x',
    early: 'early-12345678.js',
    entries: ['page-12345678.js'],
    styles: ['page-12345678.css'],
    chunks: [
        { file: 'early-12345678.js', kind: 'platform', initial: true, bytes: 3, gzipBytes: 3, labels: [] },
        { file: 'page-12345678.js', kind: 'platform', initial: true, bytes: 3, gzipBytes: 3, labels: [] },
        { file: 'own-12345678.js', kind: 'own', initial: false, bytes: 3, gzipBytes: 3, labels: ['Sample_Title'] }
    ],
    components: { 'c/sampleCard': ['own-12345678.js'] }
};

const PERSON = { email: 'person@example.com', profile: 'System Administrator' };
const USERS = [
    {
        ...PERSON,
        username: 'ada@local.example.com',
        lastName: 'Ada',
        alias: 'ada',
        persona: 'Editor',
        permissionSets: ['Project_Read']
    },
    { ...PERSON, username: 'bea@local.example.com', lastName: 'Bea', alias: 'bea', persona: 'Reader', language: 'es' },
    { ...PERSON, username: 'cyd@local.example.com', lastName: 'Cyd', alias: 'cyd' },
    { ...PERSON, username: 'dee@local.example.com', lastName: 'Dee', alias: 'dee', persona: 'Gone', isActive: false },
    {
        ...PERSON,
        username: 'eve@local.example.com',
        lastName: 'Eve',
        alias: 'eve',
        persona: 'Outsider',
        profile: 'Minimum Access - Salesforce'
    }
];

export interface ServedPage {
    readonly org: OpenOrg;
    readonly url: string;
    readonly sources: readonly string[];
    user(username: string): UserContext;
    /** Id of the new record. */
    insert(object: string, record: Readonly<Record<string, unknown>>): string;
    close(): Promise<void>;
}

/** An org over the fixtures with a page whose scripts are stand-ins, served on a free port. */
export async function servePage(defaultPersona?: string): Promise<ServedPage> {
    const outDir = mkdtempSync(join(tmpdir(), 'served-page-'));
    writeFileSync(join(outDir, MANIFEST_FILE), JSON.stringify(MANIFEST));
    for (const file of ['early-12345678.js', 'page-12345678.js', 'own-12345678.js', 'page-12345678.css']) {
        writeFileSync(join(outDir, file), `/* ${file} */`);
        writeFileSync(join(outDir, `${file}.br`), 'brotli');
        writeFileSync(join(outDir, `${file}.gz`), 'gzip');
    }
    const sources = [PAGE, PRODUCT];
    const org = openOrg({ sources, file: ':memory:', users: USERS, seed: 'page' });
    const page = { outDir, sources, ...(defaultPersona === undefined ? {} : { defaultPersona }) };
    const server = createServer(createApp(org, { page }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const user = (username: string) => {
        const row = org.store.get('SELECT Id FROM User WHERE Username = ?', [username]);
        return userContext(org, String(row?.['Id']));
    };
    return {
        org,
        sources,
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        user,
        insert(object, record) {
            const request = { operation: 'insert', object, records: [record], allOrNone: true } as const;
            return save(org, user('ada@local.example.com'), request)[0]?.id ?? '';
        },
        async close() {
            await new Promise((resolve) => server.close(resolve));
            org.close();
            rmSync(outDir, { recursive: true });
        }
    };
}
