import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { orgStatus, userOf } from './support/org.ts';

interface Summary {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly failed: number;
    readonly objects: readonly { readonly object: string; readonly planned: number }[];
}

async function seedAgain(...flags: string[]): Promise<Summary> {
    const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', 'scripts/seed/index.ts', '--json', ...flags],
        {
            env: {
                ...process.env,
                SF_INSTANCE_URL: orgStatus().instanceUrl,
                SF_ACCESS_TOKEN: userOf('Integration').accessToken
            }
        }
    );
    return JSON.parse(stdout) as Summary;
}

/** `npm start` has seeded the org already, by the same path; the first run here brings back what other journeys have edited. */
test('a second seed creates nothing and changes nothing', async () => {
    expect(await seedAgain()).toMatchObject({ created: 0, failed: 0 });
    const summary = await seedAgain();
    expect(summary).toMatchObject({ created: 0, updated: 0, failed: 0 });
    const planned = summary.objects.reduce((sum, { planned }) => sum + planned, 0);
    expect(summary.unchanged).toBe(planned);
    expect(planned).toBeGreaterThan(1000);
});

test('a dry run for more accounts counts them and writes none', async () => {
    const summary = await seedAgain('--accounts', '102', '--dry-run');
    expect(summary.created).toBeGreaterThan(2);
    expect(await seedAgain()).toMatchObject({ created: 0, updated: 0 });
});

test('a seed on another day moves what is relative to the day, and nothing is refused', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const moved = await seedAgain('--as-of', yesterday);
    expect(moved).toMatchObject({ created: 0, failed: 0 });
    expect(moved.updated).toBeGreaterThan(1000);
    expect(await seedAgain('--as-of', today)).toMatchObject({ created: 0, updated: moved.updated, failed: 0 });
});
