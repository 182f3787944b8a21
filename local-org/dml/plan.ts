import { flowsOf, type ObjectFlows } from '../flow/run/plan.ts';
import { findObject, isStored, type FieldSchema, type ObjectSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import { quoted } from '../store/store.ts';
import { coercer, type Coercer } from './coerce.ts';
import { plannedDefaults, type DefaultRule } from './defaults.ts';
import { rollupsAbove, type RollupLink } from './rollup-plan.ts';
import { valueCheck, type ValueCheck } from './system-validation.ts';
import { plannedRules, type PlannedRule } from './validation-rules.ts';

/** What a key of an input record stands for. */
export type InputTarget =
    | { readonly kind: 'field'; readonly field: FieldSchema; readonly coerce: Coercer }
    /** `Account__r`: a parent named by its external id. */
    | { readonly kind: 'relationship'; readonly field: FieldSchema };

export interface UniqueField {
    readonly field: FieldSchema;
    /** Another living record with a value; its parameters are the value and the record's own id. */
    readonly sql: string;
}

/** Everything about saving one object that does not depend on the row: made once per schema. */
export interface ObjectPlan {
    readonly object: ObjectSchema;
    readonly targets: ReadonlyMap<string, InputTarget>;
    /** What values have to be like, by their column. */
    readonly checks: ReadonlyMap<string, ValueCheck>;
    readonly references: readonly FieldSchema[];
    readonly required: readonly FieldSchema[];
    readonly unique: readonly UniqueField[];
    readonly composed: readonly FieldSchema[];
    readonly autoNumbers: readonly FieldSchema[];
    /** Count and sum roll-ups start at 0. */
    readonly zeroRollups: readonly FieldSchema[];
    readonly defaults: readonly DefaultRule[];
    readonly rules: readonly PlannedRule[];
    readonly rollups: readonly RollupLink[];
    readonly flows: ObjectFlows;
    readonly hasOwner: boolean;
    readonly hasAudit: boolean;
    readonly columns: readonly string[];
    readonly insertSql: string;
    readonly selectSql: string;
}

const plans = new WeakMap<ObjectSchema, ObjectPlan>();

/** The plan of an object; undefined where the org has no such object. */
export function planFor(org: Org, objectApiName: string): ObjectPlan | undefined {
    const object = findObject(org.schema, objectApiName);
    if (!object) {
        return undefined;
    }
    let plan = plans.get(object);
    if (!plan) {
        plan = makePlan(org, object);
        plans.set(object, plan);
    }
    return plan;
}

function makePlan(org: Org, object: ObjectSchema): ObjectPlan {
    const fields = [...object.fields.values()];
    const columns = fields.filter(isStored).map((field) => field.apiName);
    const table = quoted(object.apiName);
    return {
        object,
        targets: targetsOf(fields),
        checks: new Map(
            fields.flatMap((field) => {
                const check = valueCheck(field);
                return check ? [[field.apiName, check] as const] : [];
            })
        ),
        references: fields.filter((field) => field.reference),
        required: fields.filter(
            (field) => field.required && !field.system && isStored(field) && field.type !== 'boolean'
        ),
        unique: fields.filter((field) => field.unique && isStored(field)).map((field) => uniqueField(table, field)),
        composed: fields.filter((field) => field.composedOf),
        autoNumbers: fields.filter((field) => field.autoNumber !== undefined),
        zeroRollups: fields.filter(({ rollup }) => rollup?.operation === 'count' || rollup?.operation === 'sum'),
        defaults: plannedDefaults(org.schema, object),
        rules: plannedRules(org.schema, object),
        rollups: rollupsAbove(org.schema, object),
        flows: flowsOf(org.schema, object),
        hasOwner: object.fields.has('ownerid'),
        hasAudit: object.fields.has('systemmodstamp'),
        columns,
        insertSql: `INSERT INTO ${table} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        selectSql: `SELECT * FROM ${table} WHERE "Id" = ?`
    };
}

function uniqueField(table: string, field: FieldSchema): UniqueField {
    const sql = `SELECT "Id" FROM ${table} WHERE ${quoted(field.apiName)} = ? AND "IsDeleted" = 0 AND "Id" <> ?`;
    return { field, sql };
}

function targetsOf(fields: readonly FieldSchema[]): Map<string, InputTarget> {
    const targets = new Map<string, InputTarget>();
    for (const field of fields) {
        if (field.reference && !field.system) {
            targets.set(field.reference.relationshipName.toLowerCase(), { kind: 'relationship', field });
        }
    }
    for (const field of fields) {
        targets.set(field.apiName.toLowerCase(), { kind: 'field', field, coerce: coercer(field) });
    }
    return targets;
}
