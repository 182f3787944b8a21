import { compileFormula, FormulaError } from '../index.ts';
import type { FormulaScope } from '../types.ts';
import { dateTime } from '../values.ts';
import { inputFields, type CorpusField, type CorpusRow } from './cases.ts';
import { corpusType, inputValue } from './values.ts';

export type Blanks = FormulaScope['treatBlanksAs'];

/** A row of the corpus as a formula sees it; fields that are formulas are worked out from the row, too. */
export function corpusScope(fields: readonly CorpusField[], row: CorpusRow, blanks: Blanks): FormulaScope {
    const inputs = new Map<CorpusField, string>();
    inputFields(fields).forEach((field, index) => inputs.set(field, row.input[index] ?? ''));
    return scopeOf(fields, inputs, blanks);
}

function scopeOf(
    fields: readonly CorpusField[],
    inputs: ReadonlyMap<CorpusField, string>,
    blanks: Blanks
): FormulaScope {
    const byName = new Map(fields.map((field) => [`${field.name}__c`.toLowerCase(), field]));
    const find = (path: readonly string[]): CorpusField => {
        const field = byName.get(path.join('.').toLowerCase());
        if (!field) {
            throw new FormulaError('UNKNOWN_NAME', `Field ${path.join('.')} does not exist. Check spelling.`);
        }
        return field;
    };
    return {
        type: (path) => (isOrigin(path) ? 'datetime' : corpusType(find(path).type)),
        value: (path) => {
            if (isOrigin(path)) {
                return dateTime(Date.UTC(1900, 0, 1));
            }
            const field = find(path);
            return field.formula === undefined
                ? inputValue(inputs.get(field) ?? '', field.type)
                : compileFormula(field.formula).run(scopeOf(field.fields, inputs, blanks));
        },
        now: () => new Date(),
        timeZone: 'GMT',
        treatBlanksAs: blanks
    };
}

function isOrigin(path: readonly string[]): boolean {
    return path.join('.').toLowerCase() === '$system.origindatetime';
}
