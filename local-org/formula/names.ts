import { findField, findObject, type FieldSchema, type ObjectSchema, type OrgSchema } from '../metadata/schema.ts';
import { FormulaError } from './errors.ts';
import { formulaType } from './stored-value.ts';
import type { FormulaType, FormulaValue } from './types.ts';
import { dateTime } from './values.ts';

/** One step up from a record: the lookup field that holds the parent's id, and the parent object it leads to. */
export interface ParentStep {
    readonly field: FieldSchema;
    readonly target: ObjectSchema;
}

/** What a name stands for once the schema has been asked. */
export type BoundName =
    | {
          readonly kind: 'field';
          readonly type: FormulaType;
          readonly steps: readonly ParentStep[];
          readonly object: ObjectSchema;
          readonly field: FieldSchema;
      }
    | {
          /** A row that is not reached from the record: the user, the user's profile, the organization. */
          readonly kind: 'global';
          readonly type: FormulaType;
          readonly root: GlobalRoot;
          readonly object: ObjectSchema;
          readonly field: FieldSchema;
      }
    | {
          /** `$ObjectType.Object.Fields.Field`: a field as such, for VLOOKUP. */
          readonly kind: 'schema';
          readonly type: FormulaType;
          readonly object: ObjectSchema;
          readonly field: FieldSchema;
      }
    | { readonly kind: 'permission'; readonly type: 'boolean'; readonly name: string }
    | { readonly kind: 'constant'; readonly type: FormulaType; readonly value: FormulaValue };

export type GlobalRoot = '$user' | '$userrole' | '$profile' | '$organization';

const GLOBAL_OBJECTS: Readonly<Record<GlobalRoot, string>> = {
    $user: 'User',
    $userrole: 'UserRole',
    $profile: 'Profile',
    $organization: 'Organization'
};

/** Roots an org has and the local org does not, as they are written. */
const NOT_DONE: Readonly<Record<string, string>> = {
    $api: '$Api',
    $custommetadata: '$CustomMetadata',
    $setup: '$Setup'
};

/** `$System.OriginDateTime` */
const ORIGIN = dateTime(Date.UTC(1900, 0, 1));

/** Throws FormulaError UNKNOWN_NAME, worded as the formula editor words it. */
export function bindName(schema: OrgSchema, object: ObjectSchema, path: readonly string[]): BoundName {
    const root = path[0]?.toLowerCase() ?? '';
    return root.startsWith('$') ? bindGlobal(schema, object, root, path) : bindField(schema, object, path, path);
}

function bindField(
    schema: OrgSchema,
    object: ObjectSchema,
    path: readonly string[],
    written: readonly string[]
): BoundName & { kind: 'field' } {
    const steps: ParentStep[] = [];
    let current = object;
    for (const name of path.slice(0, -1)) {
        const step = parentStep(schema, current, name);
        if (!step) {
            throw unknownName(written);
        }
        steps.push(step);
        current = step.target;
    }
    const field = findField(current, path.at(-1) ?? '');
    if (!field) {
        throw unknownName(written);
    }
    return { kind: 'field', type: formulaType(field.type), steps, object: current, field };
}

/** `Account__r`, `Owner`, or `Owner:User` where the lookup may lead to several objects. */
function parentStep(schema: OrgSchema, object: ObjectSchema, name: string): ParentStep | undefined {
    const [relationship, wanted] = name.toLowerCase().split(':');
    for (const field of object.fields.values()) {
        const { reference } = field;
        if (!reference || reference.relationshipName.toLowerCase() !== relationship) {
            continue;
        }
        const targetName = reference.targets.find((one) => wanted === undefined || one.toLowerCase() === wanted);
        const target = targetName === undefined ? undefined : findObject(schema, targetName);
        return target && { field, target };
    }
    return undefined;
}

function bindGlobal(schema: OrgSchema, object: ObjectSchema, root: string, path: readonly string[]): BoundName {
    const name = path[1];
    if (name !== undefined && path.length === 2) {
        switch (root) {
            case '$permission':
                return bindPermission(schema, name, path);
            case '$label':
                return bindLabel(schema, name, path);
            case '$system':
                return bindSystem(name, path);
            case '$recordtype':
                return bindField(schema, object, ['RecordType', name], path);
            case '$user':
            case '$userrole':
            case '$profile':
            case '$organization':
                return bindGlobalRow(schema, root, name, path);
            default:
                break;
        }
    }
    if (root === '$objecttype' && path.length === 4 && path[2]?.toLowerCase() === 'fields') {
        return bindSchemaField(schema, path);
    }
    const notDone = NOT_DONE[root];
    throw notDone === undefined
        ? unknownName(path)
        : new FormulaError('NOT_ALLOWED', `The local org does not support ${notDone} in formulas`);
}

function bindSchemaField(schema: OrgSchema, path: readonly string[]): BoundName {
    const object = findObject(schema, path[1] ?? '');
    const field = object && findField(object, path[3] ?? '');
    if (!field) {
        throw unknownName(path);
    }
    return { kind: 'schema', type: formulaType(field.type), object, field };
}

function bindPermission(schema: OrgSchema, name: string, path: readonly string[]): BoundName {
    const known = [...schema.customPermissions.values()].find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!known) {
        throw unknownName(path);
    }
    return { kind: 'permission', type: 'boolean', name: known.name };
}

function bindLabel(schema: OrgSchema, name: string, path: readonly string[]): BoundName {
    const text = schema.labels.get(name);
    if (text === undefined) {
        throw unknownName(path);
    }
    return { kind: 'constant', type: 'text', value: text };
}

function bindSystem(name: string, path: readonly string[]): BoundName {
    if (name.toLowerCase() !== 'origindatetime') {
        throw unknownName(path);
    }
    return { kind: 'constant', type: 'datetime', value: ORIGIN };
}

function bindGlobalRow(schema: OrgSchema, root: GlobalRoot, name: string, path: readonly string[]): BoundName {
    const object = findObject(schema, GLOBAL_OBJECTS[root]);
    const field = object && findField(object, name);
    if (!field) {
        throw unknownName(path);
    }
    return { kind: 'global', type: formulaType(field.type), root, object, field };
}

function unknownName(path: readonly string[]): FormulaError {
    return new FormulaError('UNKNOWN_NAME', `Field ${path.join('.')} does not exist. Check spelling.`);
}
