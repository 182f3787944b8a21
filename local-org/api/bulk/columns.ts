/** From a row of CSV to an input record of the save pipeline. */
import type { InputRecord } from '../../dml/types.ts';
import { findField, findObject, type FieldSchema, type ObjectSchema, type OrgSchema } from '../../metadata/schema.ts';
import type { UserContext } from '../../security/access.ts';
import { findParentRelationship } from '../../soql/relations.ts';
import { ContentError } from './csv.ts';
import type { IngestRequest } from './job.ts';

/** Stands for "make it blank"; an empty value leaves the field alone. */
const NULL_VALUE = '#N/A';
/** `Account__r.Key__c`, or `User:Owner.Key__c` where the lookup may lead to several objects. */
const RELATIONSHIP_HEADER = /^(?:(\w+):)?(\w+)\.(\w+)$/;
const TRUE = /^(?:true|yes|y|on|1)$/i;
const FALSE = /^(?:false|no|n|off|0)$/i;

interface Column {
    /** Key of the input record. */
    readonly key: string;
    readonly valueOf: (text: string) => unknown;
}

export type RowReader = (values: readonly string[]) => InputRecord;

/** Reads rows under a header. Throws ContentError for a column that is unknown, hidden, doubled, missing, or not for this operation. */
export function rowReader(
    schema: OrgSchema,
    user: UserContext,
    request: IngestRequest,
    header: readonly string[]
): RowReader {
    const object = findObject(schema, request.object) as ObjectSchema;
    const columns = header.map((name) => columnOf(schema, user, object, name.trim()));
    checkKeys(request, columns);
    return (values) => {
        const record: Record<string, unknown> = {};
        for (const [index, { key, valueOf }] of columns.entries()) {
            const text = values[index] ?? '';
            if (text !== '') {
                record[key] = text === NULL_VALUE ? null : valueOf(text);
            }
        }
        return record;
    };
}

function columnOf(schema: OrgSchema, user: UserContext, object: ObjectSchema, name: string): Column {
    const field = findField(object, name);
    if (field && user.field(object.apiName, field.apiName).read) {
        return { key: field.apiName, valueOf: field.type === 'boolean' ? booleanOf : asIs };
    }
    const [, type, relationship = '', keyName = ''] = RELATIONSHIP_HEADER.exec(name) ?? [];
    const reference = findParentRelationship(object, relationship);
    const key = reference && parentKey(schema, reference, type, keyName);
    if (!reference?.reference || !key || !user.field(object.apiName, reference.apiName).read) {
        throw new ContentError(`InvalidBatch : Field name not found : ${name}`);
    }
    const kind = type === undefined ? {} : { type };
    const valueOf = key.type === 'boolean' ? booleanOf : asIs;
    return {
        key: reference.reference.relationshipName,
        valueOf: (text) => ({ ...kind, [key.apiName]: valueOf(text) })
    };
}

function parentKey(
    schema: OrgSchema,
    { reference }: FieldSchema,
    type: string | undefined,
    keyName: string
): FieldSchema | undefined {
    const target = reference?.targets.find((name) => type === undefined || name.toLowerCase() === type.toLowerCase());
    const parent = findObject(schema, target ?? '');
    const key = parent && findField(parent, keyName);
    return key?.externalId ? key : undefined;
}

function checkKeys({ operation, externalIdField }: IngestRequest, columns: readonly Column[]): void {
    const keys = columns.map(({ key }) => key);
    const doubled = keys.find((key, index) => keys.indexOf(key) < index);
    if (doubled !== undefined) {
        throw new ContentError(`InvalidBatch : Duplicate field name : ${doubled}`);
    }
    const key = externalIdField ?? 'Id';
    // An upsert by Id without that column creates every row.
    const needed = operation === 'insert' || (operation === 'upsert' && key === 'Id') ? undefined : key;
    if (needed !== undefined && !keys.includes(needed)) {
        throw new ContentError(`InvalidBatch : Field name not found : ${needed}`);
    }
    const isDelete = operation === 'delete' || operation === 'hardDelete';
    if (isDelete && keys.length > 1) {
        throw new ContentError('InvalidBatch : A delete takes the column Id alone');
    }
}

function asIs(text: string): string {
    return text;
}

/** Text that is neither goes on as it is, for the save to refuse. */
function booleanOf(text: string): unknown {
    return TRUE.test(text) ? true : FALSE.test(text) ? false : text;
}
