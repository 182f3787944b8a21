/** `quickActions`: list, describe, default values and execution of actions, for the whole org and on an object. */
import { save } from '../../dml/save.ts';
import type { InputRecord } from '../../dml/types.ts';
import { OrgError } from '../../errors.ts';
import { layoutItem, layoutSection } from '../describe/layout-items.ts';
import { rowErrorReply } from '../rest/errors.ts';
import { readableObject } from '../rest/objects.ts';
import { inputRecord } from '../rest/save-record.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';
import { actionsOf, type QuickAction } from './actions.ts';
import { contextOf, formOf } from './form.ts';

const COLUMNS = 1;
const NOTHING = {
    accessLevelRequired: null,
    canvasApplicationId: null,
    canvasApplicationName: null,
    colors: [],
    flowDevName: null,
    flowRecordIdVar: null,
    height: null,
    iconName: null,
    iconUrl: null,
    icons: [],
    lightningComponentBundleId: null,
    lightningComponentBundleName: null,
    lightningComponentQualifiedName: null,
    lightningWebComponentBundleId: null,
    lightningWebComponentBundleName: null,
    lightningWebComponentQualifiedName: null,
    miniIconUrl: null,
    mobileExtensionId: null,
    showQuickActionLcHeader: false,
    showQuickActionVfHeader: false,
    targetParentField: null,
    targetRecordTypeId: null,
    visualforcePageName: null,
    visualforcePageUrl: null,
    width: null
};

function listed({ params }: RequestContext, { label, name, type }: QuickAction): object {
    const data = `/services/data/v${params['version'] ?? ''}`;
    const on = params['object'] === undefined ? data : `${data}/sobjects/${params['object']}`;
    const own = `${on}/quickActions/${name}`;
    const context = params['object'] === undefined ? {} : { defaultValuesTemplate: `${own}/defaultValues/{ID}` };
    return {
        actionEnumOrId: name,
        label,
        name,
        type,
        urls: { quickAction: own, defaultValues: `${own}/defaultValues`, describe: `${own}/describe`, ...context }
    };
}

export function listActions(context: RequestContext): Reply {
    const { org, params, user } = context;
    if (params['object'] !== undefined) {
        readableObject(org, user, params['object']);
    }
    return ok(actionsOf(user).map((action) => listed(context, action)));
}

export function getAction(context: RequestContext): Reply {
    return ok(listed(context, formOf(context).action));
}

export function describeAction(context: RequestContext): Reply {
    const { action, fields, object } = formOf(context);
    const items = fields.map((field) => layoutItem(object, field, context.user));
    const defaultValues = Object.entries(action.defaults).map(([field, defaultValue]) => ({ defaultValue, field }));
    return ok({
        ...NOTHING,
        ...listed(context, action),
        contextSobjectType: context.params['object'] ?? null,
        defaultValues,
        layout: layoutSection('', items, COLUMNS),
        targetSobjectType: object.apiName
    });
}

export function defaultValues(context: RequestContext): Reply {
    const form = formOf(context);
    const { contextId } = context.params;
    const opened = contextId === undefined ? undefined : contextOf(context, form, contextId);
    const values = form.fields.map(({ apiName }): [string, string | null] => [
        apiName,
        apiName === opened?.link ? opened.id : (form.action.defaults[apiName] ?? null)
    ]);
    return ok({ attributes: { type: form.object.apiName }, ...Object.fromEntries(values) });
}

/** `{ contextId, record }`; the older name of `contextId` is `parentId`. */
function given(context: RequestContext): { contextId: string | undefined; record: InputRecord } {
    const { contextId, parentId, record } = inputRecord(context.body());
    const id = contextId ?? parentId ?? undefined;
    if (id !== undefined && typeof id !== 'string') {
        throw new OrgError('JSON_PARSER_ERROR', 'contextId is the id of a record');
    }
    return { contextId: id, record: inputRecord(record ?? {}) };
}

/** The record is saved as any other. There are no feeds, so that no feed item comes of it. */
export function executeAction(context: RequestContext): Reply {
    const { org, user } = context;
    const form = formOf(context);
    const { contextId, record } = given(context);
    const opened = contextId === undefined ? undefined : contextOf(context, form, contextId);
    const link = opened?.link === undefined ? {} : { [opened.link]: opened.id };
    const { defaults, fixed, target: object } = form.action;
    const [result] = save(org, user, {
        operation: 'insert',
        object,
        records: [{ ...defaults, ...link, ...record, ...fixed }],
        allOrNone: true
    });
    if (!result?.success) {
        return rowErrorReply(result?.errors ?? []);
    }
    return {
        status: 201,
        json: {
            contextId: opened?.id ?? null,
            created: true,
            errors: [],
            feedItemIds: [],
            id: result.id,
            success: true
        }
    };
}
