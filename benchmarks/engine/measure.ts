import { performance } from 'node:perf_hooks';

export interface Contestant {
    readonly name: string;
    /** Decides every fact set `passes` times. */
    readonly run: (passes: number) => Promise<void>;
}

export interface Measured {
    readonly name: string;
    readonly decisionsPerSecond: number;
}

const MS_PER_SECOND = 1000;
const ROUND_MS = 250;
const ROUNDS = 9;

async function timed(contestant: Contestant, passes: number): Promise<number> {
    const start = performance.now();
    await contestant.run(passes);
    return performance.now() - start;
}

/** Passes that take about one round; finding them out warms the code up. */
async function passesPerRound(contestant: Contestant): Promise<number> {
    let passes = 1;
    let took = await timed(contestant, passes);
    while (took < ROUND_MS / 2) {
        passes *= 2;
        took = await timed(contestant, passes);
    }
    return Math.max(1, Math.round((passes * ROUND_MS) / took));
}

function median(values: readonly number[]): number {
    return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Rounds of all contestants in turn, so that a busy machine slows them alike; the median of each. */
export async function measure(contestants: readonly Contestant[], factSets: number): Promise<Measured[]> {
    const prepared = [];
    for (const contestant of contestants) {
        prepared.push({ contestant, passes: await passesPerRound(contestant), speeds: [] as number[] });
    }
    for (let round = 0; round < ROUNDS; round += 1) {
        for (const { contestant, passes, speeds } of prepared) {
            speeds.push((passes * factSets * MS_PER_SECOND) / (await timed(contestant, passes)));
        }
    }
    return prepared.map(({ contestant, speeds }) => ({
        name: contestant.name,
        decisionsPerSecond: Math.round(median(speeds))
    }));
}
