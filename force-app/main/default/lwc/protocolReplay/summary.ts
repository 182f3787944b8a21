import type { ReplayRow, ReplaySummaryRow } from './types';

function compare(a: string, b: string): number {
    return a === b ? 0 : a < b ? -1 : 1;
}

/** Rows per region and pair of answers, by region, the most first. */
export function summaryOf(rows: readonly ReplayRow[]): ReplaySummaryRow[] {
    const counts = new Map<string, ReplaySummaryRow>();
    for (const { region, from, to } of rows) {
        const key = JSON.stringify([region, from.answer, to.answer]);
        const known = counts.get(key);
        counts.set(key, { region, from: from.answer, to: to.answer, rows: (known?.rows ?? 0) + 1 });
    }
    return [...counts.values()].sort((a, b) => compare(a.region ?? '', b.region ?? '') || b.rows - a.rows);
}
