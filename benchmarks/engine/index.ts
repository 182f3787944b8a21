/**
 * Decisions per second of `decide` against json-rules-engine: the same protocol, the same accounts, one run.
 * `decide` also gives reason, facts, dates, runner-up, changes and hash; json-rules-engine gives function and rule.
 * Ends with 1 if any answer differs. `--json` prints the numbers as JSON.
 */
import { decide, DEFAULT_PROTOCOL } from 'c/callSequence';
import { factSets } from './fact-sets.ts';
import { measure, type Contestant } from './measure.ts';
import { rulesEngine, rulesEngineAnswer, rulesEngineFacts } from './rules-engine.ts';

/** Answers of many accounts are compared; a territory's worth of them is timed. */
const COMPARED = 2000;
const TIMED = 250;
const TARGET_RATIO = 100;

const facts = factSets(COMPARED);
const timedFacts = facts.slice(0, TIMED);
const engine = rulesEngine(DEFAULT_PROTOCOL);
const timedEngineFacts = timedFacts.map(rulesEngineFacts);

async function differences(): Promise<string[]> {
    const found: string[] = [];
    for (const [index, one] of facts.entries()) {
        const { answer, ruleId } = decide(one, DEFAULT_PROTOCOL);
        const other = await rulesEngineAnswer(engine, rulesEngineFacts(one));
        if (other !== `${answer} ${ruleId}`) {
            found.push(`account ${index}: ${answer} ${ruleId}, json-rules-engine says ${other || 'nothing'}`);
        }
    }
    return found;
}

const ours: Contestant = {
    name: 'c/callSequence decide',
    run: async (passes) => {
        for (let pass = 0; pass < passes; pass += 1) {
            for (const one of timedFacts) {
                decide(one, DEFAULT_PROTOCOL);
            }
        }
    }
};

const theirs: Contestant = {
    name: 'json-rules-engine run',
    run: async (passes) => {
        for (let pass = 0; pass < passes; pass += 1) {
            for (const one of timedEngineFacts) {
                await engine.run(one);
            }
        }
    }
};

const different = await differences();
if (different.length > 0) {
    console.error(`${different.length} of ${COMPARED} answers differ:\n${different.slice(0, 10).join('\n')}`);
    process.exit(1);
}

const results = await measure([ours, theirs], TIMED);
const [our, their] = results.map(({ decisionsPerSecond }) => decisionsPerSecond);
const ratio = (our ?? 0) / (their ?? Infinity);
const rules = new Set(facts.map((one) => decide(one, DEFAULT_PROTOCOL).ruleId)).size;

if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ compared: COMPARED, rules, timed: TIMED, results, ratio, target: TARGET_RATIO }));
} else {
    console.log(`${COMPARED} accounts, ${rules} rules answer: all answers equal (function and rule id)`);
    console.log(`${TIMED} of them timed, median of rounds in turn\n`);
    for (const { name, decisionsPerSecond } of results) {
        console.log(`${name.padEnd(24)}${decisionsPerSecond.toLocaleString('en-US').padStart(12)} decisions/s`);
    }
    console.log(`${'ratio'.padEnd(24)}${ratio.toFixed(0).padStart(12)} (target: at least ${TARGET_RATIO})`);
}
