import { literalValue } from '../formula/compile.ts';
import { checkFormula, compileFormula, FormulaError, type CompiledFormula } from '../formula/index.ts';
import { objectTypes, recordScope } from '../formula/record-scope.ts';
import { toStored } from '../formula/stored-value.ts';
import { unsupported } from '../errors.ts';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../metadata/schema.ts';
import type { SqlRow, SqlValue } from '../store/store.ts';
import type { SaveContext } from './context.ts';

export interface DefaultRule {
    readonly field: FieldSchema;
    readonly formula: CompiledFormula;
    /** The value itself, where the formula is a literal. */
    readonly constant?: SqlValue;
}

/** Default formulas of an object. Throws LOCAL_ORG_UNSUPPORTED for one that cannot be evaluated. */
export function plannedDefaults(schema: OrgSchema, object: ObjectSchema): DefaultRule[] {
    const rules: DefaultRule[] = [];
    for (const field of object.fields.values()) {
        if (field.defaultValue === undefined || field.formula) {
            continue;
        }
        try {
            const formula = compileFormula(field.defaultValue);
            checkFormula(formula, objectTypes(schema, object), 'default');
            const constant = formula.root.kind === 'literal' ? toStored(literalValue(formula.root), field) : undefined;
            rules.push({ field, formula, ...(constant === undefined ? {} : { constant }) });
        } catch (error) {
            throw error instanceof FormulaError
                ? unsupported(`the default value of ${object.apiName}.${field.apiName}: ${error.message}`)
                : error;
        }
    }
    return rules;
}

/** Values of the fields a new record leaves out. A field sent as null stays null. */
export function defaultsFor({ org, user, plan }: SaveContext, given: SqlRow): SqlRow {
    const values: SqlRow = {};
    for (const { field, formula, constant } of plan.defaults) {
        if (!(field.apiName in given)) {
            values[field.apiName] =
                constant ?? toStored(formula.run(recordScope(org, user, plan.object.apiName, given)), field);
        }
    }
    if (plan.hasOwner && (given['OwnerId'] ?? null) === null) {
        values['OwnerId'] = user.userId;
    }
    return values;
}
