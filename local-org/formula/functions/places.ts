/**
 * Where a formula may stand and what it may use there. Source of the places: an org's own verdicts on saving one formula per function
 * and place (rfaulhaber/sigha, corpus/org-availability.json, July 2026) and the help page "Formula Operators and Functions by Context".
 */

/** `field`: formula fields; `default`: default values of fields; `flow`: formulas, conditions and entry criteria of flows. */
export type FormulaPlace = 'field' | 'validation' | 'default' | 'flow';

const EVERYWHERE: readonly FormulaPlace[] = ['field', 'validation', 'default', 'flow'];
const VALIDATION: readonly FormulaPlace[] = ['validation'];
const FLOW: readonly FormulaPlace[] = ['flow'];

/** Functions that only some places have; all others stand everywhere. */
const PLACES: Readonly<Record<string, readonly FormulaPlace[]>> = {
    ISCHANGED: VALIDATION,
    PRIORVALUE: VALIDATION,
    ISNEW: VALIDATION,
    ISCLONE: VALIDATION,
    VLOOKUP: VALIDATION,
    REGEX: ['validation', 'default', 'flow'],
    HYPERLINK: ['field', 'flow'],
    IMAGE: ['field'],
    HTMLENCODE: FLOW,
    JSENCODE: FLOW,
    JSINHTMLENCODE: FLOW,
    URLENCODE: FLOW
};

export function placesOf(functionName: string): readonly FormulaPlace[] {
    return Object.hasOwn(PLACES, functionName) ? (PLACES[functionName] ?? EVERYWHERE) : EVERYWHERE;
}
