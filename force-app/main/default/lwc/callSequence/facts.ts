import type { AccountPicture, FieldFunction } from 'c/triadModel';
import { touchAge } from './buckets';
import { datedAccount, type DatedAccount, type DatedTouch } from './datedAccount';
import { dayIn, dayNumber } from './days';
import { acceptedHandoffs, oldestMedicalRequestDay, openCommitment, overdueCommitment } from './duties';
import type { SequenceProtocol } from './protocolTypes';
import type { ExactFacts, SequenceFacts } from './types';

/** The calendar day that the protocol counts at `now`. */
export function protocolDay(now: Date, protocol: SequenceProtocol): string {
    return dayIn(protocol.settings.timeZone, now);
}

type TouchFacts = Pick<ExactFacts, 'daysSinceTouch' | 'countedAges'>;
type DaysSinceTouch = Record<FieldFunction, number | null>;

/** Touches are the newest first; those of days after `today` do not count before their day. */
function touchFacts(touches: readonly DatedTouch[], today: number, capDays: number): TouchFacts {
    const daysSinceTouch: DaysSinceTouch = { Commercial: null, Medical: null, Access: null };
    const countedAges: number[] = [];
    for (const { fieldFunction, day } of touches) {
        const age = today - day;
        if (age >= 0) {
            daysSinceTouch[fieldFunction] ??= age;
            if (age < capDays) {
                countedAges.push(age);
            }
        }
    }
    return { daysSinceTouch, countedAges };
}

/** The facts of one day (`YYYY-MM-DD`) of an account whose dates are days of the protocol's time zone. */
export function factsOn(account: DatedAccount, protocol: SequenceProtocol, today: string): SequenceFacts {
    const { plan, touches, handoffs, commitments } = account;
    const { daysSinceTouch, countedAges } = touchFacts(touches, dayNumber(today), protocol.settings.accountCap.days);
    const accepted = acceptedHandoffs(handoffs);
    const medicalRequestDay = oldestMedicalRequestDay(handoffs);
    return {
        hold: plan?.hold ?? 'None',
        stage: plan?.stage ?? 'New',
        access: plan?.accessSignal ?? 'None',
        lastTouchCommercial: touchAge(daysSinceTouch.Commercial),
        lastTouchMedical: touchAge(daysSinceTouch.Medical),
        lastTouchAccess: touchAge(daysSinceTouch.Access),
        openMedicalRequest: medicalRequestDay === null ? 'no' : 'yes',
        acceptedHandoffTo: accepted[0]?.to ?? 'None',
        overdueCommitmentOf: overdueCommitment(commitments, today)?.owner ?? 'None',
        openObjectiveOf: openCommitment(commitments, today)?.owner ?? 'None',
        recoveryLead: plan?.recoveryLead ?? 'None',
        today,
        tier: plan?.tier ?? null,
        daysSinceTouch,
        countedAges,
        acceptedHandoffs: accepted,
        commitments,
        medicalRequestDay
    };
}

/**
 * Reads the protocol's facts out of an account's picture. `today` is the protocol's day (`protocolDay`).
 * An account without a plan reads as New, without hold. Throws RangeError where a date of the picture is malformed.
 */
export function sequenceFacts(picture: AccountPicture, protocol: SequenceProtocol, today: string): SequenceFacts {
    return factsOn(datedAccount(picture, protocol.settings.timeZone), protocol, today);
}
