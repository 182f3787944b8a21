import type { ObjectSchema, OrgSchema } from '../metadata/schema.ts';
import { checkFormula, type FormulaPlace } from './check.ts';
import { compileFormula } from './compile.ts';
import { FormulaError } from './errors.ts';
import { objectTypes } from './record-scope.ts';

/** A formula of the metadata that does not compile. */
export interface FormulaProblem {
    /** `Object.Field` or `Object.validationRules.Rule`. */
    readonly where: string;
    readonly message: string;
    /** 0-based offset into the formula. */
    readonly position: number | undefined;
}

/** Compiles and checks every formula field, default value and active validation rule of a schema. */
export function formulaProblems(schema: OrgSchema): FormulaProblem[] {
    return [...schema.objects.values()].flatMap((object) =>
        [...formulasOf(object)].flatMap(({ where, text, place }) => {
            try {
                checkFormula(compileFormula(text), objectTypes(schema, object), place);
                return [];
            } catch (error) {
                if (error instanceof FormulaError) {
                    return [{ where, message: error.message, position: error.position }];
                }
                throw error;
            }
        })
    );
}

function* formulasOf(object: ObjectSchema): Generator<{ where: string; text: string; place: FormulaPlace }> {
    for (const { apiName, formula, defaultValue } of object.fields.values()) {
        const where = `${object.apiName}.${apiName}`;
        if (formula) {
            yield { where, text: formula.expression, place: 'field' };
        } else if (defaultValue !== undefined) {
            yield { where, text: defaultValue, place: 'default' };
        }
    }
    for (const { name, active, errorConditionFormula } of object.validationRules) {
        if (active) {
            const where = `${object.apiName}.validationRules.${name}`;
            yield { where, text: errorConditionFormula, place: 'validation' };
        }
    }
}
