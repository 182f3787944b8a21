export type FormulaErrorCode =
    'SYNTAX' | 'UNKNOWN_NAME' | 'UNKNOWN_FUNCTION' | 'ARGUMENT_COUNT' | 'ARGUMENT_TYPE' | 'NOT_ALLOWED' | 'EVALUATION';

/**
 * A formula that cannot be compiled or evaluated. Wording follows the formula editor ("Unknown function X. Check spelling.").
 * `position` is the 0-based offset into the formula text; absent where only the value at run time is at fault.
 */
export class FormulaError extends Error {
    readonly code: FormulaErrorCode;
    readonly position: number | undefined;

    constructor(code: FormulaErrorCode, message: string, position?: number) {
        super(message);
        this.name = 'FormulaError';
        this.code = code;
        this.position = position;
    }
}

/** What Salesforce shows as `#Error!` in a formula field. */
export function evaluationError(message: string): FormulaError {
    return new FormulaError('EVALUATION', message);
}
