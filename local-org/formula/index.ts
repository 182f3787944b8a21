import type { CompiledFormula } from './compile.ts';
import type { FormulaScope, FormulaValue } from './types.ts';

export { checkFormula, type FormulaPlace, type FormulaTypes } from './check.ts';
export { compileFormula, type CompiledFormula } from './compile.ts';
export { FormulaError, type FormulaErrorCode } from './errors.ts';
export type { StaticType } from './functions/definition.ts';
export { ELSEWHERE, type ElsewhereFunction } from './functions/elsewhere.ts';
export { functionNames } from './functions/table.ts';

/** Value of a formula for one record. Throws FormulaError: UNKNOWN_NAME, NOT_ALLOWED, or EVALUATION (`#Error!` in Salesforce). */
export function evaluate(formula: CompiledFormula, scope: FormulaScope): FormulaValue {
    return formula.run(scope);
}

/** Names a formula reads, each once, in order of first appearance, split at the dots. */
export function namesIn(formula: CompiledFormula): string[][] {
    return formula.names.map((path) => [...path]);
}
