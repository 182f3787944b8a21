/**
 * What the engine and its tools cost, in one run: function, rule id and earliest date of the same accounts by the compiled
 * look-up, a hand-written function, the plain interpreter and two rule engines; the full explanation apart; a million
 * accounts in one pass; the validator and a replay. Ends with 1 if any answer differs.
 * `--json` prints the numbers as JSON; `--plot` draws docs/images/engine-scaling.svg.
 */
import { writeFileSync } from 'node:fs';
import { DEFAULT_PROTOCOL } from 'c/callSequence';
import { fullExplanation, shortAnswers } from './contestants.ts';
import { differences } from './differences.ts';
import { factSets, TODAY } from './fact-sets.ts';
import { measure } from './measure.ts';
import { scalingPlot } from './plot.ts';
import { protocolOf200Rules, ruleCount } from './protocols.ts';
import { printReport, type Report } from './report.ts';
import { passesOver } from './scaling.ts';
import { replayTime, validatorTime } from './tools.ts';

/** Answers of many accounts are compared; a territory's worth of them is timed. */
const COMPARED = 2000;
const TIMED = 250;
const SIZES = [125_000, 250_000, 500_000, 750_000, 1_000_000];
const REPLAYED = 10_000;
const PLOT = new URL('../../docs/images/engine-scaling.svg', import.meta.url);

const facts = factSets(COMPARED);
const timed = facts.slice(0, TIMED);
const contestants = shortAnswers(timed);

const different = await differences(contestants, facts);
if (different.length > 0) {
    console.error(`${different.length} answers differ:\n${different.slice(0, 10).join('\n')}`);
    process.exit(1);
}

const speeds = await measure([...contestants, fullExplanation(timed)], TIMED);
const larger = protocolOf200Rules();
const passes = [DEFAULT_PROTOCOL, larger].map((protocol) => passesOver(SIZES, facts, protocol, ruleCount(protocol)));
const report: Report = {
    compared: COMPARED,
    timed: TIMED,
    speeds,
    passes,
    tools: [validatorTime(larger, ruleCount(larger), TODAY), replayTime(REPLAYED, TODAY)]
};

if (process.argv.includes('--plot')) {
    writeFileSync(PLOT, scalingPlot(passes.flatMap(({ points }) => points)));
}
if (process.argv.includes('--json')) {
    console.log(JSON.stringify(report));
} else {
    printReport(report);
}
process.exitCode = passes.some(({ differing }) => differing > 0) ? 1 : 0;
