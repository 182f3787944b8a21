/** Refusals of the first Bulk API: codes of its own, in XML ("Errors", Bulk API Developer Guide). */
import type { ErrorCode } from '../../errors.ts';
import { asOrgError } from '../rest/errors.ts';
import type { Reply } from '../router.ts';
import { xmlReply } from './xml.ts';

export type ExceptionCode =
    'ClientInputError' | 'InvalidBatch' | 'InvalidJob' | 'InvalidJobState' | 'InvalidSessionId' | 'InvalidUrl';

/** Codes of what the two Bulk APIs refuse alike. */
const CODES: Partial<Record<ErrorCode, string>> = {
    BAD_REQUEST: 'InvalidJob',
    FEATURENOTENABLED: 'FeatureNotEnabled',
    INVALIDENTITY: 'InvalidEntity',
    INVALIDJOB: 'InvalidJob',
    INVALIDJOBSTATE: 'InvalidJobState'
};

export class AsyncError extends Error {
    readonly code: ExceptionCode;

    constructor(code: ExceptionCode, message: string) {
        super(message);
        this.code = code;
    }
}

export function errorReply(error: unknown): Reply {
    if (error instanceof AsyncError) {
        return xmlReply(400, 'error', { exceptionCode: error.code, exceptionMessage: error.message });
    }
    const { code, message, status } = asOrgError(error);
    return xmlReply(status, 'error', { exceptionCode: CODES[code] ?? code, exceptionMessage: message });
}
