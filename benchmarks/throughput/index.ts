/**
 * Point queries over HTTP from 1, 8 and 64 connections against a bare node:http server that runs the same SQL on a copy of the same
 * file, in turn in one run. Each is a process of its own. Prints requests a second, p50 and p99 of both and their ratio: medians of rounds.
 *
 *     tsx benchmarks/throughput/index.ts [--rows 100000] [--rounds 5] [--seconds 1] [--json] [--profile folder]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { API_VERSION } from '../../scripts/lib/connection.ts';
import { fillOrg, orgFile } from '../org/data.ts';
import { startBenchmarkOrg } from '../org/process.ts';
import { median } from '../statistics.ts';
import { traffic, type Target, type Traffic } from './traffic.ts';

const CONNECTIONS = [1, 8, 64];
/** Records that are asked for in turn. */
const IDS = 200;
const MS_PER_SECOND = 1_000;

const { values: flags } = parseArgs({
    options: {
        rows: { type: 'string', default: '100000' },
        rounds: { type: 'string', default: '5' },
        seconds: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        profile: { type: 'string' }
    }
});
const rounds = Number(flags.rounds);
const data = mkdtempSync(path.join(tmpdir(), 'throughput-benchmark-'));
try {
    await fillOrg(data, Number(flags.rows));
    const file = path.join(data, 'raw.sqlite');
    cpSync(orgFile(data), file);
    const ids = touchIds(file);
    const org = await startBenchmarkOrg(data, flags.profile);
    const bare = await startBareServer(file);
    try {
        const results = [];
        for (const connections of CONNECTIONS) {
            results.push(await compare(orgTarget(org), bare.target, ids, connections));
        }
        report(results);
    } finally {
        await bare.stop();
        await org.stop();
    }
} finally {
    rmSync(data, { recursive: true, force: true });
}

interface Comparison {
    readonly connections: number;
    readonly org: Traffic;
    readonly bare: Traffic;
    /** Requests a second of the bare server to those of the org. */
    readonly ratio: number;
}

async function compare(org: Target, bare: Target, ids: readonly string[], connections: number): Promise<Comparison> {
    const milliseconds = Number(flags.seconds) * MS_PER_SECOND;
    const [orgRounds, bareRounds]: [Traffic[], Traffic[]] = [[], []];
    for (let round = 0; round <= rounds; round += 1) {
        const [one, other] = [
            await traffic(org, ids, connections, milliseconds),
            await traffic(bare, ids, connections, milliseconds)
        ];
        // The first round warms both up.
        if (round > 0) {
            orgRounds.push(one);
            bareRounds.push(other);
        }
    }
    return {
        connections,
        org: middle(orgRounds),
        bare: middle(bareRounds),
        ratio: median(
            orgRounds.map(
                ({ requestsPerSecond }, round) => (bareRounds[round]?.requestsPerSecond ?? 0) / requestsPerSecond
            )
        )
    };
}

function middle(all: readonly Traffic[]): Traffic {
    return {
        requestsPerSecond: median(all.map(({ requestsPerSecond }) => requestsPerSecond)),
        p50: median(all.map(({ p50 }) => p50)),
        p99: median(all.map(({ p99 }) => p99))
    };
}

function orgTarget({ accessToken, instanceUrl }: { accessToken: string; instanceUrl: string }): Target {
    const select = 'SELECT Id, Name, Channel__c, Start_At__c FROM Field_Engagement__c WHERE Id = ';
    return {
        name: 'The org',
        address: (id) =>
            `${instanceUrl}/services/data/v${API_VERSION}/query?q=${encodeURIComponent(`${select}'${id}'`)}`,
        headers: { authorization: `Bearer ${accessToken}` }
    };
}

function touchIds(file: string): string[] {
    const database = new DatabaseSync(file);
    const rows = database.prepare('SELECT Id FROM Field_Engagement__c ORDER BY Source_Key__c LIMIT ?').all(IDS);
    database.close();
    return rows.map((row) => String(row['Id']));
}

async function startBareServer(file: string): Promise<{ target: Target; stop(): Promise<void> }> {
    const script = fileURLToPath(new URL('bare-server.ts', import.meta.url));
    const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    return {
        target: { name: 'The bare server', address: (id) => `${address}/?id=${id}`, headers: {} },
        stop: async () => {
            const ended = once(child, 'exit');
            child.kill();
            await ended;
        }
    };
}

function report(results: readonly Comparison[]): void {
    if (flags.json) {
        console.log(JSON.stringify({ rows: Number(flags.rows), rounds, results }));
        return;
    }
    const told = ({ requestsPerSecond, p50, p99 }: Traffic): string =>
        `${Math.round(requestsPerSecond).toLocaleString('en-US')} requests/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
    for (const { connections, org, bare, ratio } of results) {
        console.log(
            `${connections} connections: org ${told(org)}; bare server ${told(bare)}; ratio ${ratio.toFixed(2)}`
        );
    }
}
