/** A record with a file in it: `multipart/form-data` with the fields as a JSON part and the file as a part named by its field. */
import { OrgError } from '../../errors.ts';
import { inputRecord } from '../rest/save-record.ts';
import type { InputRecord } from '../../dml/types.ts';
import type { RequestContext } from '../router.ts';

export interface GivenRecord {
    readonly fields: InputRecord;
    /** Bytes by the name of their field. */
    readonly files: ReadonlyMap<string, Uint8Array>;
}

async function readParts(body: Uint8Array, type: string): Promise<FormData> {
    try {
        return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    } catch {
        throw new OrgError('BAD_REQUEST', 'The request is not well-formed multipart/form-data');
    }
}

function parsed(text: string): InputRecord {
    try {
        return inputRecord(JSON.parse(text));
    } catch (error) {
        throw new OrgError('JSON_PARSER_ERROR', error instanceof Error ? error.message : 'The part is not JSON');
    }
}

/** The name of the JSON part says nothing ("Insert or Update Blob Data"). Throws BAD_REQUEST without such a part. */
export async function givenRecord(context: RequestContext): Promise<GivenRecord> {
    const { headers, rawBody } = context;
    const type = headers['content-type'] ?? '';
    if (!/^multipart\/form-data/iu.test(type)) {
        return { fields: inputRecord(context.body()), files: new Map() };
    }
    const files = new Map<string, Uint8Array>();
    let fields: InputRecord | undefined;
    for (const [name, part] of await readParts(rawBody, type)) {
        if (typeof part === 'string' || (fields === undefined && part.type === 'application/json')) {
            fields = parsed(typeof part === 'string' ? part : await part.text());
        } else {
            files.set(name, new Uint8Array(await part.arrayBuffer()));
        }
    }
    if (fields === undefined) {
        throw new OrgError('BAD_REQUEST', 'The request lacks the part with the fields of the record');
    }
    return { fields, files };
}
