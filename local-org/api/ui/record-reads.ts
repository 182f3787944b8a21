import { OrgError, unsupported } from '../../errors.ts';
import type { ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { to18 } from '../../store/ids.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';
import { requestErrorReply } from './errors.ts';
import { objectOfId } from './objects.ts';
import { readRecord, type RecordView } from './record.ts';
import { addPath, addRequiredPaths, selectionOf } from './selection.ts';

interface AskedFields {
    readonly required: readonly string[];
    readonly optional: readonly string[];
}

/** GET records/{id}?fields=Account.Name,…&optionalFields=… */
export function getRecord(context: RequestContext): Reply {
    const asked = askedFields(context.query);
    return asked ? ok(record(context, context.params.recordId ?? '', asked)) : noFields();
}

/** GET records/batch/{id,id}?fields=…: each record stands alone. */
export function getRecordBatch(context: RequestContext): Reply {
    const asked = askedFields(context.query);
    if (!asked) {
        return noFields();
    }
    const results = listOf(context.params.recordIds).map((id) => batchResult(() => ofBatch(context, id, asked)));
    return ok({ hasErrors: results.some(({ statusCode }) => statusCode !== 200), results });
}

/** One part of a batch answer; a refusal carries the error list of the REST API. */
export function batchResult(read: () => unknown): { result: unknown; statusCode: number } {
    try {
        return { result: read(), statusCode: 200 };
    } catch (error) {
        if (!(error instanceof OrgError)) {
            throw error;
        }
        return { result: [{ errorCode: error.code, message: error.message }], statusCode: error.status };
    }
}

/** The object of a record id and the id in its 18 characters. @throws OrgError NOT_FOUND */
export function locate(org: Org, user: UserContext, recordId: string): { object: ObjectSchema; id: string } {
    const id = to18(recordId);
    const object = id === undefined ? undefined : objectOfId(org, user, id);
    if (id === undefined || !object) {
        throw notFound();
    }
    return { object, id };
}

export function notFound(): OrgError {
    return new OrgError('NOT_FOUND', 'The requested resource does not exist');
}

function record({ org, user }: RequestContext, recordId: string, asked: AskedFields): RecordView {
    const { object, id } = locate(org, user, recordId);
    const selection = selectionOf(object);
    addRequiredPaths(org, user, selection, asked.required);
    for (const path of asked.optional) {
        addPath(org, user, selection, path);
    }
    const found = readRecord(org, user, object, id, selection);
    if (!found) {
        throw notFound();
    }
    return found;
}

/** A batch may mix objects: each record takes the fields that are of its object. */
function ofBatch(context: RequestContext, recordId: string, { required, optional }: AskedFields): RecordView {
    const { object } = locate(context.org, context.user, recordId);
    const prefix = `${object.apiName}.`.toLowerCase();
    const ofObject = (path: string): boolean => path.toLowerCase().startsWith(prefix);
    return record(context, recordId, { required: required.filter(ofObject), optional: optional.filter(ofObject) });
}

function askedFields(query: URLSearchParams): AskedFields | undefined {
    if (query.has('layoutTypes')) {
        throw unsupported('layoutTypes of UI API records');
    }
    const asked = { required: listOf(query.get('fields')), optional: listOf(query.get('optionalFields')) };
    return asked.required.length + asked.optional.length > 0 ? asked : undefined;
}

function noFields(): Reply {
    return requestErrorReply('INVALID_INPUT_COMBINATION', "Must provide either 'fields' or 'layoutTypes'.");
}

export function listOf(text: string | null | undefined): string[] {
    return (text ?? '')
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
