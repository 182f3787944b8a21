/** `start`: opens the org and serves it until it is told to stop. */
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { serve, type ServedOrg, type ServeOptions } from '../serve.ts';
import { LockedError } from '../store/lock.ts';
import { runningOrg } from '../status.ts';
import type { RequestRecord } from '../api/server.ts';
import { CommandError } from './command-error.ts';
import { unpackedFolder } from '../deploy/metadata-store.ts';
import { logged, RequestLog } from './request-log.ts';
import { unsupportedSummary } from './unsupported.ts';
import { portsToTry, storeFile, usersOption } from './options.ts';

const USUAL_SOURCE = 'force-app';
const REQUEST_LOG = 'request-log.jsonl';
/** The shell sends Ctrl-C to every process of its group, and npm passes it on: two signals of one press. */
const ONE_PRESS_MILLISECONDS = 500;
/** Exit codes of programs that a signal ended start behind it. */
const SIGNALLED = 128;

export interface StartFlags {
    readonly source?: readonly string[];
    /** Takes deploys: no folder decides what the org is. */
    readonly empty?: boolean;
    readonly port: number;
    readonly data: string;
    readonly memory?: boolean;
    readonly users?: string;
    readonly now?: Date;
    readonly seed?: string;
    /** True without a name of a file. */
    readonly testClock?: boolean;
    readonly log?: string | true;
    /** Milliseconds. */
    readonly sessionTimeout?: number;
    readonly page?: string;
    readonly json?: boolean;
}

export async function start(flags: StartFlags): Promise<void> {
    const sources = flags.source ?? (flags.empty ? [] : [USUAL_SOURCE]);
    checkSources(sources);
    const running = await runningOrg(flags.data);
    if (running) {
        throw new CommandError(
            'The local org was not started.',
            `One is already running on this data folder, at ${running.instanceUrl}.`,
            'Use that one, stop it with the command stop, or choose another folder with --data.'
        );
    }
    const served = await opened(serveOptions(flags, sources), flags);
    stopOnSignal(served);
    const { instanceUrl, pageUrl, organizationId, apiVersion } = served.status;
    console.log(
        flags.json
            ? JSON.stringify({ instanceUrl, pageUrl, organizationId, apiVersion })
            : `Local org ready: ${instanceUrl}`
    );
    if (!flags.json && flags.source !== undefined) {
        unsupportedSummary(served.unsupported).forEach((line) => console.error(line));
    }
}

function serveOptions(flags: StartFlags, sources: readonly string[]): ServeOptions {
    // The usual users are given the permission sets of the usual folder, which another source or an empty org does not have.
    const isUsual = sources.join() === USUAL_SOURCE;
    const users = flags.users === undefined && !isUsual ? undefined : usersOption(flags.users);
    const onRequest = requestLog(flags);
    return {
        sources,
        file: flags.memory ? ':memory:' : storeFile(flags.data),
        directory: flags.data,
        ports: portsToTry(flags.port),
        onFailure: (error) => console.error(error),
        ...(users ? { users } : {}),
        ...(flags.now ? { now: flags.now } : {}),
        ...(flags.testClock ? { testClock: true } : {}),
        ...(flags.seed === undefined ? {} : { seed: flags.seed }),
        ...(flags.page === undefined ? {} : { page: { outDir: flags.page, sources: pageSources(flags, sources) } }),
        ...(flags.sessionTimeout === undefined ? {} : { sessionTimeout: flags.sessionTimeout }),
        ...(onRequest ? { onRequest } : {})
    };
}

/** A page over what was deployed takes its layouts from the unpacked copy. */
function pageSources(flags: StartFlags, sources: readonly string[]): readonly string[] {
    return sources.length === 0 && !flags.memory ? [unpackedFolder(storeFile(flags.data)) ?? ''] : sources;
}

function checkSources(sources: readonly string[]): void {
    const missing = sources.find((source) => !existsSync(source));
    if (missing !== undefined) {
        throw new CommandError(
            'The local org was not started.',
            `There is no folder ${missing} to load metadata from.`,
            'Start from the folder of the project, or name the metadata with --source.'
        );
    }
}

async function opened(options: ServeOptions, flags: StartFlags): Promise<ServedOrg> {
    try {
        return await serve(options);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
            throw new CommandError(
                'The local org was not started.',
                `Port ${flags.port} is in use.`,
                'Choose another with --port, or --port 0 for any free one.'
            );
        }
        if (error instanceof LockedError) {
            throw new CommandError(
                'The local org was not started.',
                error.message,
                'Stop that server, or choose another folder with --data.'
            );
        }
        throw error;
    }
}

/** A second press of Ctrl-C does not wait for requests that are still running. */
function stopOnSignal(served: ServedOrg): void {
    let first: number | undefined;
    const stop = (signal: NodeJS.Signals): void => {
        if (first === undefined) {
            first = performance.now();
            void served.close().then(() => process.exit(0));
        } else if (performance.now() - first > ONE_PRESS_MILLISECONDS) {
            process.exit(SIGNALLED + constants.signals[signal]);
        }
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
}

/** `-` is standard error; without a name the log lies with the data. */
function requestLog({ data, log }: StartFlags): ((record: RequestRecord) => void) | undefined {
    if (log === undefined) {
        return undefined;
    }
    if (log === '-') {
        return logRequest;
    }
    const file = new RequestLog(log === true ? join(data, REQUEST_LOG) : log);
    return (record) => file.write(record);
}

function logRequest(record: RequestRecord): void {
    const { method, path, status, milliseconds, user } = logged(record);
    console.error(`${status} ${method} ${path} ${milliseconds.toFixed(1)} ms ${user ?? '-'}`);
}
