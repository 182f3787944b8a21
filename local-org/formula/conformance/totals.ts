import type { CaseScore } from './score.ts';

export interface Totals {
    readonly cases: number;
    readonly wholeCases: number;
    readonly evaluations: number;
    readonly passed: number;
    readonly failed: number;
    readonly unsupported: number;
}

/** `inside`: cases all of whose functions exist in an org. `share`: percent of their evaluations that agree, two decimals, rounded down. */
export function totalsOf(scores: readonly CaseScore[]): { cases: Totals; inside: Totals; share: string } {
    const inside = sum(scores.filter(({ elsewhere }) => elsewhere.length === 0));
    const share = (Math.floor((inside.passed * 10_000) / Math.max(inside.evaluations, 1)) / 100).toFixed(2);
    return { cases: sum(scores), inside, share };
}

function sum(scores: readonly CaseScore[]): Totals {
    const add = (part: (score: CaseScore) => number): number => scores.reduce((total, one) => total + part(one), 0);
    return {
        cases: scores.length,
        wholeCases: scores.filter(({ passed, evaluations }) => passed === evaluations).length,
        evaluations: add(({ evaluations }) => evaluations),
        passed: add(({ passed }) => passed),
        failed: add(({ failures }) => failures.length),
        unsupported: add(({ unsupported, evaluations }) => (unsupported === undefined ? 0 : evaluations))
    };
}
