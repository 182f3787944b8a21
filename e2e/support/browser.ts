import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

const COMMAND_NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const KNOWN_PLACES = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** Switches that keep Chromium quiet, off the network and runnable without a user namespace. */
const QUIET_ARGUMENTS = [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
];

function isExecutable(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}

function installedBrowser(): string | undefined {
    const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
    const onPath = COMMAND_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
    return [...onPath, ...KNOWN_PLACES].find(isExecutable);
}

/**
 * Path of the Chromium to drive: an installed Chrome or Chromium, else the one inside `@sparticuz/chromium` (Linux x64),
 * else undefined, which lets Playwright use the browser it downloaded itself. Unpacks on first use to the system's
 * temporary folder.
 */
export async function findBrowser(): Promise<string | undefined> {
    const installed = installedBrowser();
    if (installed !== undefined) {
        return installed;
    }
    if (process.platform === 'linux' && process.arch === 'x64') {
        const { default: chromium } = await import('@sparticuz/chromium');
        return chromium.executablePath();
    }
    return undefined;
}

/** Launch options for `chromium.launch` of Playwright. */
export async function browserLaunchOptions(): Promise<LaunchOptions> {
    return { executablePath: await findBrowser(), args: [...QUIET_ARGUMENTS], headless: true };
}
