import { ERROR_STATUS, type ErrorCode } from '../../errors.ts';
import type { RowError } from '../../dml/types.ts';
import { findField, type ObjectSchema } from '../../metadata/schema.ts';
import type { Reply } from '../router.ts';

const MESSAGE = 'An error occurred while trying to update the record. Please try again.';

interface ErrorDetail {
    readonly constituentField: string | null;
    readonly duplicateRecordError: null;
    readonly errorCode: string;
    readonly field: string | null;
    readonly fieldLabel: string | null;
    readonly message: string;
}

/**
 * A refused save as the UI API answers it: errors of a field under `fieldErrors`, all others under `errors`.
 * Source: `body` of recorded `FetchResponse`s of `lightning/uiRecordApi`; the sentence is the same for create, update and delete.
 */
export function recordErrorReply(object: ObjectSchema, errors: readonly RowError[]): Reply {
    const fieldErrors: Record<string, ErrorDetail[]> = {};
    const pageErrors: ErrorDetail[] = [];
    for (const error of errors) {
        for (const name of error.fields) {
            (fieldErrors[name] ??= []).push(fieldDetail(object, error, name));
        }
        if (error.fields.length === 0) {
            pageErrors.push(pageDetail(error.statusCode, error.message));
        }
    }
    return recordError(statusOf(errors[0]?.statusCode), pageErrors, fieldErrors);
}

/** The record changed after the moment the client named in `If-Unmodified-Since`. */
export function collisionReply(lastModifiedBy: string): Reply {
    const message =
        `This record was modified by ${lastModifiedBy} during your edit session. Make a note of the data you entered, ` +
        'then reload the record and enter your updates again.';
    return recordError(400, [pageDetail('CollisionDetectedException', message)], {});
}

/** Errors of the request itself, in the shape of the REST API. Their codes are the UI API's own. */
export function requestErrorReply(errorCode: string, message: string): Reply {
    return { status: 400, json: [{ errorCode, message }] };
}

function recordError(status: number, errors: ErrorDetail[], fieldErrors: Record<string, ErrorDetail[]>): Reply {
    const output = { errors, fieldErrors };
    return { status, json: { enhancedErrorType: 'RecordError', message: MESSAGE, output, statusCode: status } };
}

function fieldDetail(object: ObjectSchema, error: RowError, name: string): ErrorDetail {
    return {
        constituentField: error.statusCode === 'INVALID_EMAIL_ADDRESS' ? null : name,
        duplicateRecordError: null,
        errorCode: error.statusCode,
        field: name,
        fieldLabel: findField(object, name)?.label ?? name,
        message: error.message
    };
}

function pageDetail(errorCode: string, message: string): ErrorDetail {
    return { constituentField: null, duplicateRecordError: null, errorCode, field: null, fieldLabel: null, message };
}

function statusOf(code: ErrorCode | undefined): number {
    return code === undefined ? 400 : ERROR_STATUS[code];
}
