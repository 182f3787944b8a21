/**
 * Decisions in the words of the page: by its own modules (`c/sequenceWords`), with the labels of one language. Each call loads the
 * modules in a process of its own, so that several languages can be had beside each other.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SequenceDecision, SequenceFacts } from 'c/callSequence';
import type { Audience, SequenceExplanation } from 'c/sequenceWords';

const PROCESS = fileURLToPath(new URL('./words-process.ts', import.meta.url));

export interface Wording {
    /** By API name. */
    readonly labels: ReadonlyMap<string, string>;
    /** BCP 47, `es` for example. */
    readonly language: string;
}

export interface Question {
    readonly facts: SequenceFacts;
    readonly decision: SequenceDecision;
}

/** What the process is given. */
export interface WordsTask extends Wording {
    readonly questions: readonly Question[];
    readonly audiences: readonly Audience[];
}

/**
 * Per question, in its order, one explanation for each audience, in theirs.
 * @throws Error when the process ends without an answer; what it said stands on the standard error.
 */
export function explanations(
    questions: readonly Question[],
    audiences: readonly Audience[],
    { labels, language }: Wording
): Promise<readonly (readonly SequenceExplanation[])[]> {
    const task: WordsTask = { questions, audiences, labels, language };
    return new Promise((resolve, reject) => {
        const child = fork(PROCESS, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
        child.once('message', (words) => resolve(words as SequenceExplanation[][]));
        child.on('error', reject);
        child.once('exit', (code, signal) =>
            reject(new Error(`The process of the words ended without an answer, ${signal ?? `code ${code}`}.`))
        );
        child.send(task);
    });
}

/** Every piece of text that the card and the trace show of an explanation. */
export function textsOf({
    headline,
    reason,
    timing,
    day,
    facts,
    changes,
    others,
    trace
}: SequenceExplanation): readonly string[] {
    const lines = [timing, ...facts, ...changes, ...others].flatMap(({ text, exact }) => [text, exact ?? '']);
    const rows = trace.tables.flatMap(({ name, outcome }) => [name, outcome]);
    return [headline, reason, day, ...lines, ...changes.map(({ then }) => then), ...rows, trace.runnerUp];
}
