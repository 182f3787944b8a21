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
const ROUND_MS = 20;
const ROUNDS = 41;

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

/**
 * Many short rounds of all contestants in turn, and the fastest of each: what else the machine does makes a round slower,
 * never faster.
 */
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
        decisionsPerSecond: Math.round(Math.max(...speeds))
    }));
}
