/**
 * SOQL in process against hand-written SQL on the same file with node:sqlite, in one run and in turn: the same rows, checked, then the
 * median of rounds. Prints both times and their ratio; exit 1 above a limit. For HTTP see benchmarks/throughput.
 *
 *     tsx benchmarks/query/index.ts [--rows 100000] [--rounds 25] [--json]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { openOrg, type OpenOrg, type UserSeed } from '../../local-org/lifecycle.ts';
import { userContext } from '../../local-org/security/context.ts';
import { query } from '../../local-org/soql/query.ts';
import type { SoqlRow, SoqlValue } from '../../local-org/soql/types.ts';
import { fillOrg, orgFile, rawCopy } from '../org/data.ts';
import { timePair, type Pair } from '../pairs.ts';
import { questions, type Question } from './questions.ts';

const USERS = 'config/local-org/users.json';

const { values: flags } = parseArgs({
    options: {
        rows: { type: 'string', default: '100000' },
        rounds: { type: 'string', default: '25' },
        json: { type: 'boolean', default: false }
    }
});
const data = mkdtempSync(path.join(tmpdir(), 'query-benchmark-'));
try {
    await fillOrg(data, Number(flags.rows));
    const raw = rawCopy(data);
    const users = JSON.parse(readFileSync(USERS, 'utf8')) as readonly UserSeed[];
    const org = openOrg({ sources: ['force-app'], file: orgFile(data), users });
    const touchId = String(raw.prepare('SELECT Id FROM Field_Engagement__c LIMIT 1 OFFSET 500').get()?.['Id']);
    const results = questions(touchId, userId(org, 'sales')).map((question) =>
        timePair(pair(org, raw, question), Number(flags.rounds))
    );
    org.close();
    raw.close();
    if (flags.json) {
        console.log(JSON.stringify({ rows: Number(flags.rows), rounds: Number(flags.rounds), results }));
    } else {
        for (const { name, ours, theirs, ratio, limit } of results) {
            const bound = limit === undefined ? '' : ` (at most ${limit})`;
            console.log(
                `${name}: SOQL ${ours.toFixed(3)} ms, SQL ${theirs.toFixed(3)} ms, ratio ${ratio.toFixed(2)}${bound}`
            );
        }
    }
    process.exitCode = results.some(({ ratio, limit = Infinity }) => ratio > limit) ? 1 : 0;
} finally {
    rmSync(data, { recursive: true, force: true });
}

function userId(org: OpenOrg, name: string): string {
    return String(org.store.get('SELECT Id FROM User WHERE Username LIKE ?', [`${name}@%`])?.['Id']);
}

/** Both answer with rows as objects, SOQL's with parents nested; they are compared value by value. */
function pair(org: OpenOrg, raw: DatabaseSync, { name, soql, sql, columns, user, limit }: Question): Pair {
    const asking = userContext(org, userId(org, user));
    const statement = raw.prepare(sql);
    return {
        name,
        ours: () => query(org, asking, soql).rows,
        theirs: () => statement.all(),
        flat: {
            ours: (rows) => (rows as readonly SoqlRow[]).map((row) => columns.map((column) => valueAt(row, column))),
            theirs: (rows) => (rows as readonly Record<string, unknown>[]).map((row) => Object.values(row))
        },
        ...(limit === undefined ? {} : { limit })
    };
}

function valueAt(row: SoqlRow, column: string): SoqlValue | undefined {
    return column
        .split('.')
        .reduce<SoqlValue | undefined>(
            (value, step) =>
                typeof value === 'object' && value !== null && 'values' in value ? value.values[step] : undefined,
            row
        );
}
