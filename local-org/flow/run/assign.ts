import { BINARY } from '../../formula/operators.ts';
import { isBlank, isDate, isDateTime, isNumber } from '../../formula/values.ts';
import type { FormulaValue } from '../../formula/types.ts';
import { numberOf } from '../../formula/number.ts';
import type { AssignmentElement } from '../definition.ts';
import { copied, isCollection, isRecord, mergedText, scalar, type FlowValue } from '../values.ts';
import { isSame } from './conditions.ts';
import type { Names } from './names.ts';

type Item = AssignmentElement['items'][number];

export function runAssignment(names: Names, { items }: AssignmentElement): void {
    for (const item of items) {
        names.assign(item.to, assigned(names, item));
    }
}

function assigned(names: Names, { operator, to, value }: Item): FlowValue {
    const operand = names.operand(value);
    if (operator === 'Assign') {
        return operand;
    }
    if (operator === 'AssignCount') {
        return numberOf(isCollection(operand) ? operand.length : 0);
    }
    const before = names.value(to);
    return isCollection(before)
        ? changedCollection(before, operator, operand)
        : changedValue(before, operator, operand);
}

function changedCollection(before: readonly FlowValue[], operator: string, operand: FlowValue): readonly FlowValue[] {
    const items = isCollection(operand) ? operand : [operand];
    const isOperand = (one: FlowValue): boolean =>
        items.some((item) => item === one || (!isRecord(item) && isSame(scalar(item), scalar(one))));
    switch (operator) {
        case 'AddAtStart':
            return [...items.map(copied), ...before];
        case 'RemoveAll':
            return before.filter((one) => !isOperand(one));
        case 'RemoveFirst': {
            const first = before.findIndex(isOperand);
            return before.filter((_one, index) => index !== first);
        }
        default:
            return [...before, ...items.map(copied)];
    }
}

function changedValue(before: FlowValue, operator: string, operand: FlowValue): FormulaValue {
    const [left, right] = [scalar(before), scalar(operand)];
    if (operator === 'AddItem') {
        return (
            [left, right]
                .filter((one) => !isBlank(one))
                .map(mergedText)
                .join(';') || null
        );
    }
    if (isNumber(left) || isNumber(right) || isDate(left) || isDateTime(left)) {
        const [start, change] = [left ?? numberOf(0), right ?? numberOf(0)];
        return operator === 'Subtract' ? BINARY['-'](start, change) : BINARY['+'](start, change);
    }
    return operator === 'Add' ? mergedText(left) + mergedText(right) : left;
}
