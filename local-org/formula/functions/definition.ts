import type { Decimal } from 'decimal.js';
import { FormulaError } from '../errors.ts';
import type { CallNode } from '../syntax.ts';
import type { FormulaScope, FormulaType, FormulaValue } from '../types.ts';
import { asNumber, asText } from '../values.ts';

/** A compiled node: everything about it is settled but the record. */
export type Evaluator = (scope: FormulaScope) => FormulaValue;

/** `null` is the type of the NULL literal: it goes with everything. `location` is what GEOLOCATION() gives. */
export type StaticType = FormulaType | 'location' | 'null';

export type Accepted = readonly StaticType[] | 'any';

export const TEXT: Accepted = ['text', 'id'];
export const NUMBER: Accepted = ['number'];
export const BOOLEAN: Accepted = ['boolean'];
export const DATE: Accepted = ['date'];
export const DATETIME: Accepted = ['datetime'];
export const DATE_OR_DATETIME: Accepted = ['date', 'datetime'];
export const TIME: Accepted = ['time'];
export const LOCATION: Accepted = ['location'];
/** What may be compared, chosen or returned: all but picklists, which only some functions read. */
export const PLAIN: readonly StaticType[] = ['text', 'id', 'number', 'boolean', 'date', 'datetime', 'time'];

export interface FunctionDefinition {
    readonly minimum: number;
    readonly maximum: number;
    /** What each argument accepts; the last entry holds for all that follow. */
    readonly parameters: readonly Accepted[];
    /** `common`: the type the arguments named by `commonOf` share. */
    readonly result: StaticType | 'common';
    /** Positions whose types must agree, for CASE, IF and the like. */
    readonly commonOf?: (count: number) => readonly number[];
    /** Positions compared with the first argument (CASE). */
    readonly comparedOf?: (count: number) => readonly number[];
    /** Salesforce's engine has it, but no formula of an org may use it: it evaluates, and `checkFormula` refuses it. */
    readonly engineOnly?: boolean;
    /** Refuses a call beyond its argument count; throws FormulaError. */
    readonly validate?: (call: CallNode) => void;
    compile(call: CallNode, operands: readonly Evaluator[]): Evaluator;
}

export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

/** A function that reads all its arguments before it answers. */
export function eager(
    parameters: readonly Accepted[],
    result: StaticType,
    implementation: (values: readonly FormulaValue[], scope: FormulaScope) => FormulaValue,
    counts: { readonly minimum?: number; readonly maximum?: number } = {}
): FunctionDefinition {
    return {
        minimum: counts.minimum ?? parameters.length,
        maximum: counts.maximum ?? parameters.length,
        parameters,
        result,
        compile: (_, operands) => (scope) =>
            implementation(
                operands.map((operand) => operand(scope)),
                scope
            )
    };
}

/** Text in, anything out; blank in, blank out. */
export function ofText(result: StaticType, implementation: (text: string) => FormulaValue): FunctionDefinition {
    return eager([TEXT], result, ([value = null]) => {
        const text = asText(value);
        return text === null ? null : implementation(text);
    });
}

/** Numbers in, number out; any blank makes the answer blank. */
export function ofNumbers(
    counts: { readonly minimum: number; readonly maximum: number },
    implementation: (numbers: readonly Decimal[]) => Decimal
): FunctionDefinition {
    return eager(
        [NUMBER],
        'number',
        (values) => {
            const numbers: Decimal[] = [];
            for (const value of values) {
                const number = asNumber(value);
                if (number === null) {
                    return null;
                }
                numbers.push(number);
            }
            return implementation(numbers);
        },
        counts
    );
}

/** The path a function works on when it needs the field, not its value. Throws ARGUMENT_TYPE otherwise. */
export function fieldArgument(call: CallNode): readonly string[] {
    const first = call.arguments[0];
    if (first?.kind !== 'name') {
        throw new FormulaError(
            'ARGUMENT_TYPE',
            `Incorrect parameter type for function '${call.name}()'. Expected Field Reference`,
            first?.position ?? call.position
        );
    }
    return first.path;
}
