import { DEFAULT_PROTOCOL, type TableName } from 'c/callSequence';
import { answerWord, reasonSentence } from 'c/protocolWords';
import { FIELD_FUNCTIONS } from 'c/triadModel';

export interface Option {
    readonly label: string;
    readonly value: string;
}

const REASONS = [
    ...new Set(
        DEFAULT_PROTOCOL.tables.flatMap((table) => [
            ...table.rows.map(({ reason }) => reason),
            ...(table.hitPolicy === 'COLLECT' && table.otherwise ? [table.otherwise.reason] : [])
        ])
    )
];

/** Who may be the answer: in coverage only the default row answers no one. */
export function answerOptions(table: TableName): Option[] {
    const answers = table === 'coverage' ? FIELD_FUNCTIONS : [...FIELD_FUNCTIONS, 'No_One'];
    return answers.map((value) => ({ value, label: answerWord(value) }));
}

/** Reasons as people will read them with this answer, in the order of their words. */
export function reasonOptions(answer: string): Option[] {
    return REASONS.map((value) => ({ value, label: reasonSentence(value, answer) })).sort((a, b) =>
        a.label.localeCompare(b.label)
    );
}
