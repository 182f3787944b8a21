/** The request log: a line of JSON per answer. It names who asked for what, never a value that was asked with, a token or a body. */
import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RequestRecord } from '../api/server.ts';

const LARGEST_BYTES = 10 * 1024 * 1024;
/** Names of query parameters; whatever else stands in a query string may be a secret. */
const PARAMETER_NAME = /^[\w.-]{1,40}$/;

export class RequestLog {
    private readonly file: string;
    private readonly largest: number;
    private descriptor: number;
    private size: number;

    /** A log that grows beyond `largest` bytes is renamed to `<file>.1`, in the place of the one before. */
    constructor(file: string, largest = LARGEST_BYTES) {
        this.file = file;
        this.largest = largest;
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        this.descriptor = openLog(file);
        this.size = fstatSync(this.descriptor).size;
    }

    write(record: RequestRecord): void {
        const line = `${JSON.stringify({ at: new Date().toISOString(), ...logged(record) })}\n`;
        const bytes = Buffer.byteLength(line);
        if (this.size > 0 && this.size + bytes > this.largest) {
            this.rotate();
        }
        writeSync(this.descriptor, line);
        this.size += bytes;
    }

    close(): void {
        closeSync(this.descriptor);
    }

    private rotate(): void {
        closeSync(this.descriptor);
        renameSync(this.file, `${this.file}.1`);
        this.descriptor = openLog(this.file);
        this.size = 0;
    }
}

export interface LoggedRequest {
    readonly method: string;
    readonly path: string;
    /** Names of the query's parameters, without their values. */
    readonly parameters?: readonly string[];
    readonly status: number;
    readonly milliseconds: number;
    readonly user: string | null;
}

export function logged({ method, path, status, milliseconds, username }: RequestRecord): LoggedRequest {
    const [target = '', query = ''] = path.split('?');
    const parameters = [...new URLSearchParams(query).keys()].filter((name) => PARAMETER_NAME.test(name));
    return {
        method,
        path: target,
        ...(parameters.length > 0 ? { parameters } : {}),
        status,
        milliseconds: Math.round(milliseconds * 10) / 10,
        user: username ?? null
    };
}

function openLog(file: string): number {
    return openSync(file, 'a', 0o600);
}
