import { DEFAULT_PROTOCOL, type SequenceFacts, type SequenceProtocol } from 'c/callSequence';
import { collisions, type RadarContext, type RadarFinding, type RadarTouch } from 'c/collisionRadar';
import { factsOf, inDays, type Situation } from '../../callSequence/__tests__/pictures';

export { DEFAULT_PROTOCOL, factsOf, inDays };

/** A touch planned by Commercial with one HCP at one site, today (a Wednesday) or in `days` days. */
export function planned(days: number, overrides: Partial<RadarTouch> = {}): RadarTouch {
    return {
        id: null,
        accountId: 'site',
        hcpId: 'hcp',
        fieldFunction: 'Commercial',
        day: inDays(days),
        status: 'Planned',
        channel: 'In_Person',
        requestedByHcp: false,
        coordinatedWithId: null,
        ...overrides
    };
}

/** A completed touch, by Commercial too if nothing else is said. */
export function made(days: number, overrides: Partial<RadarTouch> = {}): RadarTouch {
    return planned(days, { id: `touch-${days}`, status: 'Completed', ...overrides });
}

interface Setting {
    readonly touches?: readonly RadarTouch[];
    readonly situation?: Situation;
    readonly facts?: SequenceFacts;
    readonly hcp?: Partial<RadarContext['hcp']>;
    readonly protocol?: SequenceProtocol;
}

export function radar(touch: RadarTouch, setting: Setting = {}): RadarFinding[] {
    const { touches = [], situation = {}, protocol = DEFAULT_PROTOCOL } = setting;
    const hcp = { isNoContact: false, hasOpenMedicalRequest: false, ...setting.hcp };
    const facts = setting.facts ?? factsOf(situation, protocol);
    return collisions(touch, { facts, hcp: touch.hcpId === null ? null : hcp, touches }, protocol);
}

export function codes(touch: RadarTouch, setting: Setting = {}): string[] {
    return radar(touch, setting).map(({ code }) => code);
}
