import { lastTouchDay, type SequenceDecision, type SequenceFacts } from 'c/callSequence';
import { fill } from 'c/triadFormat';
import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import { functionWords } from 'c/triadWords';
import { datedText } from './dayWords';
import { otherLabels } from './labels';
import type { OtherLine } from './types';

function otherLine(fieldFunction: FieldFunction, decision: SequenceDecision, facts: SequenceFacts): OtherLine {
    const name = functionWords[fieldFunction];
    const last = lastTouchDay(fieldFunction, facts);
    if (decision.table === 'stops') {
        return { key: fieldFunction, fieldFunction, text: fill(otherLabels.held, name) };
    }
    if (decision.runnerUp?.answer === fieldFunction) {
        return { key: fieldFunction, fieldFunction, text: fill(otherLabels.next, name) };
    }
    return last
        ? { fieldFunction, ...datedText(fieldFunction, otherLabels.waits, last, facts.today, name) }
        : { key: fieldFunction, fieldFunction, text: fill(otherLabels.waitsNew, name) };
}

/** Why each function that does not go next waits. */
export function otherLines(decision: SequenceDecision, facts: SequenceFacts): OtherLine[] {
    return FIELD_FUNCTIONS.filter((one) => one !== decision.answer).map((one) => otherLine(one, decision, facts));
}
