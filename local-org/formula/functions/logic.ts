import { FormulaError } from '../errors.ts';
import { valuesEqual } from '../operators.ts';
import type { CallNode } from '../syntax.ts';
import type { FormulaValue } from '../types.ts';
import { asText, isBlank, isTrue } from '../values.ts';
import {
    BOOLEAN,
    eager,
    PLAIN,
    type Accepted,
    type Evaluator,
    type StaticType,
    type FunctionDefinition,
    type FunctionTable
} from './definition.ts';

const ANY_COUNT = 1_000;

function conjunction(decides: boolean): FunctionDefinition {
    return {
        minimum: 1,
        maximum: ANY_COUNT,
        parameters: [BOOLEAN],
        result: 'boolean',
        compile: (_, operands) => (scope) => {
            for (const operand of operands) {
                if (isTrue(operand(scope)) === decides) {
                    return decides;
                }
            }
            return !decides;
        }
    };
}

const IF: FunctionDefinition = {
    minimum: 3,
    maximum: 3,
    parameters: [BOOLEAN, PLAIN],
    result: 'common',
    commonOf: () => [1, 2],
    compile: (_, [condition, then, otherwise]) => {
        const [test, yes, no] = [condition, then, otherwise] as [Evaluator, Evaluator, Evaluator];
        return (scope) => (isTrue(test(scope)) ? yes(scope) : no(scope));
    }
};

const everyOther =
    (first: number) =>
    (count: number): number[] =>
        Array.from({ length: count }, (_, index) => index).filter(
            (index) => index >= first && (index - first) % 2 === 0
        );

const IFS: FunctionDefinition = {
    engineOnly: true,
    minimum: 3,
    maximum: ANY_COUNT,
    parameters: ['any'],
    result: 'common',
    commonOf: (count) => [...everyOther(1)(count - 1), count - 1],
    validate: (call) => expectCount(call, call.arguments.length % 2 === 1, call.arguments.length + 1),
    compile: (_, operands) => (scope) => {
        for (let index = 0; index + 1 < operands.length; index += 2) {
            if (isTrue((operands[index] as Evaluator)(scope))) {
                return (operands[index + 1] as Evaluator)(scope);
            }
        }
        return (operands[operands.length - 1] as Evaluator)(scope);
    }
};

const CASE: FunctionDefinition = {
    minimum: 4,
    maximum: ANY_COUNT,
    parameters: ['any'],
    result: 'common',
    commonOf: (count) => [...everyOther(2)(count - 1), count - 1],
    comparedOf: (count) => everyOther(1)(count - 1),
    validate: (call) => expectCount(call, call.arguments.length % 2 === 0, call.arguments.length + 1),
    compile: (_, operands) => (scope) => {
        const value = (operands[0] as Evaluator)(scope);
        for (let index = 1; index + 1 < operands.length; index += 2) {
            if (valuesEqual(value, (operands[index] as Evaluator)(scope)) === true) {
                return (operands[index + 1] as Evaluator)(scope);
            }
        }
        return (operands[operands.length - 1] as Evaluator)(scope);
    }
};

function expectCount(call: CallNode, holds: boolean, expected: number): void {
    if (!holds) {
        throw new FormulaError(
            'ARGUMENT_COUNT',
            `Incorrect number of parameters for function '${call.name}()'. Expected ${expected}, received ${call.arguments.length}`,
            call.position
        );
    }
}

/** Short-circuits to the first argument where it stands. */
function fallback(stands: (value: FormulaValue) => boolean): FunctionDefinition {
    return {
        minimum: 2,
        maximum: 2,
        parameters: [PLAIN],
        result: 'common',
        commonOf: () => [0, 1],
        compile:
            (_, [first, second]) =>
            (scope) => {
                const value = (first as Evaluator)(scope);
                return stands(value) ? value : (second as Evaluator)(scope);
            }
    };
}

const IFERROR: FunctionDefinition = {
    engineOnly: true,
    minimum: 2,
    maximum: 2,
    parameters: [PLAIN],
    result: 'common',
    commonOf: () => [0, 1],
    compile:
        (_, [first, second]) =>
        (scope) => {
            try {
                return (first as Evaluator)(scope);
            } catch (error) {
                if (error instanceof FormulaError && error.code === 'EVALUATION') {
                    return (second as Evaluator)(scope);
                }
                throw error;
            }
        }
};

/** A check box is never blank; to ask is refused when the formula is saved. */
const NO_CHECKBOX: Accepted = [...PLAIN, 'picklist', 'multipicklist', 'location'].filter(
    (type): type is StaticType => type !== 'boolean'
);

export const LOGIC_FUNCTIONS: FunctionTable = {
    AND: conjunction(false),
    OR: conjunction(true),
    IF,
    IFS,
    CASE,
    IFERROR,
    BLANKVALUE: fallback((value) => !isBlank(value)),
    NULLVALUE: fallback((value) => value !== null),
    ISBLANK: eager([NO_CHECKBOX], 'boolean', ([value = null]) => isBlank(value)),
    ISNULL: eager([NO_CHECKBOX], 'boolean', ([value = null]) => value === null),
    ISPICKVAL: eager(
        [['picklist'], ['text']],
        'boolean',
        ([value = null, wanted = null]) => choice(value) === choice(wanted)
    ),
    INCLUDES: eager([['multipicklist'], ['text']], 'boolean', ([value = null, wanted = null]) => {
        const chosen = choice(value)?.split(';') ?? [];
        return chosen.includes(choice(wanted) ?? '');
    })
};

/** Picklist values compare without regard to case, unlike texts. */
function choice(value: FormulaValue): string | undefined {
    return asText(value)?.toLowerCase();
}
