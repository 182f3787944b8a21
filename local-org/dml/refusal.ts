import type { ErrorCode } from '../errors.ts';
import type { RowError } from './types.ts';

/** Stops the work on one row; the rows beside it go on. */
export class RowRefusal extends Error {
    readonly errors: readonly RowError[];

    constructor(errors: readonly RowError[]) {
        super(errors.map((error) => error.message).join(' '));
        this.name = 'RowRefusal';
        this.errors = errors;
    }
}

export function rowError(statusCode: ErrorCode, message: string, fields: readonly string[] = []): RowError {
    return { statusCode, message, fields };
}

export function refuse(statusCode: ErrorCode, message: string, fields: readonly string[] = []): never {
    throw new RowRefusal([rowError(statusCode, message, fields)]);
}

export function refuseAll(errors: readonly RowError[]): void {
    if (errors.length > 0) {
        throw new RowRefusal(errors);
    }
}
