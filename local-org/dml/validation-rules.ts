import { unsupported } from '../errors.ts';
import { checkFormula, compileFormula, FormulaError, type CompiledFormula } from '../formula/index.ts';
import { objectTypes, recordScope } from '../formula/record-scope.ts';
import type { FormulaScope } from '../formula/types.ts';
import type { ObjectSchema, OrgSchema, ValidationRuleSchema } from '../metadata/schema.ts';
import type { PendingRow, SaveContext } from './context.ts';
import { rowError } from './refusal.ts';
import type { RowError } from './types.ts';

export interface PlannedRule {
    readonly rule: ValidationRuleSchema;
    readonly condition: CompiledFormula;
}

/** Active rules of an object. Throws LOCAL_ORG_UNSUPPORTED for one that cannot be evaluated: no rule is ever skipped. */
export function plannedRules(schema: OrgSchema, object: ObjectSchema): PlannedRule[] {
    return object.validationRules
        .filter((rule) => rule.active)
        .map((rule) => {
            try {
                const condition = compileFormula(rule.errorConditionFormula);
                checkFormula(condition, objectTypes(schema, object), 'validation');
                return { rule, condition };
            } catch (error) {
                throw error instanceof FormulaError
                    ? unsupported(`the validation rule ${object.apiName}.${rule.name}: ${error.message}`)
                    : error;
            }
        });
}

/** Every rule that holds against the row, in the order the object declares them. */
export function ruleErrors({ org, user, plan }: SaveContext, { prior, row }: PendingRow): RowError[] {
    if (plan.rules.length === 0) {
        return [];
    }
    const options = { isNew: prior === undefined, ...(prior ? { prior } : {}) };
    const scope = recordScope(org, user, plan.object.apiName, row, options);
    return plan.rules.flatMap((planned) => {
        const problem = problemOf(planned, scope);
        if (problem === undefined) {
            return [];
        }
        const { errorDisplayField } = planned.rule;
        const shown = errorDisplayField !== undefined && user.field(plan.object.apiName, errorDisplayField).read;
        return [rowError('FIELD_CUSTOM_VALIDATION_EXCEPTION', problem, shown ? [errorDisplayField] : [])];
    });
}

/** The rule's message where it holds; a rule that cannot be worked out for this row refuses it, too. */
function problemOf({ rule, condition }: PlannedRule, scope: FormulaScope): string | undefined {
    try {
        return condition.run(scope) === true ? rule.errorMessage : undefined;
    } catch (error) {
        if (error instanceof FormulaError) {
            return `Validation Formula "${rule.name}" Invalid (${error.message})`;
        }
        throw error;
    }
}
