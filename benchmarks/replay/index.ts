/**
 * Replays a draft over generated accounts: what it would change today, and in the last 90 days week by week and day by day. Medians of
 * some rounds; today's answers are held against a run of the full engine under each protocol. Exit 1 where today or the weeks take
 * longer than the limit, or where one answer differs. `browser.ts` times the same in the editor.
 *
 *     tsx benchmarks/replay/index.ts [--accounts 10000] [--rounds 5] [--json]
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { DEFAULT_PROTOCOL } from 'c/callSequence';
import { replay, replayHistory } from 'c/protocolReplay';
import { median } from '../statistics.ts';
import { generatedAccounts } from './accounts.ts';
import { DRAFT } from './draft.ts';
import { differencesOf } from './equality.ts';

/** For today's answers of 10,000 accounts, and for the weeks. */
const LIMIT_MS = 2_000;

const { values: flags } = parseArgs({
    options: {
        accounts: { type: 'string', default: '10000' },
        rounds: { type: 'string', default: '5' },
        json: { type: 'boolean', default: false }
    }
});

const today = '2026-11-18';
const accounts = generatedAccounts(Number(flags.accounts), today);
const touches = accounts.reduce((sum, { picture }) => sum + picture.touches.length, 0);

function timed<Result>(work: () => Result): { readonly result: Result; readonly milliseconds: number } {
    const times: number[] = [];
    let result = work();
    for (let round = 0; round < Number(flags.rounds); round += 1) {
        const start = performance.now();
        result = work();
        times.push(performance.now() - start);
    }
    return { result, milliseconds: Math.round(median(times)) };
}

const now = timed(() => replay(accounts, DEFAULT_PROTOCOL, DRAFT, today));
const past = timed(() => replayHistory(accounts, DEFAULT_PROTOCOL, DRAFT, { today }));
const everyDay = timed(() => replayHistory(accounts, DEFAULT_PROTOCOL, DRAFT, { today, step: 1 }));
const differences = differencesOf(accounts, now.result, DEFAULT_PROTOCOL, DRAFT, today);

const summary = {
    accounts: accounts.length,
    touches,
    today: { milliseconds: now.milliseconds, changed: now.result.rows.length, limit: LIMIT_MS },
    history: {
        milliseconds: past.milliseconds,
        compared: past.result.compared,
        changed: past.result.rows.length,
        limit: LIMIT_MS
    },
    everyDay: { milliseconds: everyDay.milliseconds, compared: everyDay.result.compared },
    differences: differences.length
};

if (flags.json) {
    console.log(JSON.stringify(summary));
} else {
    const count = (value: number): string => value.toLocaleString('en-US');
    console.log(
        `${count(summary.accounts)} accounts with ${count(touches)} touches; medians of ${flags.rounds} rounds.`
    );
    console.log(
        `Today: ${count(summary.today.changed)} answers change, found in ${summary.today.milliseconds} ms (under ${LIMIT_MS}).`
    );
    console.log(
        `The last 90 days, week by week: ${count(summary.history.changed)} of ${count(summary.history.compared)} answers change, found in ${summary.history.milliseconds} ms (under ${LIMIT_MS}).`
    );
    console.log(
        `Day by day: ${count(summary.everyDay.compared)} answers compared in ${summary.everyDay.milliseconds} ms.`
    );
    console.log(`Answers that a run after activation gives otherwise: ${differences.length}.`);
    for (const { accountId, replayed, run } of differences.slice(0, 10)) {
        console.log(`  ${accountId}: replayed '${replayed}', run '${run}'`);
    }
}
const slowest = Math.max(now.milliseconds, past.milliseconds);
process.exitCode = differences.length > 0 || slowest > LIMIT_MS ? 1 : 0;
