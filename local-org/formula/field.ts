import { unsupported } from '../errors.ts';
import { findField, findObject } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import type { SqlRow, SqlValue } from '../store/store.ts';
import { FormulaError } from './errors.ts';
import { compiledField, fieldOptions, recordScope } from './record-scope.ts';
import { toStored } from './stored-value.ts';

/** Characters of a text formula that an org keeps. */
const LONGEST_TEXT = 1_300;

/**
 * Value of a formula field in stored form. A formula that fails for this record (division by zero, `VALUE('x')`) is null, as the
 * API gives it where the page shows `#Error!`. Throws LOCAL_ORG_UNSUPPORTED for a formula that cannot be compiled.
 */
export function formulaFieldValue(
    org: Org,
    user: UserContext,
    objectApiName: string,
    fieldApiName: string,
    row: SqlRow
): SqlValue {
    const object = findObject(org.schema, objectApiName);
    const field = object && findField(object, fieldApiName);
    if (!object || !field?.formula) {
        throw new Error(`${objectApiName}.${fieldApiName} is not a formula field.`);
    }
    try {
        const scope = recordScope(org, user, objectApiName, row, fieldOptions(field.formula));
        const value = toStored(compiledField(org.schema, object, field.formula).run(scope), field);
        return typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value;
    } catch (error) {
        if (!(error instanceof FormulaError)) {
            throw error;
        }
        if (error.code !== 'EVALUATION') {
            throw unsupported(`the formula field ${object.apiName}.${field.apiName}: ${error.message}`);
        }
        return null;
    }
}
