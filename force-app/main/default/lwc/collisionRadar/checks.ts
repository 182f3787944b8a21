import { dayNumber, type SequenceSettings } from 'c/callSequence';
import { businessDaysBetween } from './businessDays';
import { fillsCap, isLinked } from './looked';
import type { RadarTouch, WarningCode } from './types';

/** The touch on a day that is tried, and everything it is held against. */
export interface Trial {
    readonly touch: RadarTouch;
    readonly day: number;
    readonly others: readonly RadarTouch[];
    readonly settings: SequenceSettings;
    readonly holidays: ReadonlySet<number>;
    /** A Safety hold (for Medical) and obligations free of windows; obligations and the HCP's own wish of caps. */
    readonly isFreeOfWindows: boolean;
    readonly isFreeOfCaps: boolean;
}

export interface Warning {
    readonly code: WarningCode;
    readonly other: RadarTouch | null;
    readonly parameters: Readonly<Record<string, string>>;
}

function isSameHcp({ touch }: Trial, other: RadarTouch): boolean {
    return touch.hcpId !== null && other.hcpId === touch.hcpId;
}

function warning(code: WarningCode, other: RadarTouch): Warning {
    return { code, other, parameters: { function: other.fieldFunction, day: other.day } };
}

function ownWindow(trial: Trial): Warning[] {
    const { touch, day, settings } = trial;
    return trial.others
        .filter((other) => isSameHcp(trial, other) && other.fieldFunction === touch.fieldFunction)
        .filter((other) => Math.abs(day - dayNumber(other.day)) < settings.ownCoolDownDays)
        .map((other) => warning('Own_Window', other));
}

function otherFunctionWindow(trial: Trial): Warning[] {
    const { touch, day, settings, holidays } = trial;
    return trial.others
        .filter((other) => isSameHcp(trial, other) && other.fieldFunction !== touch.fieldFunction)
        .filter((other) => !isLinked(touch, other))
        .filter(
            (other) => businessDaysBetween(day, dayNumber(other.day), holidays) < settings.otherFunctionBusinessDays
        )
        .map((other) => warning('Other_Function_Window', other));
}

function sameDaySite({ touch, day, others }: Trial): Warning[] {
    return others
        .filter((other) => other.accountId === touch.accountId && other.fieldFunction !== touch.fieldFunction)
        .filter((other) => dayNumber(other.day) === day && !isLinked(touch, other))
        .map((other) => warning('Same_Day_Site', other));
}

function hcpCap(trial: Trial): Warning[] {
    const { day, settings } = trial;
    const { touches, days } = settings.hcpCap;
    const counted = trial.others.filter((other) => {
        const age = day - dayNumber(other.day);
        return isSameHcp(trial, other) && fillsCap(other) && age >= 0 && age < days;
    });
    return counted.length < touches
        ? []
        : [{ code: 'HCP_Cap', other: null, parameters: { touches: String(touches), days: String(days) } }];
}

/** The warnings that another day may clear. */
export function datedWarnings(trial: Trial): Warning[] {
    return [
        ...(trial.isFreeOfWindows ? [] : [...ownWindow(trial), ...otherFunctionWindow(trial)]),
        ...sameDaySite(trial),
        ...(trial.isFreeOfCaps ? [] : hcpCap(trial))
    ];
}
