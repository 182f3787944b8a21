/** Two ways to the same answer, timed in turn so that a busy machine slows both alike. */
import { median } from './statistics.ts';

export interface Pair {
    readonly name: string;
    readonly ours: () => unknown;
    readonly theirs: () => unknown;
    /** Make one form of both answers, to compare them. */
    readonly flat: { readonly ours: (answer: unknown) => unknown; readonly theirs: (answer: unknown) => unknown };
    /** Largest ratio; absent where there is none. */
    readonly limit?: number;
}

export interface PairTimes {
    readonly name: string;
    /** Medians, in milliseconds. */
    readonly ours: number;
    readonly theirs: number;
    readonly ratio: number;
    readonly limit?: number;
}

const ROUND_MS = 40;
const WARM_UP_MS = 300;

/** Throws where the two do not give equal answers. */
export function timePair({ name, ours, theirs, flat, limit }: Pair, rounds: number): PairTimes {
    const [our, their] = [JSON.stringify(flat.ours(ours())), JSON.stringify(flat.theirs(theirs()))];
    if (our !== their) {
        throw new Error(`${name}: different answers.\n${our.slice(0, 300)}\n${their.slice(0, 300)}`);
    }
    const [ourTimes, theirTimes] = [timesPerRound(ours), timesPerRound(theirs)];
    const times: { ours: number; theirs: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
        times.push({ ours: timed(ours, ourTimes), theirs: timed(theirs, theirTimes) });
    }
    const result = {
        name,
        ours: median(times.map((time) => time.ours)),
        theirs: median(times.map((time) => time.theirs)),
        ratio: median(times.map((time) => time.ours / time.theirs))
    };
    return limit === undefined ? result : { ...result, limit };
}

/** Calls that fill a round; finding out warms the code up. */
function timesPerRound(work: () => unknown): number {
    const start = performance.now();
    let calls = 0;
    do {
        work();
        calls += 1;
    } while (performance.now() - start < WARM_UP_MS);
    return Math.max(1, Math.round((calls * ROUND_MS) / (performance.now() - start)));
}

function timed(work: () => unknown, times: number): number {
    const start = performance.now();
    for (let time = 0; time < times; time += 1) {
        work();
    }
    return (performance.now() - start) / times;
}
