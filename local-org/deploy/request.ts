/** A deploy from a zip to a result that clients poll for. The result is kept with the data. */
import JSZip from 'jszip';
import { OrgError } from '../errors.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { base62, nextCount, to18 } from '../store/ids.ts';
import { deploy, type DeployOptions } from './deploy.ts';
import type { ZipFiles } from './decompose.ts';
import { deployResult, type DeployResult } from './result.ts';

const TABLE = '_org_deploy';
const KEY_PREFIX = '0Af';
const RETRIEVE_KEY_PREFIX = '09S';
const INSTANCE = { start: 3, end: 6 } as const;
const LARGEST_UNZIPPED_BYTES = 400 * 1024 * 1024;

function newRequestId(org: Org, keyPrefix: string): string {
    const instance = org.id.slice(INSTANCE.start, INSTANCE.end);
    const id = keyPrefix + instance + base62(nextCount(org.store, `id:${keyPrefix}`), 9);
    return to18(id) ?? id;
}

export function newRetrieveId(org: Org): string {
    return newRequestId(org, RETRIEVE_KEY_PREFIX);
}

/** Contents of a zip whose package stands at its root or in its one folder. Throws BAD_REQUEST for what is no zip. */
export async function unzip(bytes: Uint8Array): Promise<ZipFiles> {
    const refuse = (): never => {
        throw new OrgError('BAD_REQUEST', 'The deployed file is not a zip');
    };
    const zip = await JSZip.loadAsync(bytes).catch(refuse);
    const entries = Object.values(zip.files).filter(({ dir }) => !dir);
    const folder = entries.find(({ name }) => /^[^/]+\/package\.xml$/u.test(name))?.name.split('/')[0];
    const isNested = !entries.some(({ name }) => name === 'package.xml') && folder !== undefined;
    const files = new Map<string, Uint8Array>();
    let size = 0;
    for (const entry of entries) {
        const content = await entry.async('uint8array').catch(refuse);
        size += content.byteLength;
        if (size > LARGEST_UNZIPPED_BYTES) {
            throw new OrgError('BAD_REQUEST', `The zip holds more than ${LARGEST_UNZIPPED_BYTES} bytes`);
        }
        files.set(isNested ? entry.name.slice(folder.length + 1) : entry.name, content);
    }
    return files;
}

/** Throws INSUFFICIENT_ACCESS for people who may not ask the Metadata API anything. */
export function checkMetadataAccess(user: UserContext): void {
    if (!user.systemPermissions.has('ModifyAllData')) {
        throw new OrgError(
            'INSUFFICIENT_ACCESS',
            'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions'
        );
    }
}

/** Throws INSUFFICIENT_ACCESS, and LOCAL_ORG_UNSUPPORTED where folders of source decide what the org is. */
export function checkDeployable(org: Org, user: UserContext): void {
    checkMetadataAccess(user);
    if (!org.metadata.takesDeploys) {
        throw new OrgError(
            'LOCAL_ORG_UNSUPPORTED',
            'The local org does not support deploys while it follows folders of source. Start it with --empty and deploy into that.'
        );
    }
}

/** Deploys at once; the result is done when this returns. Throws OrgError where nothing may be deployed at all. */
export async function runDeploy(
    org: Org,
    user: UserContext,
    zip: Uint8Array,
    options: DeployOptions & { readonly testLevel?: string }
): Promise<DeployResult> {
    checkDeployable(org, user);
    const files = await unzip(zip);
    const outcome = deploy(org, files, options);
    return org.store.transaction(() => {
        const id = newRequestId(org, KEY_PREFIX);
        const result = deployResult(org, user, {
            id,
            options,
            outcome,
            zipSize: zip.byteLength,
            fileCount: files.size
        });
        keepResult(org, result);
        return result;
    });
}

function createTable(org: Org): void {
    org.store.exec(`CREATE TABLE IF NOT EXISTS ${TABLE} (id TEXT PRIMARY KEY, result TEXT NOT NULL)`);
}

function keepResult(org: Org, result: DeployResult): void {
    createTable(org);
    org.store.run(`INSERT INTO ${TABLE} (id, result) VALUES (?, ?)`, [result.id, JSON.stringify(result)]);
}

/** The result of an earlier deploy by its 15- or 18-character id. Throws INVALID_CROSS_REFERENCE_KEY where there is none. */
export function resultOfDeploy(org: Org, id: string): DeployResult {
    createTable(org);
    const row = org.store.get(`SELECT result FROM ${TABLE} WHERE id = ?`, [to18(id) ?? '']);
    if (row === undefined) {
        throw new OrgError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`);
    }
    return JSON.parse(String(row['result'])) as DeployResult;
}
