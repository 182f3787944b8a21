/** `status` and `users`: what the running org is and who may sign in. */
import { runningOrg, type OrgStatus } from '../status.ts';
import { CommandError } from './command-error.ts';

export interface InspectFlags {
    readonly data: string;
    readonly json?: boolean;
}

export async function status(flags: InspectFlags): Promise<void> {
    const { instanceUrl, pageUrl, apiVersion, organizationId, users, client } = await running(flags.data);
    if (flags.json) {
        console.log(JSON.stringify({ instanceUrl, pageUrl, apiVersion, organizationId, users, client }, null, 4));
        return;
    }
    console.log(`Local org ${organizationId} at ${instanceUrl}`);
    console.log(`Page ${pageUrl}`);
    console.log(`API version ${apiVersion}, ${users.length} users`);
}

/** Tokens are shown with `--json` only. */
export async function users(flags: InspectFlags): Promise<void> {
    const org = await running(flags.data);
    if (flags.json) {
        console.log(JSON.stringify(org.users, null, 4));
        return;
    }
    for (const { username, persona, userId } of org.users) {
        console.log([username, persona ?? '-', userId].join('\t'));
    }
}

async function running(data: string): Promise<OrgStatus> {
    const org = await runningOrg(data);
    if (!org) {
        throw new CommandError(
            'There is no local org to ask.',
            `None is running on the data folder ${data}.`,
            'Start one with the command start, or name its folder with --data.'
        );
    }
    return org;
}
