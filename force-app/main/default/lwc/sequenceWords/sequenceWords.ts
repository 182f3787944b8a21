import type { SequenceDecision, SequenceFacts } from 'c/callSequence';
import { exactDay, fill } from 'c/triadFormat';
import type { FieldFunction } from 'c/triadModel';
import { functionWords } from 'c/triadWords';
import { answerLabels, timingLabels } from './answerLabels';
import { changeLines } from './changeWords';
import { datedText } from './dayWords';
import { factText } from './factWords';
import { otherLines } from './otherWords';
import { reasonByRule, reasonWords } from './reasonLabels';
import { traceOf } from './traceWords';
import type { Audience, DatedText, SequenceExplanation } from './types';

export { reasonWords } from './reasonLabels';
export type { Audience, ChangeLine, DatedText, OtherLine, SequenceExplanation, SequenceTrace, TraceRow } from './types';

/** The audience of a user: the function acted for, or neutral words for those who act for none or for several. */
export function audienceOf(ownFunctions: readonly FieldFunction[]): Audience {
    const [only, ...others] = ownFunctions;
    return only && others.length === 0 ? only : 'Neutral';
}

function reasonText({ answer, reason, ruleId }: SequenceDecision, audience: Audience): string {
    const words = reasonWords[reason.code];
    if (!words) {
        return fill(reasonByRule, ruleId);
    }
    const own = answer === audience ? words.own : undefined;
    const label = own ?? (audience === 'Neutral' ? undefined : (words[audience] ?? words.other)) ?? words.neutral;
    return fill(
        label,
        answer === 'No_One' ? '' : functionWords[answer],
        audience === 'Neutral' ? '' : functionWords[audience]
    );
}

function timingText({ answer, table, notBefore, until }: SequenceDecision, today: string): DatedText {
    if (answer !== 'No_One') {
        return notBefore
            ? datedText('timing', timingLabels.notBefore, notBefore, today)
            : { key: 'timing', text: timingLabels.mayGoToday };
    }
    if (until) {
        return datedText('timing', timingLabels.until, until, today);
    }
    return { key: 'timing', text: table === 'stops' ? timingLabels.untilLifted : '' };
}

/**
 * Puts a decision into words for one audience. The decision is the same for everyone; only the words of the reason
 * differ, and no words name more than every function may know.
 */
export function explain(decision: SequenceDecision, facts: SequenceFacts, audience: Audience): SequenceExplanation {
    return {
        answer: decision.answer,
        headline: answerLabels[decision.answer],
        reason: reasonText(decision, audience),
        isHold: decision.table === 'stops',
        isOwnTurn: decision.answer === audience,
        timing: timingText(decision, facts.today),
        day: exactDay(facts.today),
        facts: decision.facts.map((used) => factText(used, facts.today)),
        changes: changeLines(decision.changes, decision, facts.today),
        others: otherLines(decision, facts),
        trace: traceOf(decision)
    };
}
