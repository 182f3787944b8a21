import { compileFormula, evaluate, FormulaError } from '../../index.ts';
import type { FormulaScope, FormulaType, FormulaValue } from '../../types.ts';
import { textOf } from '../../values.ts';

export type TestFields = Readonly<Record<string, readonly [FormulaType, FormulaValue]>>;

export const TEST_TIME = new Date('2026-03-05T01:30:00.000Z');

/** A scope over literal fields; the clock stands at 1:30 UTC on 5 March 2026, still 4 March in New York. */
export function testScope(fields: TestFields = {}, extra: Partial<FormulaScope> = {}): FormulaScope {
    const find = (path: readonly string[]): readonly [FormulaType, FormulaValue] => {
        const key = Object.keys(fields).find((name) => name.toLowerCase() === path.join('.').toLowerCase());
        const field = key === undefined ? undefined : fields[key];
        if (!field) {
            throw new FormulaError('UNKNOWN_NAME', `Field ${path.join('.')} does not exist. Check spelling.`);
        }
        return field;
    };
    return {
        type: (path) => find(path)[0],
        value: (path) => find(path)[1],
        now: () => TEST_TIME,
        timeZone: 'America/New_York',
        treatBlanksAs: 'BlankAsBlank',
        ...extra
    };
}

/** Result of a formula as TEXT() shows it, booleans and null as they are. */
export function result(
    formula: string,
    fields: TestFields = {},
    extra: Partial<FormulaScope> = {}
): string | boolean | null {
    const value = evaluate(compileFormula(formula), testScope(fields, extra));
    return typeof value === 'boolean' ? value : textOf(value);
}

/** Code of the error a formula gives, at compile time or at run time. */
export function errorOf(formula: string, fields: TestFields = {}, extra: Partial<FormulaScope> = {}): FormulaError {
    try {
        result(formula, fields, extra);
    } catch (error) {
        if (error instanceof FormulaError) {
            return error;
        }
        throw error;
    }
    throw new Error(`${formula} gives no error.`);
}
