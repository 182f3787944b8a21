/** Every row that was looked at is counted once: processed = sent + unchanged + failed. */
import type { RowFailure } from '../../lib/collections.ts';

export interface Outcome {
    readonly object: string;
    readonly processed: number;
    /** Written; in a dry run what would have been. */
    readonly sent: number;
    readonly unchanged: number;
    readonly failures: readonly RowFailure[];
}

export function outcomeOf(
    object: string,
    processed: number,
    changed: number,
    failures: readonly RowFailure[]
): Outcome {
    return { object, processed, sent: changed - failures.length, unchanged: processed - changed, failures };
}

export function totalOf(object: string, outcomes: readonly Outcome[]): Outcome {
    const sum = (count: (outcome: Outcome) => number): number =>
        outcomes.reduce((total, outcome) => total + count(outcome), 0);
    return {
        object,
        processed: sum(({ processed }) => processed),
        sent: sum(({ sent }) => sent),
        unchanged: sum(({ unchanged }) => unchanged),
        failures: outcomes.flatMap(({ failures }) => failures)
    };
}
