/** `snapshot` and `restore`: a whole org to a file and back. */
import { createWriteStream, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { unpackedFolder } from '../deploy/metadata-store.ts';
import { runningOrg, type OrgStatus } from '../status.ts';
import { LockedError } from '../store/lock.ts';
import { replaceStore, settle, SnapshotError } from '../store/snapshot.ts';
import { openStore } from '../store/sqlite.ts';
import { CommandError } from './command-error.ts';
import { storeFile } from './options.ts';

export interface SnapshotFlags {
    readonly data: string;
    readonly output: string;
    readonly force?: boolean;
}

export interface RestoreFlags {
    readonly data: string;
    readonly force?: boolean;
}

const MEGABYTE = 1024 * 1024;

/** The file appears whole or not at all, also while the org is running. */
export async function snapshot({ data, output, force = false }: SnapshotFlags): Promise<void> {
    if (!force) {
        refuseToOverwrite(output);
    }
    const partial = `${output}.${process.pid}.partial`;
    try {
        const running = await runningOrg(data);
        await (running ? download(running, partial) : copyStopped(data, partial));
        const organizationId = settle(partial);
        if (force) {
            renameSync(partial, output);
        } else {
            claim(partial, output);
        }
        const size = (statSync(output).size / MEGABYTE).toFixed(1);
        console.log(
            `Wrote a snapshot of org ${organizationId} into ${output} (${size} MB). It holds the org's tokens.`
        );
    } finally {
        rmSync(partial, { force: true });
    }
}

function refuseToOverwrite(output: string): void {
    if (existsSync(output)) {
        throw new CommandError(
            'The snapshot was not written.',
            `${output} is there already.`,
            'Name another file with --output, or write over it with --force.'
        );
    }
}

/** A link, unlike a rename, never takes the place of a file that came meanwhile. */
function claim(partial: string, output: string): void {
    try {
        linkSync(partial, output);
    } catch (error) {
        refuseToOverwrite(output);
        throw error;
    }
}

async function download({ instanceUrl, client }: OrgStatus, file: string): Promise<void> {
    const secret = Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64');
    const response = await fetch(`${instanceUrl}/local-org/snapshot`, {
        method: 'POST',
        headers: { authorization: `Basic ${secret}` }
    });
    if (!response.ok || response.body === null) {
        throw new CommandError(
            'The snapshot was not written.',
            `The org at ${instanceUrl} answered ${response.status}: ${await response.text()}`,
            'Stop it with the command stop, then take the snapshot of the stopped org.'
        );
    }
    const content = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
    await pipeline(content, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
}

async function copyStopped(data: string, file: string): Promise<void> {
    if (!existsSync(storeFile(data))) {
        throw new CommandError(
            'The snapshot was not written.',
            `There is no org in the data folder ${data}.`,
            'Name its folder with --data.'
        );
    }
    const store = openStore(storeFile(data));
    try {
        await store.backup(file);
    } finally {
        store.close();
    }
}

export function restore(file: string, { data, force = false }: RestoreFlags): void {
    const target = storeFile(data);
    const refusal = (why: string, next: string): CommandError =>
        new CommandError('The snapshot was not restored.', why, next);
    if (!existsSync(file)) {
        throw refusal(`There is no file ${file}.`, 'Name one that the command snapshot wrote.');
    }
    if (existsSync(target) && !force) {
        throw refusal(
            `There is an org in the data folder ${data}.`,
            'Put the snapshot in its place with --force, or choose another folder with --data.'
        );
    }
    try {
        const organizationId = replaceStore(file, target);
        removeUnpacked(target);
        console.log(`Restored org ${organizationId} into ${data}. It runs at the next start.`);
    } catch (error) {
        if (error instanceof LockedError) {
            throw refusal(error.message, 'Stop it with the command stop, then restore.');
        }
        if (error instanceof SnapshotError) {
            throw refusal(`${file}: ${error.message}`, 'Name a file that the command snapshot of this version wrote.');
        }
        throw error;
    }
}

/** Unpacked metadata of the org that was there; the next start unpacks the snapshot's own. */
function removeUnpacked(file: string): void {
    const folder = unpackedFolder(file);
    if (folder !== undefined) {
        rmSync(folder, { recursive: true, force: true });
    }
}
