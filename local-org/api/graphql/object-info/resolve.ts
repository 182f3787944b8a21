/** Where `objectInfos` gets its answers: the UI API's object info and picklist values. */
import { findField, type FieldSchema, type ObjectSchema } from '../../../metadata/schema.ts';
import { objectInfo, type FieldInfo, type ObjectInfo } from '../../ui/object-info.ts';
import { requireObject, visibleObject } from '../../ui/objects.ts';
import { recordTypeOf } from '../../ui/record-types.ts';
import { isPicklist, picklistView, type PicklistView } from '../../ui/picklists.ts';
import type { GraphContext } from '../context.ts';

/** One element of `objectInfoInputs`; without record types or fields, all of them are meant. */
export interface ObjectInfoInput {
    readonly apiName: string;
    readonly recordTypeIDs?: readonly string[] | null;
    readonly fieldNames?: readonly string[] | null;
}

export interface FieldSource extends FieldInfo {
    /** Present on picklists, with their object. */
    readonly picklist?: FieldSchema;
    readonly object?: ObjectSchema;
    /** Record types to list values for; absent where no picklist values were asked for. */
    readonly recordTypeIds?: readonly string[];
}

export interface InfoSource extends Omit<ObjectInfo, 'fields' | 'recordTypeInfos' | 'dependentFields'> {
    readonly fields: readonly FieldSource[];
    readonly recordTypeInfos: readonly unknown[];
    readonly dependentFields: readonly {
        readonly controllingField: string;
        readonly dependentFields: readonly string[];
    }[];
    readonly locale: string;
}

export interface AskedInfos {
    readonly apiNames?: readonly (string | null)[] | null;
    readonly objectInfoInputs?: readonly ObjectInfoInput[] | null;
}

/** Resolver of `uiapi { objectInfos }`; an object that does not exist for the user is an error in its place. */
export function objectInfos({ apiNames, objectInfoInputs }: AskedInfos, context: GraphContext): (InfoSource | Error)[] {
    const inputs: readonly ObjectInfoInput[] =
        objectInfoInputs ?? (apiNames ?? []).flatMap((apiName) => (apiName ? [{ apiName }] : []));
    return inputs.map((input) => {
        try {
            return sourceOf(context, requireObject(context.org, context.user, input.apiName), input);
        } catch (error) {
            return error as Error;
        }
    });
}

/** An object that another one names; null where the user may not see it. */
export function objectInfoOf(context: GraphContext, apiName: string): InfoSource | null {
    const object = visibleObject(context.org, context.user, apiName);
    return object ? sourceOf(context, object, { apiName }) : null;
}

export function picklistsOf({ object, picklist, recordTypeIds }: FieldSource, context: GraphContext): unknown[] | null {
    if (!object || !picklist || !recordTypeIds) {
        return null;
    }
    return recordTypeIds.map((recordTypeID) =>
        valuesOf(
            recordTypeID,
            picklistView('', object, picklist, recordTypeOf(context.org, context.user, object, recordTypeID))
        )
    );
}

function valuesOf(recordTypeID: string, view: PicklistView): unknown {
    return {
        recordTypeID,
        controllerValues: Object.entries(view.controllerValues).map(([value, index]) => ({ value, index })),
        picklistValues: view.values,
        defaultValue: view.defaultValue
    };
}

function sourceOf(context: GraphContext, object: ObjectSchema, input: ObjectInfoInput): InfoSource {
    const { fields, recordTypeInfos, dependentFields, ...rest } = objectInfo(context.org, context.user, object);
    return {
        ...rest,
        fields: Object.values(fields).map((info) => fieldSource(object, info, input, Object.keys(recordTypeInfos))),
        recordTypeInfos: Object.values(recordTypeInfos),
        dependentFields: Object.entries(dependentFields).map(([controllingField, below]) => ({
            controllingField,
            dependentFields: Object.keys(below)
        })),
        locale: context.user.locale
    };
}

function fieldSource(
    object: ObjectSchema,
    info: FieldInfo,
    { recordTypeIDs, fieldNames }: ObjectInfoInput,
    known: readonly string[]
): FieldSource {
    const field = findField(object, info.apiName);
    if (!field || !isPicklist(field)) {
        return info;
    }
    const isNamed = !fieldNames || fieldNames.length === 0 || fieldNames.includes(info.apiName);
    const isAsked = recordTypeIDs !== undefined || fieldNames !== undefined;
    const asked = recordTypeIDs && recordTypeIDs.length > 0 ? recordTypeIDs.filter((id) => known.includes(id)) : known;
    return { ...info, object, picklist: field, ...(isAsked && isNamed ? { recordTypeIds: asked } : {}) };
}
