import { dayIn, instantOf } from 'c/callSequence';
import type { RadarTouch } from 'c/collisionRadar';
import type { HcpPicture } from 'c/triadData';
import type { AccountPicture, EngagementChannel, EngagementStatus, FieldFunction, Touch } from 'c/triadModel';

/** The touch in the form, before it is saved. */
export interface TouchCandidate {
    /** Null for a new touch. */
    readonly id: string | null;
    readonly hcpId: string | null;
    readonly fieldFunction: FieldFunction;
    readonly channel: EngagementChannel | null;
    /** ISO 8601 UTC. */
    readonly startAt: string;
    readonly status: EngagementStatus;
    readonly requestedByHcp: boolean;
    readonly coordinatedWithId: string | null;
}

/** A touch without a channel yet is looked at as a visit; `undefined` while there is no time. */
export function radarTouchOf(candidate: TouchCandidate, accountId: string, timeZone: string): RadarTouch | undefined {
    const { startAt, channel, ...rest } = candidate;
    return Number.isNaN(Date.parse(startAt))
        ? undefined
        : {
              ...rest,
              accountId,
              channel: channel ?? 'In_Person',
              day: dayIn(timeZone, new Date(startAt))
          };
}

/** The touches of the account and of the HCP elsewhere, each once. */
export function radarTouches(picture: AccountPicture, hcp: HcpPicture | undefined, timeZone: string): RadarTouch[] {
    const seen = (touch: Touch, accountId: string): RadarTouch => ({
        id: touch.id,
        accountId,
        hcpId: touch.hcp?.id ?? null,
        fieldFunction: touch.fieldFunction,
        day: dayIn(timeZone, instantOf(touch.startAt)),
        status: touch.status,
        channel: touch.channel,
        requestedByHcp: touch.requestedByHcp,
        coordinatedWithId: touch.coordinatedWithId
    });
    const here = picture.touches.map((touch) => seen(touch, picture.accountId));
    const elsewhere = (hcp?.touches ?? [])
        .filter(({ accountId }) => accountId !== picture.accountId)
        .map((touch) => seen(touch, touch.accountId));
    return [...here, ...elsewhere];
}
