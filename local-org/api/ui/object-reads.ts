import { OrgError } from '../../errors.ts';
import type { ObjectSchema, RecordTypeSchema } from '../../metadata/schema.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';
import { etagOf } from './etag.ts';
import { objectInfo } from './object-info.ts';
import { requireObject, visibleFields } from './objects.ts';
import { isPicklist, picklistView, requirePicklist } from './picklists.ts';
import { batchResult, listOf } from './record-reads.ts';
import { recordTypeInfos, recordTypeOf } from './record-types.ts';

/** GET object-info/{object} */
export function getObjectInfo({ org, user, params }: RequestContext): Reply {
    return ok(objectInfo(org, user, requireObject(org, user, params.object ?? '')));
}

/** GET object-info/batch/{object,object} */
export function getObjectInfoBatch({ org, user, params }: RequestContext): Reply {
    const results = listOf(params.objects).map((name) =>
        batchResult(() => objectInfo(org, user, requireObject(org, user, name)))
    );
    return ok({ hasErrors: results.some(({ statusCode }) => statusCode !== 200), results });
}

/** GET object-info/{object}/picklist-values/{recordTypeId}/{field} */
export function getPicklistValues(context: RequestContext): Reply {
    const { object, fields, recordType } = picklistsAsked(context);
    const field = requirePicklist(object, fields, context.params.field ?? '');
    return ok(picklistView(picklistUrl(context, object, field.apiName), object, field, recordType));
}

/** GET object-info/{object}/picklist-values/{recordTypeId}: all picklists of the object. */
export function getPicklistValuesByRecordType(context: RequestContext): Reply {
    const { object, fields, recordType } = picklistsAsked(context);
    const views = fields.filter(isPicklist).map((field) => {
        const url = picklistUrl(context, object, field.apiName);
        return [field.apiName, picklistView(url, object, field, recordType)] as const;
    });
    const picklistFieldValues = Object.fromEntries(views);
    return ok({ eTag: etagOf(picklistFieldValues), picklistFieldValues });
}

function picklistsAsked({ org, user, params }: RequestContext): {
    object: ObjectSchema;
    fields: ReturnType<typeof visibleFields>;
    recordType: RecordTypeSchema | undefined;
} {
    const object = requireObject(org, user, params.object ?? '');
    const recordTypeId = params.recordTypeId ?? '';
    if (!(recordTypeId in recordTypeInfos(org, user, object))) {
        throw new OrgError('NOT_FOUND', `The record type ${recordTypeId} does not exist on object ${object.apiName}.`);
    }
    return {
        object,
        fields: visibleFields(user, object),
        recordType: recordTypeOf(org, user, object, recordTypeId)
    };
}

function picklistUrl({ params }: RequestContext, object: ObjectSchema, field: string): string {
    const { version = '', recordTypeId = '' } = params;
    return `/services/data/v${version}/ui-api/object-info/${object.apiName}/picklist-values/${recordTypeId}/${field}`;
}
