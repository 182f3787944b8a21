/** Parts of SOQL that the grammar does not know, put into words it knows before it reads the text. */

/** Stands before the time in the date-time that a time literal becomes; no stored date-time is of this day. */
const TIME_DAY = '0000-01-01T';

const TIME_LITERAL = /(?<![\w:.+-])([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,3})?Z(?!\w)/gi;
const ALL_ROWS = /\bALL\s+ROWS\s*$/i;
/** What an org answers and the grammar does not read. */
const BEYOND_GRAMMAR: ReadonlyArray<readonly [RegExp, string]> = [
    [/\bFROM\s+\w+(?:\s+(?:AS\s+)?\w+)?\s*,\s*\w/i, 'aliases of relationships in FROM'],
    [/\bFOR\s+(?:VIEW|REFERENCE)\s+FOR\b/i, 'FOR VIEW and FOR REFERENCE together'],
    [/\bUSING\s+SCOPE\s+mine_and_my_groups\b/i, 'USING SCOPE mine_and_my_groups'],
    [/\bGROUPING\s*\([^()]*\)\s+(?:ASC|DESC|NULLS)\b/i, 'a direction after GROUPING() in ORDER BY'],
    [/\b(?:ROLLUP|CUBE)\s*\([^()]*\(/i, 'functions inside GROUP BY ROLLUP and CUBE']
];
const QUOTED = /'(?:\\.|[^'\\])*'/gs;

export interface Rewritten {
    readonly text: string;
    /** `ALL ROWS` stood at the end. */
    readonly hasAllRows: boolean;
}

export function rewritten(soql: string): Rewritten {
    const hasAllRows = ALL_ROWS.test(withoutQuotes(soql));
    const text = hasAllRows ? soql.replace(ALL_ROWS, '') : soql;
    return { text: timesAsDateTimes(text, withoutQuotes(text)), hasAllRows };
}

/** Name of what made the grammar reject a text that an org would take. */
export function beyondGrammar(soql: string): string | undefined {
    const bare = withoutQuotes(soql);
    return BEYOND_GRAMMAR.find(([pattern]) => pattern.test(bare))?.[1];
}

/** The time of day that a rewritten literal stands for, as stored: `10:00:00.000`; undefined for every other literal. */
export function timeOf(literal: string): string | undefined {
    return literal.startsWith(TIME_DAY) ? literal.slice(TIME_DAY.length, -1) : undefined;
}

/** The same length, so that places stay where they are. */
function withoutQuotes(text: string): string {
    return text.replaceAll(QUOTED, (literal) => `'${'x'.repeat(literal.length - 2)}'`);
}

function timesAsDateTimes(text: string, bare: string): string {
    let result = '';
    let copied = 0;
    for (const match of bare.matchAll(TIME_LITERAL)) {
        const [literal, hours, minutes, seconds, fraction = '.0'] = match;
        result += `${text.slice(copied, match.index)}${TIME_DAY}${hours}:${minutes}:${seconds}${fraction.padEnd(4, '0')}Z`;
        copied = match.index + literal.length;
    }
    return result + text.slice(copied);
}
