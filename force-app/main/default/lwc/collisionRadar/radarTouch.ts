import type { Touch } from 'c/triadModel';
import { dayIn, instantOf, type SequenceProtocol } from 'c/callSequence';
import type { RadarTouch } from './types';

/** A touch of an account's picture as the radar sees it. Throws RangeError where its date-time is malformed. */
export function radarTouch(touch: Touch, accountId: string, { settings }: SequenceProtocol): RadarTouch {
    const { id, hcp, fieldFunction, status, channel, requestedByHcp, coordinatedWithId } = touch;
    return {
        id,
        accountId,
        hcpId: hcp?.id ?? null,
        fieldFunction,
        day: dayIn(settings.timeZone, instantOf(touch.startAt)),
        status,
        channel,
        requestedByHcp,
        coordinatedWithId
    };
}
