import networkLabel from '@salesforce/label/c.Triad_Shared_Error_Network';
import planExistsLabel from '@salesforce/label/c.Triad_Shared_Error_Plan_Exists';
import unknownLabel from '@salesforce/label/c.Triad_Shared_Error_Unknown';

type Bag = Readonly<Record<string, unknown>>;

/** How the platform says that the record changed after the `ifUnmodifiedSince` of an update: HTTP 412, or one of these codes. */
const PRECONDITION_FAILED = 412;
const CHANGED_SINCE_READ = ['CollisionDetectedException', 'ENTITY_FAILED_IFLASTMODIFIED_ON_UPDATE_CHECK'];

/**
 * One sentence per problem, without repeats, from any error the platform gives: GraphQL `errors`, a FetchResponse of the
 * UI API with page and field errors, a JavaScript error, or a list of these. Never empty.
 */
export function reduceErrors(error: unknown): string[] {
    const sentences = messagesOf(error).map(toSentence);
    return sentences.length > 0 ? [...new Set(sentences)] : [unknownLabel];
}

/** Whether an update was refused because somebody else saved the record in between. */
export function isConflict(error: unknown): boolean {
    if (!isBag(error)) {
        return false;
    }
    const { body, status } = error;
    const output = isBag(body) && isBag(body.output) ? body.output.errors : body;
    const details: unknown[] = Array.isArray(output) ? output : [output];
    return (
        status === PRECONDITION_FAILED ||
        details.some((detail) => isBag(detail) && CHANGED_SINCE_READ.includes(String(detail.errorCode)))
    );
}

function messagesOf(error: unknown): string[] {
    if (Array.isArray(error)) {
        return error.flatMap(messagesOf);
    }
    if (typeof error === 'string') {
        return error.trim() ? [error] : [];
    }
    if (!isBag(error)) {
        return [];
    }
    if (Array.isArray(error.errors) && error.errors.length > 0) {
        return messagesOf(error.errors);
    }
    const fromBody = bodyMessages(error.body);
    return fromBody.length > 0 ? fromBody : ownMessage(error);
}

/** Field and page errors say more than the general sentence above them, so they win. */
function bodyMessages(body: unknown): string[] {
    if (Array.isArray(body) || !isBag(body)) {
        return messagesOf(body);
    }
    const output = isBag(body.output) ? body.output : body;
    const fieldErrors = isBag(output.fieldErrors) ? Object.values(output.fieldErrors) : [];
    const details = [output.errors, output.pageErrors, ...fieldErrors].flatMap((list) =>
        Array.isArray(list) ? messagesOf(list) : []
    );
    return details.length > 0 ? details : ownMessage(body);
}

function ownMessage(error: Bag): string[] {
    if (typeof error.message === 'string' && error.message.trim()) {
        return [error.message];
    }
    return typeof error.statusText === 'string' && error.statusText ? [error.statusText] : [];
}

function toSentence(message: string): string {
    if (/duplicate/i.test(message) && message.includes('Account_Key__c')) {
        return planExistsLabel;
    }
    return /failed to fetch|networkerror|load failed/i.test(message) ? networkLabel : message;
}

function isBag(value: unknown): value is Bag {
    return typeof value === 'object' && value !== null;
}
