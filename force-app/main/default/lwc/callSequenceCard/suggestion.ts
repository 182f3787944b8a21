import { decide, protocolDay, sequenceFacts, type SequenceProtocol } from 'c/callSequence';
import type { Suggestion } from 'c/overrideModal';
import { audienceOf, explain, type SequenceExplanation } from 'c/sequenceWords';
import { foldingOverride, type SuggestionOverride } from 'c/suggestionOverride';
import { toAccountPicture, toOverrides, type AccountPictureData } from 'c/triadData';
import type { FieldFunction } from 'c/triadModel';

/** What the card shows of an account with a plan. */
export interface CardAnswer {
    /** The protocol's day. */
    readonly today: string;
    readonly explanation: SequenceExplanation;
    /** What one's own function may set aside: nothing where it is nobody's turn, or nobody's function is one's own. */
    readonly suggestion: Suggestion | undefined;
    /** The override that folds the suggestion for one's own function. */
    readonly folded: SuggestionOverride | undefined;
}

/** Undefined for an account without a plan. Throws what the engine throws. */
export function cardAnswer(
    data: AccountPictureData,
    recordId: string,
    protocol: SequenceProtocol,
    ownFunctions: readonly FieldFunction[]
): CardAnswer | undefined {
    const picture = toAccountPicture(data, recordId);
    if (!picture.plan) {
        return undefined;
    }
    const today = protocolDay(new Date(), protocol);
    const facts = sequenceFacts(picture, protocol, today);
    const decision = decide(facts, protocol);
    const [own] = ownFunctions;
    const overrides = toOverrides(data, picture.accountId, protocol.settings.timeZone);
    return {
        today,
        explanation: explain(decision, facts, audienceOf(ownFunctions)),
        suggestion:
            own === undefined || decision.answer === 'No_One'
                ? undefined
                : {
                      accountId: picture.accountId,
                      planId: picture.plan.id,
                      fieldFunction: own,
                      ruleId: decision.ruleId,
                      protocolVersion: decision.protocolVersion,
                      suggestedFunction: decision.answer,
                      inputsHash: decision.inputsHash
                  },
        folded: own && foldingOverride(overrides, own, decision, today)
    };
}
