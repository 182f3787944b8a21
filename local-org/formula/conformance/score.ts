import { compileFormula, FormulaError, type CompiledFormula } from '../index.ts';
import type { FormulaScope, FormulaValue } from '../types.ts';
import { inputFields, type CorpusCase, type CorpusField, type CorpusRow } from './cases.ts';
import { dateTime } from '../values.ts';
import { agrees, corpusType, inputValue } from './values.ts';

export interface Score {
    passed: number;
    failed: number;
    unsupported: number;
}

export interface CaseScore extends Score {
    readonly name: string;
    /** Why rows failed or were not evaluated, with how many. */
    readonly causes: ReadonlyMap<string, number>;
}

type Blanks = FormulaScope['treatBlanksAs'];

/** Evaluates every row of a case both ways of treating blanks; each counts as one. */
export function scoreCase(one: CorpusCase): CaseScore {
    const causes = new Map<string, number>();
    const score: CaseScore & Score = { name: one.name, passed: 0, failed: 0, unsupported: 0, causes };
    const note = (cause: string, count: number): void => void causes.set(cause, (causes.get(cause) ?? 0) + count);
    let compiled: CompiledFormula;
    try {
        compiled = compileFormula(one.formula);
    } catch (error) {
        score.unsupported = one.rows.length * 2;
        note(error instanceof Error ? error.message : String(error), score.unsupported);
        return score;
    }
    for (const row of one.rows) {
        for (const blanks of ['BlankAsZero', 'BlankAsBlank'] as const) {
            const problem = problemOf(one, compiled, row, blanks);
            if (problem === undefined) {
                score.passed++;
            } else {
                score.failed++;
                note(problem, 1);
            }
        }
    }
    return score;
}

function problemOf(one: CorpusCase, formula: CompiledFormula, row: CorpusRow, blanks: Blanks): string | undefined {
    const expected = blanks === 'BlankAsZero' ? row.blankAsZero : row.blankAsBlank;
    try {
        const value = formula.run(corpusScope(one.fields, row, blanks));
        return agrees(value, expected, one.type)
            ? undefined
            : `expected ${expected}, got ${shownValue(value)} for [${row.input.join(' | ')}]`;
    } catch (error) {
        if (error instanceof FormulaError) {
            return expected.startsWith('Error') ? undefined : `expected ${expected}, got error: ${error.message}`;
        }
        throw error;
    }
}

function corpusScope(fields: readonly CorpusField[], row: CorpusRow, blanks: Blanks): FormulaScope {
    const inputs = new Map<CorpusField, string>();
    inputFields(fields).forEach((field, index) => inputs.set(field, row.input[index] ?? ''));
    return scopeOf(fields, inputs, blanks);
}

function scopeOf(
    fields: readonly CorpusField[],
    inputs: ReadonlyMap<CorpusField, string>,
    blanks: Blanks
): FormulaScope {
    const byName = new Map(fields.map((field) => [`${field.name}__c`.toLowerCase(), field]));
    const find = (path: readonly string[]): CorpusField => {
        const field = byName.get(path.join('.').toLowerCase());
        if (!field) {
            throw new FormulaError('UNKNOWN_NAME', `Field ${path.join('.')} does not exist. Check spelling.`);
        }
        return field;
    };
    return {
        type: (path) => (isOrigin(path) ? 'datetime' : corpusType(find(path).type)),
        value: (path) => {
            if (isOrigin(path)) {
                return dateTime(Date.UTC(1900, 0, 1));
            }
            const field = find(path);
            return field.formula === undefined
                ? inputValue(inputs.get(field) ?? '', field.type)
                : compileFormula(field.formula).run(scopeOf(field.fields, inputs, blanks));
        },
        now: () => new Date(),
        timeZone: 'GMT',
        treatBlanksAs: blanks
    };
}

function isOrigin(path: readonly string[]): boolean {
    return path.join('.').toLowerCase() === '$system.origindatetime';
}

function shownValue(value: FormulaValue): string {
    return JSON.stringify(value);
}
