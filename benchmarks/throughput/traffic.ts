/** Connections that ask one question after another, each waiting for its answer. */
import { Agent, request } from 'node:http';
import { percentile } from '../statistics.ts';

export interface Target {
    readonly name: string;
    address(id: string): string;
    readonly headers: Readonly<Record<string, string>>;
}

export interface Traffic {
    readonly requestsPerSecond: number;
    /** Milliseconds that half, and 99 of 100, of the answers took at most. */
    readonly p50: number;
    readonly p99: number;
}

/** Throws for an answer that is not 200 or has not one record. */
export async function traffic(
    target: Target,
    ids: readonly string[],
    connections: number,
    milliseconds: number
): Promise<Traffic> {
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    const times: number[] = [];
    let next = 0;
    const start = performance.now();
    const ask = async (): Promise<void> => {
        while (performance.now() - start < milliseconds) {
            const asked = performance.now();
            await answer(agent, target, ids[next++ % ids.length] ?? '');
            times.push(performance.now() - asked);
        }
    };
    await Promise.all(Array.from({ length: connections }, ask));
    const seconds = (performance.now() - start) / 1000;
    agent.destroy();
    return { requestsPerSecond: times.length / seconds, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

function answer(agent: Agent, target: Target, id: string): Promise<void> {
    return new Promise((resolve, reject) => {
        const outgoing = request(target.address(id), { agent, headers: target.headers }, (response) => {
            let text = '';
            response.setEncoding('utf8');
            response.on('data', (chunk: string) => (text += chunk));
            response.on('end', () => {
                if (response.statusCode === 200 && text.startsWith('{"totalSize":1,')) {
                    resolve();
                } else {
                    reject(new Error(`${target.name} answered ${response.statusCode}: ${text.slice(0, 300)}`));
                }
            });
        });
        outgoing.on('error', reject);
        outgoing.end();
    });
}
