import type { FieldFunction } from 'c/triadModel';
import type { SequenceFacts, SequenceProtocol } from 'c/callSequence';

/** For a function that takes no part in coverage. */
export const NEVER_TAKES_PART = -1;

/** Days since the last counted touch over the target; `never` for a function that was never there. */
export function overdueShare(
    fieldFunction: FieldFunction,
    facts: SequenceFacts,
    { settings }: SequenceProtocol,
    never: number
): number {
    const daysSince = facts.daysSinceTouch[fieldFunction];
    const isOut =
        (fieldFunction === 'Medical' && !settings.proactiveMedical) ||
        (fieldFunction === 'Access' && facts.access === 'None');
    if (isOut) {
        return NEVER_TAKES_PART;
    }
    const target = settings.targets[fieldFunction][facts.tier ?? settings.tierOfUntiered];
    return daysSince === null ? never : daysSince / target;
}
