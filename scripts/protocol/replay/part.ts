/** Replays of several batches as one. */
import type { ReplayResult, ReplayRow, ReplaySummaryRow } from 'c/protocolReplay';

export interface NamedRow extends ReplayRow {
    readonly accountName: string;
}

export interface ReplayPart {
    /** Number of answers compared. */
    readonly compared: number;
    readonly rows: readonly NamedRow[];
    /** By region, the most first. */
    readonly summary: readonly ReplaySummaryRow[];
    readonly unreplayed: readonly string[];
}

export function nothingCompared(): ReplayPart {
    return { compared: 0, rows: [], summary: [], unreplayed: [] };
}

function summed(rows: readonly ReplaySummaryRow[]): ReplaySummaryRow[] {
    const sums = new Map<string, ReplaySummaryRow>();
    for (const row of rows) {
        const key = JSON.stringify([row.region, row.from, row.to]);
        sums.set(key, { ...row, rows: row.rows + (sums.get(key)?.rows ?? 0) });
    }
    return [...sums.values()].sort(
        (a, b) => (a.region ?? '').localeCompare(b.region ?? '') || b.rows - a.rows || a.from.localeCompare(b.from)
    );
}

/** `names` are those of the accounts of the batch, by id. */
export function added(part: ReplayPart, result: ReplayResult, names: ReadonlyMap<string, string>): ReplayPart {
    const rows = result.rows.map((row) => ({ ...row, accountName: names.get(row.accountId) ?? '' }));
    return {
        compared: part.compared + result.compared,
        rows: [...part.rows, ...rows],
        summary: summed([...part.summary, ...result.summary]),
        unreplayed: result.unreplayed
    };
}
