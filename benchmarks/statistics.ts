/** The value that `share` (0 to 1) of the values do not exceed. NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
    const sorted = [...values].sort((left, right) => left - right);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
    return percentile(values, 0.5);
}
