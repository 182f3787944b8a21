import { FIELD_FUNCTIONS, type AccountPicture, type FieldFunction, type Touch } from 'c/triadModel';
import { touchAge } from './buckets';
import { dayIn, dayNumber, instantOf } from './days';
import { acceptedHandoffs, commitments, openCommitment, openMedicalRequestDays, overdueCommitment } from './duties';
import { strictestHold } from './holds';
import type { SequenceProtocol } from './protocolTypes';
import { LAST_TOUCH_FACT, type BucketedFacts, type ExactFacts, type SequenceFacts } from './types';

/** The calendar day that the protocol counts at `now`. */
export function protocolDay(now: Date, protocol: SequenceProtocol): string {
    return dayIn(protocol.settings.timeZone, now);
}

/**
 * Whether a touch counts for sequencing: completed, not by e-mail, not at the HCP's request, and not the follower of a
 * coordinated pair, which counts once, for its leader.
 */
export function isCountedTouch(touch: Touch): boolean {
    return (
        touch.status === 'Completed' &&
        touch.channel !== 'Email' &&
        !touch.requestedByHcp &&
        touch.coordinatedWithId === null
    );
}

function exactFacts(picture: AccountPicture, protocol: SequenceProtocol, today: string): ExactFacts {
    const { timeZone, accountCap } = protocol.settings;
    const lastTouchDay: Record<FieldFunction, string | null> = { Commercial: null, Medical: null, Access: null };
    const countedTouches = Array.from({ length: accountCap.days }, () => 0);
    const todayNumber = dayNumber(today);
    for (const touch of picture.touches.filter(isCountedTouch)) {
        const day = dayIn(timeZone, instantOf(touch.startAt));
        const age = todayNumber - dayNumber(day);
        // A touch of a later day does not count before that day.
        if (age >= 0) {
            const last = lastTouchDay[touch.fieldFunction];
            lastTouchDay[touch.fieldFunction] = last === null || day > last ? day : last;
            if (age < countedTouches.length) {
                countedTouches[age] = (countedTouches[age] ?? 0) + 1;
            }
        }
    }
    return {
        today,
        tier: picture.plan?.tier ?? null,
        lastTouchDay,
        countedTouches,
        acceptedHandoffs: acceptedHandoffs(picture.handoffs, timeZone),
        commitments: commitments(picture.plan?.objectives ?? []),
        medicalRequestDay: openMedicalRequestDays(picture.handoffs, timeZone)[0] ?? null
    };
}

/**
 * Reads the protocol's facts out of an account's picture. `today` is the protocol's day (`protocolDay`).
 * An account without a plan reads as New, without hold. Throws RangeError where a date of the picture is malformed.
 */
export function sequenceFacts(picture: AccountPicture, protocol: SequenceProtocol, today: string): SequenceFacts {
    const exact = exactFacts(picture, protocol, today);
    const { plan } = picture;
    const ages = FIELD_FUNCTIONS.map((fieldFunction) => {
        const day = exact.lastTouchDay[fieldFunction];
        return [LAST_TOUCH_FACT[fieldFunction], touchAge(day === null ? null : dayNumber(day), dayNumber(today))];
    });
    return {
        hold: strictestHold([plan?.hold ?? 'None']),
        stage: plan?.stage ?? 'New',
        access: plan?.accessSignal ?? 'None',
        ...(Object.fromEntries(ages) as Pick<BucketedFacts, (typeof LAST_TOUCH_FACT)[FieldFunction]>),
        openMedicalRequest: exact.medicalRequestDay === null ? 'no' : 'yes',
        acceptedHandoffTo: exact.acceptedHandoffs[0]?.to ?? 'None',
        overdueCommitmentOf: overdueCommitment(exact.commitments, today)?.owner ?? 'None',
        openObjectiveOf: openCommitment(exact.commitments, today)?.owner ?? 'None',
        recoveryLead: plan?.recoveryLead ?? 'None',
        ...exact
    };
}
