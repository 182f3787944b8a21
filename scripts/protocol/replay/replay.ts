/** What a version would change: all accounts of an org under the active protocol and under that version. Reads, writes nothing. */
import type { Connection } from 'jsforce';
import { protocolDay, type SequenceProtocol } from 'c/callSequence';
import { replay, replayHistory, type ReplayResult } from 'c/protocolReplay';
import { isBlocking, validateProtocol } from 'c/protocolValidator';
import { accountBatches } from '../../lib/accounts/batches.ts';
import { activeProtocol, protocolOfVersion, type StoredProtocol } from '../../lib/protocol-records.ts';
import { EXIT, ToolError } from '../../lib/tool-error.ts';
import { added, nothingCompared, type ReplayPart } from './part.ts';

export interface ReplayRequest {
    readonly scope: string;
    readonly version: number;
    /** `YYYY-MM-DD`; today if not given. */
    readonly asOf?: string;
    /** Days to go back. */
    readonly days: number;
}

export interface DraftReplay {
    readonly scope: string;
    readonly before: number;
    readonly after: number;
    readonly asOf: string;
    readonly accounts: number;
    readonly today: ReplayPart;
    readonly history: ReplayPart;
}

function refuseErrors({ protocol, scope, version }: StoredProtocol, today: string): void {
    if (!isBlocking(validateProtocol(protocol, { today }))) return;
    throw new ToolError(
        `Version ${version} of the protocol ${scope} has errors and cannot be replayed.`,
        'A protocol with errors does not give every account one answer.',
        "Run 'npm run protocol -- validate' for the list.",
        EXIT.findings
    );
}

/** Batches go through both protocols one after the other, so that no more than one is held. */
async function replayAll(
    connection: Connection,
    before: SequenceProtocol,
    after: SequenceProtocol,
    { today, days }: { readonly today: string; readonly days: number }
): Promise<Pick<DraftReplay, 'accounts' | 'today' | 'history'>> {
    let accounts = 0;
    let now = nothingCompared();
    let past = nothingCompared();
    for await (const batch of accountBatches(connection)) {
        const names = new Map(batch.map(({ accountId, picture }) => [accountId, picture.accountName]));
        const add = (part: ReplayPart, result: ReplayResult): ReplayPart => added(part, result, names);
        now = add(now, replay(batch, before, after, today));
        past = add(past, replayHistory(batch, before, after, { today, days }));
        accounts += batch.length;
    }
    return { accounts, today: now, history: past };
}

/** Throws ToolError where there is no such version (exit 2), it has errors (1), or the active one is not what was approved (3). */
export async function replayDraft(
    connection: Connection,
    { scope, version, asOf, days }: ReplayRequest
): Promise<DraftReplay> {
    const [before, after] = await Promise.all([
        activeProtocol(connection, scope),
        protocolOfVersion(connection, scope, version)
    ]);
    const today = asOf ?? protocolDay(new Date(), before.protocol);
    refuseErrors(after, today);
    const result = await replayAll(connection, before.protocol, after.protocol, { today, days });
    return { scope, before: before.version, after: after.version, asOf: today, ...result };
}
