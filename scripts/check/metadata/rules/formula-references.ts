import type { Finding, Rule } from '../finding.ts';
import { formulaNames } from '../formula-names.ts';
import { hasName, resolvePath, type Names } from '../names.ts';
import { formulasOf } from '../formulas.ts';

/** Salesforce's functions for formulas and validation rules. Source: "Formula Operators and Functions by Context". */
const FUNCTIONS = new Set(
    `ABS ADDMONTHS AND ASCII BEGINS BLANKVALUE BR CASE CASESAFEID CEILING CHR CONTAINS CURRENCYRATE DATE DATETIMEVALUE DATEVALUE
    DAY DAYOFYEAR DISTANCE EXP FIND FLOOR FORMATDURATION FROMUNIXTIME GEOLOCATION GETSESSIONID HOUR HTMLENCODE HYPERLINK IF
    IMAGE INCLUDES INITCAP ISBLANK ISCHANGED ISCLONE ISNEW ISNULL ISNUMBER ISOWEEK ISOYEAR ISPICKVAL JSENCODE LEFT LEN LN LOG
    LOWER LPAD MAX MCEILING MFLOOR MID MILLISECOND MIN MINUTE MOD MONTH NOT NOW NULLVALUE OR PI PICKLISTCOUNT PRIORVALUE REGEX
    REVERSE RIGHT ROUND RPAD SECOND SQRT SUBSTITUTE TEXT TIMENOW TIMEVALUE TODAY TRIM TRUNC UNIXTIMESTAMP UPPER URLENCODE VALUE
    VLOOKUP WEEKDAY YEAR`.split(/\s+/u)
);
/** Global variables whose names Salesforce itself gives. */
const GLOBALS = new Set(['$User', '$Profile', '$UserRole', '$Organization', '$System', '$RecordType', '$Api']);

function isKnown(names: Names, object: string, path: readonly string[]): boolean {
    const [first = '', second = ''] = path;
    switch (first) {
        case '$Permission':
            return hasName(names, 'CustomPermission', second);
        case '$Label':
            return names.labels.has(second);
        default:
            return GLOBALS.has(first) ? second !== '' : resolvePath(names, object, path) !== undefined;
    }
}

export const formulaReferences: Rule = {
    id: 'formula-references',
    title: 'Formulas name fields, custom permissions and functions that exist',
    check: (project) =>
        formulasOf(project).flatMap(({ path, object, line, text }): Finding[] => {
            const { paths, functions } = formulaNames(text);
            const names = paths.filter((name) => !isKnown(project.names, object, name)).map((name) => name.join('.'));
            const unknown = functions.filter((name) => !FUNCTIONS.has(name)).map((name) => `${name}()`);
            return [...new Set([...names, ...unknown])].map((name) => ({
                file: path,
                line,
                problem: `The formula names ${name}, which does not exist on ${object}.`,
                remedy: 'Correct the name, or add what it stands for.'
            }));
        })
};
