import { spawn } from 'node:child_process';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
    linux: ['xdg-open']
};

/** Opens the address for a person at a terminal; says nothing where there is no browser to open, the address stands above. */
export function openInBrowser(address: string): void {
    const opener = OPENERS[process.platform];
    if (!opener || !process.stdout.isTTY || process.env['CI']) return;
    const [program, ...parameters] = opener as [string, ...string[]];
    spawn(program, [...parameters, address], { stdio: 'ignore', detached: true })
        .on('error', () => undefined)
        .unref();
}
