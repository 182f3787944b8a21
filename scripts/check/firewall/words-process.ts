/** The process of `words.ts`: answers its one task and ends. */
import { registerLabels } from '../../lib/labels.ts';
import type { WordsTask } from './words.ts';

async function answer({ questions, audiences, labels, language }: WordsTask): Promise<void> {
    registerLabels(labels, language);
    const { explain } = await import('c/sequenceWords');
    const words = questions.map(({ decision, facts }) => audiences.map((one) => explain(decision, facts, one)));
    process.send?.(words, undefined, undefined, () => process.disconnect());
}

process.once('message', (task) => void answer(task as WordsTask));
