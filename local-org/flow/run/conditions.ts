import { BINARY, valuesEqual } from '../../formula/operators.ts';
import type { FormulaValue } from '../../formula/types.ts';
import { isBlank, textOf } from '../../formula/values.ts';
import type { DecisionRule, FlowCondition, Reference } from '../definition.ts';
import { holds } from '../read/logic.ts';
import { flowRecord, isCollection, isRecord, scalar, type FlowValue } from '../values.ts';
import type { Names } from './names.ts';
import type { PlannedFlow } from './plan.ts';

type Test = (left: FormulaValue, right: FormulaValue) => boolean;

const inText =
    (test: (text: string, part: string) => boolean): Test =>
    (left, right) =>
        !isBlank(left) && !isBlank(right) && test(textOf(left) ?? '', textOf(right) ?? '');

const ordered =
    (operator: '<' | '>' | '<=' | '>='): Test =>
    (left, right) =>
        BINARY[operator](left, right) === true;

const TESTS: Readonly<Record<string, Test>> = {
    EqualTo: (left, right) => isSame(left, right),
    NotEqualTo: (left, right) => !isSame(left, right),
    GreaterThan: ordered('>'),
    GreaterThanOrEqualTo: ordered('>='),
    LessThan: ordered('<'),
    LessThanOrEqualTo: ordered('<='),
    Contains: inText((text, part) => text.includes(part)),
    EndsWith: inText((text, part) => text.endsWith(part)),
    StartsWith: inText((text, part) => text.startsWith(part))
};

/** Two blanks are the same; ids are, in either length. */
export function isSame(left: FormulaValue, right: FormulaValue): boolean {
    if (isBlank(left) || isBlank(right)) {
        return isBlank(left) && isBlank(right);
    }
    return valuesEqual(left, right) === true;
}

function isEmpty(value: FlowValue): boolean {
    if (isCollection(value)) {
        return value.length === 0;
    }
    return isRecord(value) ? Object.keys(value.row).length === 0 : isBlank(value);
}

/** Whether a value stands in relation to another; `IsNull` and the like expect true or false on the right. */
export function compare(left: FlowValue, operator: string, right: FlowValue): boolean {
    switch (operator) {
        case 'IsNull':
        case 'IsBlank':
        case 'IsEmpty':
            return isEmpty(left) === (scalar(right) !== false);
        case 'In':
        case 'NotIn': {
            const among = isCollection(right) ? right : [right];
            return among.some((one) => isSame(scalar(left), scalar(one))) === (operator === 'In');
        }
        default:
            if (isCollection(left) && operator === 'Contains') {
                return left.some((one) => isSame(scalar(one), scalar(right)));
            }
            return TESTS[operator]?.(scalar(left), scalar(right)) ?? false;
    }
}

/** Whether the save changed a field; a new record has changed nothing. */
function isChanged(names: Names, path: Reference): boolean {
    const { prior, record } = names.triggered;
    if (prior === undefined) {
        return false;
    }
    return !isSame(names.field(record, path), names.field(flowRecord(record.object, prior), path));
}

function conditionHolds(names: Names, { left, operator, right }: FlowCondition): boolean {
    const wanted = names.operand(right);
    if (operator === 'IsChanged') {
        return isChanged(names, left.slice(1)) === (scalar(wanted) !== false);
    }
    return compare(names.value(left), operator, wanted);
}

export function ruleHolds(names: Names, { conditions, logic, onChange }: DecisionRule): boolean {
    const meets = (of: Names): boolean =>
        holds(logic, (index) => conditionHolds(of, conditions[index] as FlowCondition));
    if (!meets(names)) {
        return false;
    }
    const { prior, record } = names.triggered;
    return !onChange || prior === undefined || !meets(names.about(flowRecord(record.object, prior)));
}

/** Whether a saved record starts the flow. */
export function enters(names: Names): boolean {
    const { prior, record } = names.triggered;
    const { onChange, onCreate, onUpdate } = names.planned.flow.start;
    if (prior === undefined ? !onCreate : !onUpdate) {
        return false;
    }
    if (!meetsEntry(names)) {
        return false;
    }
    return !onChange || prior === undefined || !meetsEntry(names.about(flowRecord(record.object, prior)));
}

/** Whether the record meets the flow's entry conditions, as it stands. */
export function meetsEntry(names: Names): boolean {
    const { planned, triggered } = names;
    const { filters, logic } = planned.flow.start.where;
    const meets = (index: number): boolean => {
        const { field = '', operator = '', value } = filters[index] ?? {};
        const path = field.split('.');
        const wanted = names.operand(value);
        return operator === 'IsChanged'
            ? isChanged(names, path) === (scalar(wanted) !== false)
            : compare(names.field(triggered.record, path), operator, wanted);
    };
    return (!logic || holds(logic, meets)) && entryFormulaHolds(planned, names);
}

function entryFormulaHolds({ entry }: PlannedFlow, names: Names): boolean {
    return entry === undefined || entry.run(names.formulaScope()) === true;
}
