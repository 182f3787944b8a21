/** Values of command-line options, checked. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { UserSeed } from '../lifecycle.ts';
import { CommandError } from './command-error.ts';

export const DEFAULT_DATA = '.local-org';
export const DEFAULT_PORT = 3141;
const DEFAULT_USERS = 'config/local-org/users.json';
const PORTS_TRIED = 20;
const MILLISECONDS_PER_MINUTE = 60_000;

export function portOption(text: string): number {
    const port = Number(text);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        throw new InvalidArgumentError('A port is a number from 0 (any free one) to 65535.');
    }
    return port;
}

/** The default port gives way to the next free one; a port that was asked for does not. */
export function portsToTry(port: number): number[] {
    return port === DEFAULT_PORT ? Array.from({ length: PORTS_TRIED }, (_unused, index) => port + index) : [port];
}

export function momentOption(text: string): Date {
    const moment = new Date(text);
    if (Number.isNaN(moment.getTime())) {
        throw new InvalidArgumentError('A moment is written like 2026-03-04T15:30:00Z.');
    }
    return moment;
}

/** Minutes as milliseconds. */
export function minutesOption(text: string): number {
    const minutes = Number(text);
    if (!(minutes > 0) || !Number.isFinite(minutes)) {
        throw new InvalidArgumentError('Minutes are a number above 0.');
    }
    return minutes * MILLISECONDS_PER_MINUTE;
}

export function collect(value: string, previous: readonly string[] | undefined): string[] {
    return [...(previous ?? []), value];
}

export function storeFile(directory: string): string {
    return join(directory, 'org.sqlite');
}

/** The named file, else the usual one where it exists, else undefined. */
export function usersOption(file: string | undefined): readonly UserSeed[] | undefined {
    const path = file ?? (existsSync(DEFAULT_USERS) ? DEFAULT_USERS : undefined);
    if (path === undefined) {
        return undefined;
    }
    try {
        return JSON.parse(readFileSync(path, 'utf8')) as readonly UserSeed[];
    } catch (error) {
        throw new CommandError(
            `The users could not be read from ${path}.`,
            error instanceof Error ? error.message : String(error),
            'Correct the file, or name another with --users.'
        );
    }
}
