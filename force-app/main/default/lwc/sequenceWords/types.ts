import type { SequenceAnswer } from 'c/callSequence';
import type { FieldFunction } from 'c/triadModel';

/** Whose words are used; Neutral for those who act for no function. */
export type Audience = FieldFunction | 'Neutral';

/** A line that may name a day: `text` says it relatively, `exact` as a date for hover and screen readers. */
export interface DatedText {
    readonly key: string;
    readonly text: string;
    readonly exact?: string;
}

export interface ChangeLine extends DatedText {
    /** The answer then. */
    readonly then: string;
}

export interface OtherLine extends DatedText {
    readonly fieldFunction: FieldFunction;
}

export interface TraceRow {
    readonly key: string;
    readonly name: string;
    readonly outcome: string;
    readonly isAnswer: boolean;
}

/** How the protocol came to its answer. */
export interface SequenceTrace {
    readonly tables: readonly TraceRow[];
    readonly ruleId: string;
    readonly protocolVersion: string;
    readonly runnerUp: string;
    readonly inputsHash: string;
}

/** A decision in words: everything that the card and the trace show. */
export interface SequenceExplanation {
    readonly answer: SequenceAnswer;
    readonly headline: string;
    readonly reason: string;
    readonly isHold: boolean;
    readonly isOwnTurn: boolean;
    readonly timing: DatedText;
    /** The protocol's day that the answer is for, as a date. */
    readonly day: string;
    readonly facts: readonly DatedText[];
    readonly changes: readonly ChangeLine[];
    readonly others: readonly OtherLine[];
    readonly trace: SequenceTrace;
}
