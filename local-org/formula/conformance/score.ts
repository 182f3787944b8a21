import { compileFormula, ELSEWHERE, FormulaError, type CompiledFormula } from '../index.ts';
import { parseFormula } from '../parser.ts';
import { visit } from '../syntax.ts';
import type { FormulaValue } from '../types.ts';
import type { CorpusCase, CorpusRow } from './cases.ts';
import { corpusScope, type Blanks } from './scope.ts';
import { agrees } from './values.ts';

/** An evaluation that did not give what the corpus expects. */
export interface Failure {
    readonly input: readonly string[];
    readonly blanks: Blanks;
    readonly expected: string;
    /** The value as JSON, or the error. */
    readonly received: string;
}

export interface CaseScore {
    readonly name: string;
    readonly formula: string;
    /** Functions of the formula that no formula field, validation rule or flow has. */
    readonly elsewhere: readonly string[];
    readonly evaluations: number;
    readonly passed: number;
    readonly failures: readonly Failure[];
    /** Why the formula does not compile; none of its rows is evaluated then. */
    readonly unsupported?: string;
}

const BLANKS: readonly Blanks[] = ['BlankAsZero', 'BlankAsBlank'];

/** Evaluates every row of a case both ways of treating blanks; each counts as one. */
export function scoreCase(one: CorpusCase): CaseScore {
    const evaluations = one.rows.length * BLANKS.length;
    const about = { name: one.name, formula: one.formula, elsewhere: elsewhereIn(one.formula), evaluations };
    let compiled: CompiledFormula;
    try {
        compiled = compileFormula(one.formula);
    } catch (error) {
        const unsupported = error instanceof Error ? error.message : String(error);
        return { ...about, passed: 0, failures: [], unsupported };
    }
    const failures = one.rows.flatMap((row) => BLANKS.flatMap((blanks) => failureOf(one, compiled, row, blanks) ?? []));
    return { ...about, passed: evaluations - failures.length, failures };
}

function elsewhereIn(formula: string): string[] {
    const names = new Set<string>();
    visit(parseFormula(formula), (node) => {
        if (node.kind === 'call' && Object.hasOwn(ELSEWHERE, node.name) && !ELSEWHERE[node.name]?.notDone) {
            names.add(node.name);
        }
    });
    return [...names];
}

function failureOf(one: CorpusCase, formula: CompiledFormula, row: CorpusRow, blanks: Blanks): Failure | undefined {
    const expected = blanks === 'BlankAsZero' ? row.blankAsZero : row.blankAsBlank;
    const failure = (received: string): Failure => ({ input: row.input, blanks, expected, received });
    try {
        const value = formula.run(corpusScope(one.fields, row, blanks));
        return agrees(value, expected, one.type) ? undefined : failure(shownValue(value));
    } catch (error) {
        if (error instanceof FormulaError) {
            return expected.startsWith('Error') ? undefined : failure(`error: ${error.message}`);
        }
        throw error;
    }
}

function shownValue(value: FormulaValue): string {
    return JSON.stringify(value);
}
