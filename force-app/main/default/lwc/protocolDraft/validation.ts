import { protocolDay, type SequenceProtocol } from 'c/callSequence';
import { validateProtocol, type ProtocolFinding, type ReasonTexts } from 'c/protocolValidator';

function dayOf(protocol: SequenceProtocol, now: Date): string {
    try {
        return protocolDay(now, protocol);
    } catch {
        // A time zone that does not exist is a finding of its own.
        return now.toISOString().slice(0, 10);
    }
}

/** The findings of a protocol on the day that it counts at `now`. */
export function validate(protocol: SequenceProtocol, now: Date, reasonTexts: ReasonTexts): ProtocolFinding[] {
    return validateProtocol(protocol, { today: dayOf(protocol, now), reasonTexts });
}

/** Whether every rule can be placed in the space of inputs: unknown values and circles of exceptions cannot. */
export function isDrawable(findings: readonly ProtocolFinding[]): boolean {
    return !findings.some(({ code, parameters }) => code === 'Unknown_Value' || parameters.cause === 'Unless_Circle');
}
