import type { Engine } from 'json-rules-engine';
import type { ZenDecision } from '@gorules/zen-engine';
import { compileLookup, decide, DEFAULT_PROTOCOL, type LookupAnswer, type SequenceFacts } from 'c/callSequence';
import { interpret } from 'c/sequenceInterpreter';
import { earliestDate } from './earliest-date.ts';
import { handWritten } from './hand-written.ts';
import type { Contestant } from './measure.ts';
import { rulesEngine, rulesEngineAnswer, rulesEngineFacts } from './rules-engine.ts';
import { zenDecision, zenFacts } from './zen-engine.ts';

/** A contestant with what it answers, for comparing: function, rule id and earliest date. */
export interface Comparable extends Contestant {
    readonly answers: (facts: readonly SequenceFacts[]) => Promise<LookupAnswer[]>;
}

interface ZenResult {
    readonly answer: LookupAnswer['answer'];
    readonly ruleId: string;
}

const FILTERED = new Set(
    DEFAULT_PROTOCOL.tables
        .filter(({ isFiltered }) => isFiltered)
        .flatMap(({ rows }) => rows.map(({ ruleId }) => ruleId))
);

/** The libraries give function and rule; the date is worked out for them, in plain code. */
function withDate({ answer, ruleId }: ZenResult, facts: SequenceFacts): LookupAnswer {
    const isDated = answer !== 'No_One' && FILTERED.has(ruleId);
    return { answer, ruleId, notBefore: isDated ? earliestDate(answer, facts) : undefined };
}

type Decide = (facts: SequenceFacts) => LookupAnswer;

/** Each has a loop of its own: in a shared one, the calls of the fast ones would cost as much as they do. */
function byLookup(timed: readonly SequenceFacts[]): Comparable {
    const lookup = compileLookup(DEFAULT_PROTOCOL);
    return {
        name: 'compiled look-up',
        run: async (passes) => {
            for (let pass = 0; pass < passes; pass += 1) {
                for (const facts of timed) {
                    lookup.decide(facts);
                }
            }
        },
        answers: async (all) => all.map((facts) => lookup.decide(facts))
    };
}

function byHand(timed: readonly SequenceFacts[]): Comparable {
    return {
        name: 'hand-written function',
        run: async (passes) => {
            for (let pass = 0; pass < passes; pass += 1) {
                for (const facts of timed) {
                    handWritten(facts);
                }
            }
        },
        answers: async (all) => all.map(handWritten)
    };
}

function repeated(name: string, timed: readonly SequenceFacts[], answer: Decide): Comparable {
    return {
        name,
        run: async (passes) => {
            for (let pass = 0; pass < passes; pass += 1) {
                for (const facts of timed) {
                    answer(facts);
                }
            }
        },
        answers: async (all) => all.map(answer)
    };
}

function byRulesEngine(timed: readonly SequenceFacts[]): Comparable {
    const engine: Engine = rulesEngine(DEFAULT_PROTOCOL);
    const prepared = timed.map((facts) => ({ facts, given: rulesEngineFacts(facts) }));
    const answerOf = async (facts: SequenceFacts, given: Record<string, unknown>): Promise<LookupAnswer> =>
        withDate((await rulesEngineAnswer(engine, given)) as ZenResult, facts);
    return {
        name: 'json-rules-engine',
        run: async (passes) => {
            for (let pass = 0; pass < passes; pass += 1) {
                for (const { facts, given } of prepared) {
                    await answerOf(facts, given);
                }
            }
        },
        answers: async (all) => {
            const answers: LookupAnswer[] = [];
            for (const facts of all) {
                answers.push(await answerOf(facts, rulesEngineFacts(facts)));
            }
            return answers;
        }
    };
}

/** All accounts at once, so that ZEN may use every core: faster than one after the other. */
function byZen(timed: readonly SequenceFacts[]): Comparable {
    const decision: ZenDecision = zenDecision(DEFAULT_PROTOCOL);
    const prepared = timed.map((facts) => ({ facts, given: zenFacts(facts, DEFAULT_PROTOCOL) }));
    const answerOf = async (facts: SequenceFacts, given: Record<string, unknown>): Promise<LookupAnswer> => {
        const { result } = (await decision.evaluate(given)) as { result: ZenResult };
        return withDate(result, facts);
    };
    return {
        name: '@gorules/zen-engine',
        run: async (passes) => {
            for (let pass = 0; pass < passes; pass += 1) {
                await Promise.all(prepared.map(({ facts, given }) => answerOf(facts, given)));
            }
        },
        answers: async (all) => Promise.all(all.map((facts) => answerOf(facts, zenFacts(facts, DEFAULT_PROTOCOL))))
    };
}

/** Everybody who is asked for function, rule and date. The first is ours, the second the limit. */
export function shortAnswers(timed: readonly SequenceFacts[]): Comparable[] {
    return [
        byLookup(timed),
        byHand(timed),
        repeated('plain interpreter', timed, (facts) => interpret(facts, DEFAULT_PROTOCOL) as LookupAnswer),
        byZen(timed),
        byRulesEngine(timed)
    ];
}

/** The full explanation: reason, facts, dates, runner-up, changes and hash. */
export function fullExplanation(timed: readonly SequenceFacts[]): Comparable {
    return repeated('decide, full explanation', timed, (facts) => decide(facts, DEFAULT_PROTOCOL) as LookupAnswer);
}
