/** The form of an action: its fields, and the record it is opened on. */
import { findField, findObject, type FieldSchema, type ObjectSchema } from '../../metadata/schema.ts';
import { notFound } from '../rest/errors.ts';
import { readById } from '../rest/read-record.ts';
import type { RequestContext } from '../router.ts';
import { to18 } from '../../store/ids.ts';
import { actionsOf, type QuickAction } from './actions.ts';

export interface Form {
    readonly action: QuickAction;
    readonly object: ObjectSchema;
    /** Those that the user may fill in. */
    readonly fields: readonly FieldSchema[];
}

/** Throws NOT_FOUND for an action that there is not, or not for this user or object. */
export function formOf({ org, params, user }: RequestContext): Form {
    const on = params['object'];
    const isVisible = on === undefined || user.object(on).read;
    const action = actionsOf(user).find(({ name }) => name.toLowerCase() === params['action']?.toLowerCase());
    const object = action && findObject(org.schema, action.target);
    if (!isVisible || !action || !object) {
        throw notFound();
    }
    const fields = action.fields.flatMap((name) => findField(object, name) ?? []);
    return { action, object, fields: fields.filter(({ apiName }) => user.field(object.apiName, apiName).edit) };
}

/** The record's id and the field of the form that leads to it. Throws NOT_FOUND where the user may not read it. */
export function contextOf({ org, user }: RequestContext, form: Form, id: string): { id: string; link?: string } {
    const id18 = to18(id);
    const object = [...org.schema.objects.values()].find(({ keyPrefix }) => keyPrefix === id18?.slice(0, 3));
    if (
        id18 === undefined ||
        !object ||
        !user.object(object.apiName).read ||
        !readById(org, user, object, id18, ['Id'])
    ) {
        throw notFound();
    }
    const link = form.fields.find(
        ({ apiName, reference }) => apiName !== 'OwnerId' && reference?.targets.includes(object.apiName)
    );
    return { id: id18, ...(link ? { link: link.apiName } : {}) };
}
