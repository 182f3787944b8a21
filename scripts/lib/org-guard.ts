/**
 * Refuses to write test data where it must not go. Salesforce's own rule: a sandbox has IsSandbox and no trial end, a scratch org
 * has both; everything else (production, Developer Edition, Dev Hub, trial) counts as production.
 */
import type { Connection } from 'jsforce';
import { EXIT, ToolError } from './tool-error.ts';

export type OrgKind = 'local' | 'scratch' | 'sandbox' | 'production';

export interface OrgFacts {
    readonly instanceUrl: string;
    readonly isSandbox: boolean;
    readonly trialExpirationDate: string | null;
}

export function orgKind({ instanceUrl, isSandbox, trialExpirationDate }: OrgFacts): OrgKind {
    const host = new URL(instanceUrl).hostname;
    if (['127.0.0.1', 'localhost', '[::1]'].includes(host)) return 'local';
    if (!isSandbox) return 'production';
    return trialExpirationDate ? 'scratch' : 'sandbox';
}

interface OrganizationRow {
    readonly Name: string;
    readonly IsSandbox: boolean;
    readonly TrialExpirationDate: string | null;
}

/** Resolves with the kind of org, or throws ToolError (exit 3) for one that counts as production. */
export async function refuseProduction(connection: Connection): Promise<OrgKind> {
    const { records } = await connection.query<OrganizationRow>(
        'SELECT Name, IsSandbox, TrialExpirationDate FROM Organization'
    );
    const organization = records[0];
    const kind = orgKind({
        instanceUrl: connection.instanceUrl,
        isSandbox: organization?.IsSandbox ?? false,
        trialExpirationDate: organization?.TrialExpirationDate ?? null
    });
    if (kind === 'production') {
        throw new ToolError(
            `'${organization?.Name ?? connection.instanceUrl}' counts as a production org. Nothing was written.`,
            'It is neither a sandbox nor a scratch org nor the local org (Developer Edition and Dev Hubs count as production).',
            'Choose a sandbox or scratch org with -o.',
            EXIT.refused
        );
    }
    return kind;
}
