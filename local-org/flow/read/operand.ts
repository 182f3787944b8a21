import { parseIsoDate } from '../../formula/calendar.ts';
import { numberOf } from '../../formula/number.ts';
import { date, dateTime, time } from '../../formula/values.ts';
import type { MetadataNode } from '../../metadata/xml.ts';
import type { FieldAssignment, FilterSet, FlowOperand, RecordFilter, Reference } from '../definition.ts';
import { parseLogic } from './logic.ts';

const DAY_MILLISECONDS = 86_400_000;

export function referenceOf(text: string): Reference {
    return text.split('.');
}

export function optionalReference(node: MetadataNode, name: string): Reference | undefined {
    const text = node.text(name);
    return text === undefined ? undefined : referenceOf(text);
}

/** A `FlowElementReferenceOrValue` below `node`; undefined where it is absent or empty. */
export function operandIn(node: MetadataNode, name: string): FlowOperand | undefined {
    const value = node.one(name);
    const reference = value?.text('elementReference');
    if (value === undefined) {
        return undefined;
    }
    if (reference !== undefined) {
        return { kind: 'reference', path: referenceOf(reference) };
    }
    const text = value.text('stringValue');
    if (text !== undefined) {
        return text.includes('{!') ? { kind: 'text', text } : { kind: 'literal', value: text };
    }
    return literalIn(value);
}

function literalIn(value: MetadataNode): FlowOperand | undefined {
    const number = value.text('numberValue');
    if (number !== undefined) {
        return { kind: 'literal', value: numberOf(number) };
    }
    if (value.text('booleanValue') !== undefined) {
        return { kind: 'literal', value: value.flag('booleanValue') };
    }
    const day = value.text('dateValue');
    if (day !== undefined) {
        const days = parseIsoDate(day.slice(0, 10));
        return days === undefined ? notAValue(value, 'dateValue', day) : { kind: 'literal', value: date(days) };
    }
    const moment = value.text('dateTimeValue');
    if (moment !== undefined) {
        const instant = Date.parse(moment);
        return Number.isNaN(instant)
            ? notAValue(value, 'dateTimeValue', moment)
            : { kind: 'literal', value: dateTime(instant) };
    }
    const clock = value.text('timeValue');
    if (clock !== undefined) {
        const instant = Date.parse(`1970-01-01T${clock.replace(/Z?$/u, 'Z')}`);
        return Number.isNaN(instant)
            ? notAValue(value, 'timeValue', clock)
            : { kind: 'literal', value: time(instant % DAY_MILLISECONDS) };
    }
    return undefined;
}

function notAValue(node: MetadataNode, name: string, text: string): never {
    return node.fail(name, `is "${text}".`, 'Write it as ISO 8601 has it.');
}

/** `filters` with their `filterLogic`; without filters every record passes. */
export function filtersIn(node: MetadataNode): FilterSet {
    const filters = node.all('filters').map((filter): RecordFilter => {
        const value = operandIn(filter, 'value');
        return {
            field: filter.required('field'),
            operator: filter.required('operator'),
            ...(value === undefined ? {} : { value })
        };
    });
    if (filters.length === 0) {
        return { filters };
    }
    const logic = parseLogic(node.text('filterLogic'), filters.length);
    return logic
        ? { filters, logic }
        : node.fail('filterLogic', `is "${node.text('filterLogic')}".`, 'Write and, or, or numbers of filters.');
}

export function fieldAssignments(node: MetadataNode): FieldAssignment[] {
    return node.all('inputAssignments').map((assignment) => {
        const value = operandIn(assignment, 'value');
        return { field: assignment.required('field'), ...(value === undefined ? {} : { value }) };
    });
}
