import { evaluationError, FormulaError } from '../errors.ts';
import { numberOf } from '../number.ts';
import { wholeTextPattern } from '../regex.ts';
import type { CallNode } from '../syntax.ts';
import type { FormulaScope, FormulaValue } from '../types.ts';
import { asNumber, asText, isBlank, isDateTime, isTime, isTrue } from '../values.ts';
import { eager, fieldArgument, TEXT, type FunctionDefinition, type FunctionTable } from './definition.ts';
import { valuesEqual } from '../operators.ts';

/** Salesforce: PRIORVALUE and ISCHANGED take fields of the record itself, never a path to a parent. */
function ownField(call: CallNode): readonly string[] {
    const path = fieldArgument(call);
    if (path.length > 1 || path[0]?.startsWith('$')) {
        throw new FormulaError(
            'ARGUMENT_TYPE',
            `The ${call.name} function can only be used with fields of the record itself, not '${path.join('.')}'`,
            call.arguments[0]?.position
        );
    }
    return path;
}

function priorOf(scope: FormulaScope, path: readonly string[], call: CallNode): FormulaValue {
    if (!scope.prior) {
        throw notAllowed(call);
    }
    return scope.prior(path);
}

function notAllowed(call: CallNode): FormulaError {
    return new FormulaError(
        'NOT_ALLOWED',
        `Function ${call.name} may not be used in this type of formula`,
        call.position
    );
}

const ISCHANGED: FunctionDefinition = {
    minimum: 1,
    maximum: 1,
    parameters: ['any'],
    result: 'boolean',
    validate: (call) => void ownField(call),
    compile: (call) => {
        const path = ownField(call);
        return (scope) => {
            const before = priorOf(scope, path, call);
            const after = scope.value(path);
            if (isBlank(before) || isBlank(after)) {
                return isBlank(before) !== isBlank(after);
            }
            return valuesEqual(before, after) !== true;
        };
    }
};

const PRIORVALUE: FunctionDefinition = {
    minimum: 1,
    maximum: 1,
    parameters: ['any'],
    result: 'common',
    commonOf: () => [0],
    validate: (call) => void ownField(call),
    compile: (call) => {
        const path = ownField(call);
        return (scope) => priorOf(scope, path, call);
    }
};

const ISNEW: FunctionDefinition = {
    minimum: 0,
    maximum: 0,
    parameters: [],
    result: 'boolean',
    compile: (call) => (scope) => {
        if (scope.isNew === undefined) {
            throw notAllowed(call);
        }
        return scope.isNew;
    }
};

/** A record made by the API is never a clone. */
const ISCLONE = eager([], 'boolean', () => false);

const REGEX: FunctionDefinition = eager([TEXT, TEXT], 'boolean', ([value = null, pattern = null]) =>
    wholeTextPattern(asText(pattern) ?? '').test(asText(value) ?? '')
);

const FORMATDURATION: FunctionDefinition = eager(
    [
        ['number', 'time', 'datetime'],
        ['boolean', 'time', 'datetime']
    ],
    'text',
    ([first = null, second]) => {
        if (isBlank(first) || second === null) {
            return null;
        }
        const withDays = isDateTime(first) || (typeof second === 'boolean' && isTrue(second));
        return duration(Math.abs(secondsOf(first, second)), withDays);
    },
    { minimum: 1 }
);

function secondsOf(first: NonNullable<FormulaValue>, second: FormulaValue | undefined): number {
    if (isDateTime(first) && second && isDateTime(second)) {
        return Math.trunc((second.time - first.time) / 1_000);
    }
    if (isTime(first) && second && isTime(second)) {
        return Math.trunc((second.millis - first.millis) / 1_000);
    }
    const seconds = asNumber(first);
    if (seconds === null) {
        throw evaluationError('FORMATDURATION() needs a number or two times of one kind');
    }
    return seconds.trunc().toNumber();
}

function duration(seconds: number, withDays: boolean): string {
    const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
    const tail = `${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
    return withDays
        ? `${Math.floor(seconds / 86_400)}:${two((seconds / 3_600) % 24)}:${tail}`
        : `${two(seconds / 3_600)}:${tail}`;
}

export const ADVANCED_FUNCTIONS: FunctionTable = {
    ISCHANGED,
    PRIORVALUE,
    ISNEW,
    ISCLONE,
    REGEX,
    FORMATDURATION,
    PICKLISTCOUNT: eager([['multipicklist']], 'number', ([value = null]) =>
        numberOf(asText(value)?.split(';').length ?? 0)
    )
};
