import type { LookupAnswer, SequenceFacts } from 'c/callSequence';
import type { Comparable } from './contestants.ts';

function text({ answer, ruleId, notBefore }: LookupAnswer): string {
    return [answer, ruleId, notBefore ?? 'now'].join(' ');
}

/** Accounts for which somebody answers other than the first of the contestants: function, rule id or date. */
export async function differences(
    contestants: readonly Comparable[],
    facts: readonly SequenceFacts[]
): Promise<string[]> {
    const [first, ...others] = contestants;
    const expected = (await first?.answers(facts)) ?? [];
    const found: string[] = [];
    for (const { name, answers } of others) {
        (await answers(facts)).forEach((answer, index) => {
            const ours = expected[index];
            if (ours && text(answer) !== text(ours)) {
                found.push(`account ${index}: ${text(ours)}, ${name} says ${text(answer)}`);
            }
        });
    }
    return found;
}
