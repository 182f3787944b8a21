import { businessDayFrom, dayNumber, dayText, type SequenceProtocol } from 'c/callSequence';
import { datedWarnings, type Trial } from './checks';
import { lookedAt } from './looked';
import { holdsObligation } from './obligations';
import { stops } from './stops';
import type { RadarContext, RadarFinding, RadarTouch, WarningCode } from './types';

/** Nobody plans further ahead: past that, no clear day is told. */
const DAYS_TRIED = 400;
const LINKABLE: readonly WarningCode[] = ['Other_Function_Window', 'Same_Day_Site'];

function trialOf(touch: RadarTouch, context: RadarContext, protocol: SequenceProtocol): Trial {
    const { facts } = context;
    const isObliged = holdsObligation(touch.fieldFunction, facts, protocol);
    return {
        touch,
        day: dayNumber(touch.day),
        others: lookedAt(touch, context.touches),
        settings: protocol.settings,
        holidays: new Set(protocol.settings.holidays.map(dayNumber)),
        isFreeOfWindows: isObliged || (facts.hold === 'Safety' && touch.fieldFunction === 'Medical'),
        isFreeOfCaps: isObliged || touch.requestedByHcp
    };
}

/** First business day from the chosen one on without a dated warning. */
function clearDayOf(trial: Trial): string | undefined {
    let day = businessDayFrom(trial.day, trial.holidays);
    while (day < trial.day + DAYS_TRIED) {
        if (datedWarnings({ ...trial, day }).length === 0) {
            return dayText(day);
        }
        day = businessDayFrom(day + 1, trial.holidays);
    }
    return undefined;
}

function warnings(trial: Trial): RadarFinding[] {
    const dated = datedWarnings(trial);
    const clearDay = dated.length === 0 ? undefined : clearDayOf(trial);
    return dated.map(({ code, other, parameters }) => ({
        code,
        severity: 'warning',
        ...(other?.id && { touchId: other.id }),
        ...(clearDay && { clearDay }),
        isLinkable: LINKABLE.includes(code) && other?.id !== null,
        parameters
    }));
}

/** Medical will answer; Commercial does not raise it. No date ends it, and nothing frees of it. */
function openRequest({ fieldFunction }: RadarTouch, { hcp }: RadarContext): RadarFinding[] {
    return fieldFunction === 'Commercial' && hcp?.hasOpenMedicalRequest
        ? [{ code: 'Open_Request', severity: 'warning', isLinkable: false, parameters: {} }]
        : [];
}

/**
 * What the touch would collide with on its day: stops, which refuse it, then warnings, each with the earliest day on which
 * it would be clear. E-mails are looked at neither among the completed nor among the planned touches.
 * Throws RangeError for a day that is none.
 */
export function collisions(touch: RadarTouch, context: RadarContext, protocol: SequenceProtocol): RadarFinding[] {
    return [...stops(touch, context), ...warnings(trialOf(touch, context, protocol)), ...openRequest(touch, context)];
}
