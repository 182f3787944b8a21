import type { ObjectSchema, RecordTypeSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { runQuery } from '../../soql/query.ts';
import { isAmong, selectFrom } from '../../soql/ast.ts';

/** Every object has a master record type; records without a record type carry none. */
export const MASTER_RECORD_TYPE_ID = '012000000000000AAA';

export interface RecordTypeInfo {
    readonly available: boolean;
    readonly defaultRecordTypeMapping: boolean;
    readonly master: boolean;
    readonly name: string;
    readonly recordTypeId: string;
}

/** Record types by id, the master last. The first active one is the user's default; without any, the master is. */
export function recordTypeInfos(org: Org, user: UserContext, object: ObjectSchema): Record<string, RecordTypeInfo> {
    const named = object.recordTypes.length === 0 ? [] : namedRecordTypes(org, user, object);
    const defaultId = named.find(({ active }) => active)?.recordTypeId ?? MASTER_RECORD_TYPE_ID;
    const infos = [...named, { recordTypeId: MASTER_RECORD_TYPE_ID, name: 'Master', active: true }].map(
        ({ recordTypeId, name, active }): RecordTypeInfo => ({
            available: active,
            defaultRecordTypeMapping: recordTypeId === defaultId,
            master: recordTypeId === MASTER_RECORD_TYPE_ID,
            name,
            recordTypeId
        })
    );
    return Object.fromEntries(infos.map((info) => [info.recordTypeId, info]));
}

/** The metadata of a record type; undefined for the master record type. */
export function recordTypeOf(
    org: Org,
    user: UserContext,
    object: ObjectSchema,
    recordTypeId: string
): RecordTypeSchema | undefined {
    const { name } = recordTypeInfos(org, user, object)[recordTypeId] ?? {};
    return recordTypeId === MASTER_RECORD_TYPE_ID ? undefined : object.recordTypes.find(({ label }) => label === name);
}

function namedRecordTypes(
    org: Org,
    user: UserContext,
    object: ObjectSchema
): { recordTypeId: string; name: string; active: boolean }[] {
    const query = selectFrom('RecordType', {
        paths: ['Id', 'DeveloperName'],
        where: isAmong('SobjectType', [object.apiName]),
        orderBy: [{ field: 'DeveloperName' }]
    });
    return runQuery(org, user, query).rows.flatMap(({ id, values }) => {
        const recordType = object.recordTypes.find(({ developerName }) => developerName === values.DeveloperName);
        return id && recordType ? [{ recordTypeId: id, name: recordType.label, active: recordType.active }] : [];
    });
}
