import { ACCOUNT_TIERS, FIELD_FUNCTIONS, type AccountTier } from 'c/triadModel';
import type { Outcome, ProtocolDiagram } from './outcomes';
import type { SequenceSettings } from './protocolTypes';
import type { SequenceAnswer } from './types';

/** Deciding function, rule and earliest date: the short form of a decision. */
export interface LookupAnswer {
    readonly answer: SequenceAnswer;
    readonly ruleId: string;
    /** `YYYY-MM-DD`, if that is after the facts' day. */
    readonly notBefore: string | undefined;
}

/** Someone who takes part in coverage, with the days between touches that the tier asks for. */
export interface Participant {
    /** Where its last touch stands among those of an account. */
    readonly ownPlace: number;
    readonly target: number;
    readonly place: number;
}

/** What is known once the tables are read: an answer, or who is to be ranked. Places count the answers. */
export interface Settled {
    readonly place: number;
    readonly isFiltered: boolean;
    readonly participants: readonly Participant[] | null;
}

export interface SettledOutcomes {
    /** One per outcome and tier, in the order of the last table's entries. */
    readonly settled: readonly Settled[];
    /** Every answer that may come, without a date. */
    readonly answers: readonly LookupAnswer[];
}

/** The outcomes of a protocol with a default row, made ready for ranking and filtering. */
export function settledOutcomes({ outcomes }: ProtocolDiagram, settings: SequenceSettings): SettledOutcomes {
    const answers: LookupAnswer[] = [];
    const places = new Map<string, number>();
    const placeOf = (answer: SequenceAnswer, ruleId: string): number => {
        const key = `${answer} ${ruleId}`;
        const place = places.get(key) ?? answers.push({ answer, ruleId, notBefore: undefined }) - 1;
        places.set(key, place);
        return place;
    };
    const settle = (outcome: Outcome, tier: AccountTier): Settled => {
        if (outcome.kind === 'row') {
            const { row, table } = outcome;
            const isFiltered = table.isFiltered && row.answer !== 'No_One';
            return { place: placeOf(row.answer, row.ruleId), isFiltered, participants: null };
        }
        return {
            place: placeOf('No_One', outcome.table.otherwise?.ruleId ?? ''),
            isFiltered: outcome.table.isFiltered,
            participants: outcome.rows.map(({ answer, ruleId }) => ({
                ownPlace: FIELD_FUNCTIONS.indexOf(answer),
                target: settings.targets[answer][tier],
                place: placeOf(answer, ruleId)
            }))
        };
    };
    const settled = outcomes.flatMap((outcome) => ACCOUNT_TIERS.map((tier) => settle(outcome, tier)));
    return { settled, answers };
}
