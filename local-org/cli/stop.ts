/** `stop` and `reset`: end the running org, throw its data away. */
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { lockFileOf } from '../store/lock.ts';
import { isAlive, removeStatus, runningOrg } from '../status.ts';
import { CommandError } from './command-error.ts';
import { storeFile } from './options.ts';

const STEP_MILLISECONDS = 50;
/** Longer than the org waits for its running requests. */
const STEPS = 240;

export interface DataFlags {
    readonly data: string;
}

export async function stop({ data }: DataFlags): Promise<void> {
    const org = await runningOrg(data);
    if (!org) {
        console.log(`No local org is running on ${data}.`);
        return;
    }
    process.kill(org.processId, 'SIGTERM');
    for (let step = 0; isAlive(org.processId); step += 1) {
        if (step === STEPS) {
            throw new CommandError(
                'The local org did not stop.',
                `Process ${org.processId} was asked to and is still there.`,
                `End it with: kill -9 ${org.processId}. Every write that was answered is safe.`
            );
        }
        await wait(STEP_MILLISECONDS);
    }
    console.log(`Stopped the local org at ${org.instanceUrl}.`);
}

/** The next start makes an empty org. Only the org's own files go. */
export async function reset({ data }: DataFlags): Promise<void> {
    const org = await runningOrg(data);
    if (org) {
        throw new CommandError(
            'The data was not reset.',
            `A local org is running on it, at ${org.instanceUrl}.`,
            'Stop it with the command stop, then reset.'
        );
    }
    for (const suffix of ['', '-wal', '-shm', '-journal']) {
        rmSync(`${storeFile(data)}${suffix}`, { force: true });
    }
    rmSync(lockFileOf(storeFile(data)), { force: true });
    removeStatus(data);
    console.log(`Threw the data in ${data} away.`);
}
