/** The sync of suggestions as a function: `npm run sync -- suggestions` and `npm start` both call it. */
import type { Connection } from 'jsforce';
import { protocolDay } from 'c/callSequence';
import { accountBatches } from '../../lib/accounts/batches.ts';
import { writeCollection } from '../../lib/collections.ts';
import { refuseProduction, type OrgKind } from '../../lib/org-guard.ts';
import { activeProtocol } from '../../lib/protocol-records.ts';
import { answersOf, type AccountAnswer } from './answers.ts';
import { plannedHcps } from './hcps.ts';
import { outcomeOf, totalOf, type Outcome } from './outcome.ts';
import { requirePermission } from './permission.ts';
import { RuleTally } from './statistics.ts';
import { overridesOf, storeStatistics } from './store-statistics.ts';
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

async function storeAnswers(
    connection: Connection,
    answers: readonly AccountAnswer[],
    at: string,
    isDry: boolean
): Promise<Outcome> {
    const object = 'Shared_Plan__c';
    const changes = answers.flatMap(
        ({ account, decision: { inputsHash }, stored }) => planChange(account.plan, stored, { at, inputsHash }) ?? []
    );
    const failures = isDry ? [] : await writeCollection(connection, { object }, changes);
    return outcomeOf(object, answers.length, changes.length, failures);
}

/** Throws ToolError where nothing may be written (exit 3). A run that was cut off is run again: it goes on where it stopped. */
export async function syncSuggestions(connection: Connection, options: SyncOptions = {}): Promise<SyncSummary> {
    const org = await refuseProduction(connection);
    await requirePermission(connection);
    const { protocol, scope, status, version } = await activeProtocol(connection);
    const now = new Date();
    const today = options.asOf ?? protocolDay(now, protocol);
    const isDry = options.dryRun ?? false;
    const [hcps, overrides] = await Promise.all([
        plannedHcps(connection, protocol, today),
        overridesOf(connection, protocol, today)
    ]);
    const tally = new RuleTally(overrides);
    const plans: Outcome[] = [];
    for await (const accounts of accountBatches(connection, TOLD_FIELDS)) {
        const answers = answersOf(accounts, protocol, hcps, today);
        for (const { account, decision } of answers) tally.add(account.accountId, decision.ruleId);
        plans.push(await storeAnswers(connection, answers, now.toISOString(), isDry));
        options.onProgress?.(totalOf('Shared_Plan__c', plans).processed);
    }
    const statistics = await storeStatistics(connection, { scope, protocol, overrides, tally, today }, isDry);
    const objects = [totalOf('Shared_Plan__c', plans), statistics];
    const { processed, sent, unchanged, failures } = totalOf('', objects);
    return { org, asOf: today, protocol: { scope, version, status }, processed, sent, unchanged, failures, objects };
}
