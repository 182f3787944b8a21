import { CONDITION_VALUES, type ConditionName, type Conditions } from 'c/callSequence';
import { CONDITION_FIELDS, CONDITION_NAMES } from './fields';
import type { SequenceRuleConditions } from './records';

const SEPARATOR = ';';

/** In the order of the values, so that the order in which somebody chose them says nothing; unknown ones come last. */
function inOrder(name: ConditionName, values: readonly string[]): string[] {
    const known: readonly string[] = CONDITION_VALUES[name];
    const place = (value: string): number => (known.includes(value) ? known.indexOf(value) : known.length);
    return [...values].sort((a, b) => place(a) - place(b));
}

/** Values that a fact cannot have are kept: the validator names them, and compiling refuses them. */
export function conditionsFrom(record: SequenceRuleConditions): Conditions {
    const named = CONDITION_NAMES.flatMap((name) => {
        const text = record[CONDITION_FIELDS[name]];
        const values = (text ?? '').split(SEPARATOR).map((value) => value.trim());
        return text ? [[name, inOrder(name, values)]] : [];
    });
    return Object.fromEntries(named) as Conditions;
}

/** Every condition field, blank where any value will do. */
export function recordOfConditions(when: Conditions): SequenceRuleConditions {
    return Object.fromEntries(
        CONDITION_NAMES.map((name) => [CONDITION_FIELDS[name], when[name]?.join(SEPARATOR) ?? null])
    );
}
