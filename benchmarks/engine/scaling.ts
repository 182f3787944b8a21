import { performance } from 'node:perf_hooks';
import {
    compileLookup,
    PackedAccounts,
    PackedAnswers,
    type SequenceFacts,
    type SequenceLookup,
    type SequenceProtocol
} from 'c/callSequence';

const ROUNDS = 50;

/** The fastest time for one pass over a number of accounts, by a protocol with a number of rules. */
export interface ScalingPoint {
    readonly rules: number;
    readonly accounts: number;
    readonly milliseconds: number;
}

export interface Pass {
    readonly points: readonly ScalingPoint[];
    readonly tableBytes: number;
    readonly bytesPerAccount: number;
    /** Accounts whose packed answer is not what `decide` of the look-up gives. */
    readonly differing: number;
}

function packed(facts: readonly SequenceFacts[], count: number, protocol: SequenceProtocol): PackedAccounts {
    const accounts = new PackedAccounts(count, protocol, facts[0]?.today ?? '');
    for (let index = 0; index < count; index += 1) {
        accounts.set(index, facts[index % facts.length] as SequenceFacts);
    }
    return accounts;
}

function differing(facts: readonly SequenceFacts[], lookup: SequenceLookup, answers: PackedAnswers): number {
    return facts.filter((one, index) => {
        const { answer, ruleId, notBefore } = lookup.decide(one);
        const fast = lookup.answers[answers.places[index] ?? -1];
        const hasDate = (answers.notBefore[index] ?? 0) !== 0;
        return fast?.answer !== answer || fast.ruleId !== ruleId || hasDate !== (notBefore !== undefined);
    }).length;
}

/** Passes over ever more accounts, made of the given ones over and over; the last size is told about. */
export function passesOver(
    sizes: readonly number[],
    facts: readonly SequenceFacts[],
    protocol: SequenceProtocol,
    rules: number
): Pass {
    const lookup = compileLookup(protocol);
    const points: ScalingPoint[] = [];
    let bytesPerAccount = 0;
    let different = 0;
    for (const accounts of sizes) {
        const given = packed(facts, accounts, protocol);
        const answers = new PackedAnswers(accounts);
        const times = Array.from({ length: ROUNDS }, () => {
            const start = performance.now();
            lookup.decideAll(given, answers);
            return performance.now() - start;
        });
        points.push({ rules, accounts, milliseconds: Math.min(...times) });
        bytesPerAccount = (given.bytes + answers.bytes) / accounts;
        different += differing(facts, lookup, answers);
    }
    return { points, tableBytes: lookup.bytes, bytesPerAccount, differing: different };
}
