/** SOSL text into its parts ("SOSL Syntax"). What stands in the brackets of RETURNING stays SOQL. */
import { OrgError, unsupported } from '../errors.ts';

export const SEARCH_GROUPS = ['ALL', 'NAME', 'EMAIL', 'PHONE'] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

export interface Returning {
    readonly object: string;
    /** As written, `Id` where none are. */
    readonly fields: string;
    /** `WHERE`, without the word; the rest from `ORDER BY` on. */
    readonly where: string | undefined;
    readonly rest: string;
}

export interface Search {
    /** Alternatives; all words of one have to be found. A word may hold blanks: it was a phrase. */
    readonly alternatives: readonly (readonly string[])[];
    readonly group: SearchGroup;
    /** Undefined where the search names no objects. */
    readonly returning: readonly Returning[] | undefined;
    readonly limit: number | undefined;
}

const FIND = /^\s*FIND\s*\{(?<term>(?:\\.|[^\\}])*)\}(?<rest>.*)$/isu;
const IN = /^\s*IN\s+(?<group>\w+)\s+FIELDS\b(?<rest>.*)$/isu;
const RETURNING = /^\s*RETURNING\s+(?<rest>.*)$/isu;
const LIMIT = /^\s*LIMIT\s+(?<limit>\d+)\s*$/iu;
const OBJECT = /^\s*(?<object>\w+)\s*(?<rest>.*)$/su;
const INSIDE = /^(?<fields>.*?)(?:\bWHERE\b(?<where>.*?))?(?<rest>\b(?:ORDER\s+BY|LIMIT|OFFSET)\b.*)?$/isu;
const TOKEN = /"(?<phrase>(?:\\.|[^"\\])*)"|(?<word>(?:\\.|[^\s"\\])+)/gu;
const SHORTEST_WORD = 2;

function malformed(message: string): OrgError {
    return new OrgError('MALFORMED_SEARCH', message);
}

/** Throws MALFORMED_SEARCH, and LOCAL_ORG_UNSUPPORTED for clauses and operators that the org does not answer. */
export function parseSosl(text: string): Search {
    const find = FIND.exec(text)?.groups;
    if (!find) {
        throw malformed('A search starts with FIND {words}');
    }
    const scope = IN.exec(find['rest'] ?? '')?.groups;
    const afterScope = scope?.['rest'] ?? find['rest'] ?? '';
    const returning = RETURNING.exec(afterScope)?.groups?.['rest'];
    const { list, rest } = returning === undefined ? { list: undefined, rest: afterScope } : objects(returning);
    const limit = LIMIT.exec(rest)?.groups?.['limit'];
    if (limit === undefined && rest.trim() !== '') {
        const [clause = ''] = rest.trim().split(/\s+/u);
        throw /^(?:WITH|UPDATE|USING|TOLABEL|CONVERTCURRENCY)$/iu.test(clause)
            ? unsupported(`${clause.toUpperCase()} in SOSL`)
            : malformed(`unexpected token: ${clause}`);
    }
    return {
        alternatives: alternatives(find['term'] ?? ''),
        group: groupOf(scope?.['group'] ?? 'ALL'),
        returning: list,
        limit: limit === undefined ? undefined : Number(limit)
    };
}

function groupOf(name: string): SearchGroup {
    const known = SEARCH_GROUPS.find((group) => group === name.toUpperCase());
    if (!known) {
        throw unsupported(`IN ${name.toUpperCase()} FIELDS in SOSL`);
    }
    return known;
}

function alternatives(term: string): string[][] {
    const found: string[][] = [[]];
    for (const { groups } of term.matchAll(TOKEN)) {
        const { phrase, word = '' } = groups ?? {};
        if (phrase === undefined && /^(?:OR|\|)$/iu.test(word)) {
            found.push([]);
        } else if (phrase === undefined && (/^(?:NOT|-.*)$/iu.test(word) || /[()]/u.test(word))) {
            throw unsupported(`${word} in the words of a search`);
        } else if (phrase !== undefined || !/^(?:AND|&)$/iu.test(word)) {
            found.at(-1)?.push(checked((phrase ?? word).replaceAll(/\\(.)/gu, '$1')));
        }
    }
    if (found.some((words) => words.length === 0)) {
        throw malformed('A search needs words to find');
    }
    return found;
}

function checked(word: string): string {
    if (word.replaceAll(/[*?]/gu, '').trim().length < SHORTEST_WORD) {
        throw malformed(`search term must be longer than one character: ${word}`);
    }
    return word.trim();
}

/** Objects up to what follows the last of them. */
function objects(text: string): { list: Returning[]; rest: string } {
    const list: Returning[] = [];
    let rest = text;
    for (;;) {
        const head = OBJECT.exec(rest)?.groups;
        if (!head) {
            throw malformed('RETURNING needs the name of an object');
        }
        const after = head['rest'] ?? '';
        const end = after.startsWith('(') ? closing(after) : -1;
        list.push(inside(head['object'] ?? '', after.slice(1, Math.max(end, 1))));
        rest = after.slice(end + 1).trimStart();
        if (!rest.startsWith(',')) {
            return { list, rest };
        }
        rest = rest.slice(1);
    }
}

/** Place of the bracket that ends the first one; brackets in quotes do not count. */
function closing(text: string): number {
    let depth = 0;
    let isQuoted = false;
    for (let index = 0; index < text.length; index += 1) {
        const character = text[index];
        if (isQuoted && character === '\\') {
            index += 1;
        } else if (character === "'") {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (character === '(' || character === ')')) {
            depth += character === '(' ? 1 : -1;
            if (depth === 0) {
                return index;
            }
        }
    }
    throw malformed('A bracket of RETURNING is not closed');
}

function inside(object: string, text: string): Returning {
    const { fields = '', rest = '', where } = INSIDE.exec(text)?.groups ?? {};
    return { object, fields: fields.trim() === '' ? 'Id' : fields.trim(), where: where?.trim(), rest: rest.trim() };
}
