/**
 * Date functions as SQL ("Date Functions"). Parts of a date-time are of its UTC value unless `convertTimezone()` stands inside.
 * The fiscal year is the calendar year.
 */
import { unsupported } from '../errors.ts';
import type { Comparable } from './comparison.ts';
import { argumentOf, functionName, type SoqlFunction } from './functions.ts';
import { localTimeCall } from './org-functions.ts';
import { malformed } from './position.ts';
import type { BoundField, Scope } from './scope.ts';

const integer = (format: string) => (x: string) => `CAST(strftime('${format}', ${x}) AS INTEGER)`;
const year = integer('%Y');
const month = integer('%m');
const day = integer('%d');
const dayOfYear = integer('%j');
const quarter = (x: string): string => `((${month(x)} + 2) / 3)`;

/** SQLite expression of a part of the date `x`. Weeks are counted from the first of the month or year, seven days each. */
const DATE_PARTS: Readonly<Record<string, (x: string) => string>> = {
    CALENDAR_YEAR: year,
    CALENDAR_QUARTER: quarter,
    CALENDAR_MONTH: month,
    FISCAL_YEAR: year,
    FISCAL_QUARTER: quarter,
    FISCAL_MONTH: month,
    DAY_IN_MONTH: day,
    DAY_IN_WEEK: (x) => `(${integer('%w')(x)} + 1)`,
    DAY_IN_YEAR: dayOfYear,
    WEEK_IN_MONTH: (x) => `((${day(x)} + 6) / 7)`,
    WEEK_IN_YEAR: (x) => `((${dayOfYear(x)} + 6) / 7)`,
    DAY_ONLY: (x) => `substr(${x}, 1, 10)`,
    HOUR_IN_DAY: integer('%H')
};
const OF_DATE_TIMES: ReadonlySet<string> = new Set(['DAY_ONLY', 'HOUR_IN_DAY']);

export function isDatePart(expression: SoqlFunction): boolean {
    return functionName(expression) in DATE_PARTS;
}

/** `CALENDAR_YEAR(CreatedDate)`, `HOUR_IN_DAY(convertTimezone(CreatedDate))` and the like. */
export function datePart(scope: Scope, expression: SoqlFunction): Comparable {
    const name = functionName(expression);
    const part = DATE_PARTS[name];
    if (!part) {
        throw unsupported(`the SOQL function ${expression.functionName ?? name} here`);
    }
    const { field, sql } = instantOf(scope, expression);
    const isSuitable = field.type === 'datetime' || (field.type === 'date' && !OF_DATE_TIMES.has(name));
    if (!isSuitable) {
        throw malformed(`field ${field.apiName} does not support function ${name}`);
    }
    return {
        name: expression.rawValue ?? name,
        sql: part(sql),
        type: name === 'DAY_ONLY' ? 'date' : 'int',
        caseSensitive: false
    };
}

/** The date or date-time a date function is about, in the user's time zone where the query converts it. */
function instantOf(scope: Scope, expression: SoqlFunction): Pick<BoundField, 'field' | 'sql'> {
    const [argument] = expression.parameters ?? [];
    if (typeof argument !== 'object' || functionName(argument) !== 'CONVERTTIMEZONE') {
        return argumentOf(scope, expression);
    }
    const { field, sql } = argumentOf(scope, argument);
    if (field.type !== 'datetime') {
        throw malformed(`field ${field.apiName} does not support function convertTimezone`);
    }
    return { field, sql: localTimeCall(sql) };
}
