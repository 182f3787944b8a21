/** The sync of suggestions as a function: `npm run sync -- suggestions` and `npm start` both call it. */
import type { Connection } from 'jsforce';
import { protocolDay } from 'c/callSequence';
import { accountBatches } from '../../lib/accounts/batches.ts';
import { writeCollection } from '../../lib/collections.ts';
import { refuseProduction, type OrgKind } from '../../lib/org-guard.ts';
import { activeProtocol } from '../../lib/protocol-records.ts';
import { answersOf } from './answers.ts';
import { plannedHcps } from './hcps.ts';
import { outcomeOf, totalOf, type Outcome } from './outcome.ts';
import { requirePermission } from './permission.ts';
import { planChange, TOLD_FIELDS } from './stored.ts';

export interface SyncOptions {
    /** The protocol's day, `YYYY-MM-DD`; today if not given. */
    readonly asOf?: string;
    /** True: count what would change, write nothing. */
    readonly dryRun?: boolean;
    /** After each batch of accounts. */
    onProgress?(processed: number): void;
}

export interface SyncSummary extends Omit<Outcome, 'object'> {
    readonly org: OrgKind;
    readonly asOf: string;
    readonly protocol: { readonly scope: string; readonly version: number; readonly status: string };
    readonly objects: readonly Outcome[];
}

export async function syncSuggestions(connection: Connection, options: SyncOptions = {}): Promise<SyncSummary> {
    const org = await refuseProduction(connection);
    await requirePermission(connection);
    const { protocol, scope, status, version } = await activeProtocol(connection);
    const now = new Date();
    const today = options.asOf ?? protocolDay(now, protocol);
    const hcps = await plannedHcps(connection, protocol, today);
    const plans: Outcome[] = [];
    for await (const accounts of accountBatches(connection, TOLD_FIELDS)) {
        const changes = answersOf(accounts, protocol, hcps, today).flatMap(
            ({ account, decision, stored }) =>
                planChange(account.plan, stored, { at: now.toISOString(), inputsHash: decision.inputsHash }) ?? []
        );
        const failures = options.dryRun ? [] : await writeCollection(connection, { object: 'Shared_Plan__c' }, changes);
        plans.push(outcomeOf('Shared_Plan__c', accounts.length, changes.length, failures));
        options.onProgress?.(totalOf('Shared_Plan__c', plans).processed);
    }
    const objects = [totalOf('Shared_Plan__c', plans)];
    const { processed, sent, unchanged, failures } = totalOf('', objects);
    return { org, asOf: today, protocol: { scope, version, status }, processed, sent, unchanged, failures, objects };
}
