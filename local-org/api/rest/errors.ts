/** Refusals in the REST API's shape: an array of `{ message, errorCode, fields }`. */
import { ERROR_STATUS, OrgError } from '../../errors.ts';
import type { RowError } from '../../dml/types.ts';
import type { Reply } from '../router.ts';

export function errorReply(error: OrgError): Reply {
    const { message, code, fields, status } = error;
    return { status, json: [{ message, errorCode: code, ...(fields.length > 0 ? { fields } : {}) }] };
}

/** A row that was not saved, as a single-record resource answers it. */
export function rowErrorReply(errors: readonly RowError[]): Reply {
    const [first] = errors;
    return {
        status: first ? ERROR_STATUS[first.statusCode] : 500,
        json: errors.map(({ message, statusCode, fields }) => ({ message, errorCode: statusCode, fields }))
    };
}

export function notFound(): OrgError {
    return new OrgError('NOT_FOUND', 'The requested resource does not exist');
}

/** Anything thrown as a refusal; what nobody foresaw is 500 with its message, for this is a developer's machine. */
export function asOrgError(error: unknown): OrgError {
    return error instanceof OrgError
        ? error
        : new OrgError('UNKNOWN_EXCEPTION', error instanceof Error ? error.message : String(error));
}
