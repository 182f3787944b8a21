import { protocolDay, protocolDigest, type SequenceProtocol } from 'c/callSequence';
import type { CoverageProgress, CoverageSource } from 'c/coverageData';
import { DraftReplay, historyDays, summaryOf, UNREPLAYED, type ReplayResult, type ReplayRow } from 'c/protocolReplay';
import { nextTask } from './nextTask';

/** Accounts that are replayed before the page may draw and take a click: some tens of milliseconds. */
const STRETCH = 1000;

export interface PastResult extends ReplayResult {
    /** Rules of the draft that answered for nobody on any of the days. */
    readonly silentRules: readonly string[];
}

/** What a draft would change today, and would have changed in the past. */
export interface Replayed {
    readonly before: SequenceProtocol;
    readonly after: SequenceProtocol;
    readonly names: ReadonlyMap<string, string>;
    /** `YYYY-MM-DD`, in the draft's days. */
    readonly day: string;
    readonly today: ReplayResult;
    /** Undefined until it is asked for. */
    readonly past: PastResult | undefined;
    readonly isPartial: boolean;
}

/** Is told how far a replay is, and says whether it is still wanted. */
export type OnReplayProgress = (progress: CoverageProgress) => boolean;

type RowsOf = (day: string, start: number, end: number) => ReplayRow[];

/** Stretch by stretch; undefined where the replay is no longer wanted. */
async function rowsInStretches(
    rowsOf: RowsOf,
    days: readonly string[],
    accounts: number,
    onProgress: OnReplayProgress
): Promise<ReplayRow[] | undefined> {
    const rows: ReplayRow[] = [];
    const total = days.length * accounts;
    for (const [index, day] of days.entries()) {
        for (let start = 0; start < accounts; start += STRETCH) {
            if (!onProgress({ read: index * accounts + start, total })) {
                return undefined;
            }
            // One stretch after the other, so that a click on Cancel comes between them.
            // eslint-disable-next-line no-await-in-loop
            await nextTask();
            rows.push(...rowsOf(day, start, start + STRETCH));
        }
    }
    return onProgress({ read: total, total }) ? rows : undefined;
}

/** The accounts that were read under the protocol in force and under a draft. */
export class PanelReplay {
    private readonly source: CoverageSource;
    private readonly before: SequenceProtocol;
    private readonly after: SequenceProtocol;
    private readonly draftReplay: DraftReplay;

    constructor(source: CoverageSource, before: SequenceProtocol, after: SequenceProtocol) {
        this.source = source;
        this.before = before;
        this.after = after;
        this.draftReplay = new DraftReplay(source.accounts, before, after);
    }

    async today(now: Date, onProgress: OnReplayProgress): Promise<Replayed | undefined> {
        const { source, before, after, draftReplay } = this;
        const { accounts, isPartial } = source;
        const day = protocolDay(now, after);
        const rowsOf: RowsOf = (...stretch) => draftReplay.rows(...stretch);
        const rows = await rowsInStretches(rowsOf, [day], accounts.length, onProgress);
        return (
            rows && {
                before,
                after,
                names: new Map(accounts.map(({ accountId, accountName }) => [accountId, accountName])),
                day,
                today: { compared: accounts.length, rows, summary: summaryOf(rows), unreplayed: [] },
                past: undefined,
                isPartial
            }
        );
    }

    /** The last 90 days, a week apart, the oldest first. */
    async past(today: string, onProgress: OnReplayProgress): Promise<PastResult | undefined> {
        const days = historyDays({ today });
        const { length } = this.source.accounts;
        const rowsOf: RowsOf = (...stretch) => this.draftReplay.rowsAsOf(...stretch);
        const rows = await rowsInStretches(rowsOf, days, length, onProgress);
        return (
            rows && {
                compared: length * days.length,
                rows,
                summary: summaryOf(rows),
                unreplayed: UNREPLAYED,
                silentRules: this.silentRules()
            }
        );
    }

    private silentRules(): string[] {
        const ruleIds = this.after.tables.flatMap(({ rows }) => rows.map(({ ruleId }) => ruleId));
        return [...new Set(ruleIds)].filter((ruleId) => !this.draftReplay.answeringRules.has(ruleId));
    }
}

/** Whether a protocol has other content than the one that was replayed; the same object costs no look into it. */
export function isOther(replayed: SequenceProtocol, present: SequenceProtocol | undefined): boolean {
    return replayed !== present && (!present || protocolDigest(replayed) !== protocolDigest(present));
}
