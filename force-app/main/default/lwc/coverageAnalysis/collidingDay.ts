import { dayNumber, type SequenceProtocol } from 'c/callSequence';
import { collisions, type RadarTouch } from 'c/collisionRadar';
import type { CoverageAccount } from './types';

function isColliding(touch: RadarTouch, account: CoverageAccount, protocol: SequenceProtocol): boolean {
    const { facts, touches, hcps = {} } = account;
    const known = touch.hcpId === null ? null : hcps[touch.hcpId];
    const hcp = touch.hcpId === null ? null : (known ?? { isNoContact: false, hasOpenMedicalRequest: false });
    return collisions(touch, { facts, hcp, touches }, protocol).length > 0;
}

/** The first of the days ahead on which the radar has something to say about a touch planned at the account. */
export function collidingDay(account: CoverageAccount, daysAhead: number, protocol: SequenceProtocol): string | null {
    const today = dayNumber(account.facts.today);
    const days = account.touches
        .filter((touch) => touch.accountId === account.accountId && touch.status === 'Planned')
        .filter(({ day }) => dayNumber(day) >= today && dayNumber(day) < today + daysAhead)
        .filter((touch) => isColliding(touch, account, protocol))
        .map(({ day }) => day);
    return days.sort()[0] ?? null;
}
