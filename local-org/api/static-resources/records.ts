/** Create, update and delete of static resources as records, and their content. */
import { OrgError, unsupported } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { notFound } from '../rest/errors.ts';
import { readableObject } from '../rest/objects.ts';
import { readById } from '../rest/read-record.ts';
import { recordUrl } from '../rest/record-json.ts';
import { noContent, type Reply, type RequestContext } from '../router.ts';
import { changeStaticResources, type Properties } from './change.ts';
import { contentOf } from './content.ts';
import { givenRecord, type GivenRecord } from './record-form.ts';

export const STATIC_RESOURCE = 'StaticResource';

/** "The name can only contain characters, letters, and the underscore, must start with a letter …" (Tooling API, StaticResource). */
const NAME = /^[A-Za-z](?:_?[A-Za-z0-9])*$/u;
const BASE_64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/u;
const FIELDS = ['Name', 'ContentType', 'CacheControl', 'Description', 'Body'];

interface Given {
    readonly name?: string;
    readonly contentType?: string;
    readonly cacheControl?: Properties['cacheControl'];
    readonly description?: string | undefined;
    readonly content?: Uint8Array;
}

function textIn({ fields }: GivenRecord, name: string): string | undefined {
    const value = fields[name] ?? undefined;
    if (value !== undefined && typeof value !== 'string') {
        throw new OrgError('JSON_PARSER_ERROR', `Cannot deserialize instance of string for the field ${name}`, [name]);
    }
    return value === '' ? undefined : value;
}

function contentIn(record: GivenRecord): Uint8Array | undefined {
    const file = record.files.get('Body');
    const text = textIn(record, 'Body');
    if (file !== undefined || text === undefined) {
        return file;
    }
    if (!BASE_64.test(text)) {
        throw new OrgError('JSON_PARSER_ERROR', 'Body: the value is not base 64', ['Body']);
    }
    return Buffer.from(text, 'base64');
}

function cacheControlIn(record: GivenRecord): Properties['cacheControl'] | undefined {
    const text = textIn(record, 'CacheControl');
    if (text !== undefined && text !== 'Private' && text !== 'Public') {
        const message = `Cache Control: bad value for restricted picklist field: ${text}`;
        throw new OrgError('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, ['CacheControl']);
    }
    return text;
}

async function given(context: RequestContext): Promise<Given> {
    const record = await givenRecord(context);
    const unknown = [...Object.keys(record.fields), ...record.files.keys()].find((name) => !FIELDS.includes(name));
    if (unknown !== undefined) {
        throw new OrgError('INVALID_FIELD', `No such column '${unknown}' on sobject of type ${STATIC_RESOURCE}`);
    }
    const name = textIn(record, 'Name');
    if (name !== undefined && !NAME.test(name)) {
        throw new OrgError('FIELD_INTEGRITY_EXCEPTION', `Name: ${name} is not a valid name`, ['Name']);
    }
    const contentType = textIn(record, 'ContentType');
    const cacheControl = cacheControlIn(record);
    const content = contentIn(record);
    return {
        ...(name === undefined ? {} : { name }),
        ...(contentType === undefined ? {} : { contentType }),
        ...(cacheControl === undefined ? {} : { cacheControl }),
        ...('Description' in record.fields ? { description: textIn(record, 'Description') } : {}),
        ...(content === undefined ? {} : { content })
    };
}

function idOf({ store }: Org, name: string): string | undefined {
    const row = store.get('SELECT "Id" FROM StaticResource WHERE "Name" = ?', [name]);
    return row && String(row['Id']);
}

function refuseTaken(org: Org, name: string): void {
    const id = idOf(org, name);
    if (id !== undefined) {
        const message = `duplicate value found: Name duplicates value on record with id: ${id}`;
        throw new OrgError('DUPLICATE_VALUE', message, ['Name']);
    }
}

export async function createStaticResource(context: RequestContext): Promise<Reply> {
    const { org, params, user } = context;
    const { cacheControl = 'Private', content, contentType, description, name } = await given(context);
    const missing = Object.entries({ Name: name, ContentType: contentType, Body: content })
        .filter(([, value]) => value === undefined)
        .map(([field]) => field);
    if (name === undefined || contentType === undefined || content === undefined) {
        const message = `Required fields are missing: [${missing.join(', ')}]`;
        throw new OrgError('REQUIRED_FIELD_MISSING', message, missing);
    }
    refuseTaken(org, name);
    const properties = { name, contentType, cacheControl, ...(description === undefined ? {} : { description }) };
    changeStaticResources(org, user, { put: { properties, content } });
    const id = idOf(org, name) ?? '';
    return {
        status: 201,
        headers: { location: recordUrl(params['version'] ?? '', STATIC_RESOURCE, id) },
        json: { id, success: true, errors: [], warnings: [], infos: [] }
    };
}

/** The resource with the id of the path. Throws NOT_FOUND where the user sees none. */
function known({ org, params, user }: RequestContext): Properties {
    const object = readableObject(org, user, STATIC_RESOURCE);
    const row = readById(org, user, object, params['id'] ?? '', ['Name']);
    const name = row?.values['Name'];
    const found = org.schema.staticResources.find((one) => one.name === name);
    if (found === undefined) {
        throw notFound();
    }
    return found;
}

export async function updateStaticResource(context: RequestContext): Promise<Reply> {
    const { org, user } = context;
    const before = known(context);
    const { content, ...changes } = await given(context);
    const properties = { ...before, ...changes };
    if (properties.name !== before.name) {
        // Rows are told apart by name: another name would be another record.
        throw unsupported(`renaming the static resource ${before.name} to ${properties.name}`);
    }
    const kept = content ?? contentOf(org, before.name) ?? new Uint8Array();
    changeStaticResources(org, user, { put: { properties, content: kept } });
    return noContent();
}

export function deleteStaticResource(context: RequestContext): Reply {
    const { name } = known(context);
    changeStaticResources(context.org, context.user, { gone: name });
    return noContent();
}

/** The bytes themselves: `sobjects/StaticResource/{id}/Body`. */
export function staticResourceBody(context: RequestContext): Reply {
    const { contentType, name } = known(context);
    const content = contentOf(context.org, name);
    if (content === undefined) {
        throw notFound();
    }
    return { status: 200, headers: { 'content-type': contentType }, content };
}
