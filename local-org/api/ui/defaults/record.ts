import { planFor } from '../../../dml/plan.ts';
import { recordScope } from '../../../formula/record-scope.ts';
import { toStored } from '../../../formula/stored-value.ts';
import { isStored, type FieldSchema, type ObjectSchema } from '../../../metadata/schema.ts';
import type { Org } from '../../../org.ts';
import type { UserContext } from '../../../security/access.ts';
import { converter } from '../../../soql/shape.ts';
import type { SqlValue } from '../../../store/store.ts';
import { displayValue } from '../display.ts';
import { visibleFields } from '../objects.ts';
import { readRecord, type FieldValue, type RecordView } from '../record.ts';
import { notFound } from '../record-reads.ts';
import { MASTER_RECORD_TYPE_ID, recordTypeInfos } from '../record-types.ts';
import { selectionOf } from '../selection.ts';
import { OrgError } from '../../../errors.ts';

/** A record that is not saved yet: no id, no audit fields, no tags. */
export type DraftRecord = Omit<RecordView, 'id' | 'eTag'> & { readonly id: null; readonly eTag: '' };

/** A new record of the object with every field the user may set, filled with its default value. */
export function newRecord(org: Org, user: UserContext, object: ObjectSchema, recordTypeId: string | null): DraftRecord {
    const defaults = defaultValues(org, user, object);
    return draft(org, user, object, recordTypeId, (field) => defaults.get(field.apiName) ?? null);
}

/** A copy without what makes a record itself: ids, audit fields, auto-numbers, formulas. */
export function cloneRecord(org: Org, user: UserContext, object: ObjectSchema, id: string): DraftRecord {
    const selection = selectionOf(object);
    const fields = settable(user, object);
    for (const field of fields) {
        selection.fields.set(field.apiName, field);
    }
    const original = readRecord(org, user, object, id, selection);
    if (!original) {
        throw notFound();
    }
    return draft(org, user, object, original.recordTypeId, ({ apiName }) => {
        const value = original.fields[apiName]?.value ?? null;
        return typeof value === 'object' ? null : value;
    });
}

function draft(
    org: Org,
    user: UserContext,
    object: ObjectSchema,
    asked: string | null,
    valueOf: (field: FieldSchema) => string | number | boolean | null
): DraftRecord {
    const types = recordTypeInfos(org, user, object);
    const defaultId = Object.values(types).find((type) => type.defaultRecordTypeMapping)?.recordTypeId;
    const recordTypeId = asked ?? defaultId ?? MASTER_RECORD_TYPE_ID;
    const recordTypeInfo = types[recordTypeId];
    if (!recordTypeInfo) {
        throw new OrgError('NOT_FOUND', `The record type ${recordTypeId} does not exist on object ${object.apiName}.`);
    }
    const fields = settable(user, object)
        .map((field): [string, FieldValue] => {
            const value = valueOf(field);
            return [field.apiName, { displayValue: displayValue(field, value, user), value }];
        })
        .sort(([left], [right]) => (left < right ? -1 : 1));
    return {
        apiName: object.apiName,
        childRelationships: {},
        eTag: '',
        fields: Object.fromEntries(fields),
        id: null,
        lastModifiedById: null,
        lastModifiedDate: null,
        recordTypeId,
        recordTypeInfo: recordTypeInfo.master ? null : recordTypeInfo,
        systemModstamp: null,
        weakEtag: 0
    };
}

/** Fields that a create by this user may set. */
function settable(user: UserContext, object: ObjectSchema): FieldSchema[] {
    return visibleFields(user, object).filter(
        (field) =>
            field.createable && isStored(field) && !field.rollup && user.field(object.apiName, field.apiName).edit
    );
}

/** The values a save would fill in, read from the same plan. */
function defaultValues(
    org: Org,
    user: UserContext,
    object: ObjectSchema
): Map<string, string | number | boolean | null> {
    const rules = planFor(org, object.apiName)?.defaults ?? [];
    const values = rules.map(({ field, formula, constant }): [string, string | number | boolean | null] => {
        const stored: SqlValue = constant ?? toStored(formula.run(recordScope(org, user, object.apiName, {})), field);
        const shown = converter(field.type)(stored);
        return [field.apiName, typeof shown === 'object' ? null : shown];
    });
    return new Map([['OwnerId', user.userId], ...values]);
}
