import { FormulaError } from '../errors.ts';
import type { CallNode } from '../syntax.ts';
import { asText } from '../values.ts';
import type { Evaluator, FunctionDefinition, FunctionTable } from './definition.ts';

const FIELDS_OF_OBJECT = /^\$objecttype\.[^.]+\.fields\.[^.]+$/i;

/** `$ObjectType.Object__c.Fields.Field__c` as the argument at `index`, with the object it names. */
function objectField(call: CallNode, index: number): { readonly path: readonly string[]; readonly object: string } {
    const argument = call.arguments[index];
    if (argument?.kind !== 'name' || !FIELDS_OF_OBJECT.test(argument.path.join('.'))) {
        throw new FormulaError(
            'ARGUMENT_TYPE',
            `Incorrect parameter type for function '${call.name}()'. Expected $ObjectType.Object.Fields.Field`,
            argument?.position ?? call.position
        );
    }
    return { path: argument.path, object: (argument.path[1] ?? '').toLowerCase() };
}

/**
 * The value of a field on the first record of a custom object whose Name is the value looked up; blank where there is none
 * (Salesforce Help, "VLOOKUP": validation rules only, the field looked up is the Record Name).
 */
const VLOOKUP: FunctionDefinition = {
    minimum: 3,
    maximum: 3,
    parameters: ['any', 'any', ['text', 'id']],
    result: 'common',
    commonOf: () => [0],
    validate: (call) => {
        const { object } = objectField(call, 0);
        const key = objectField(call, 1);
        if (!object.endsWith('__c') || key.object !== object || key.path.at(-1)?.toLowerCase() !== 'name') {
            throw new FormulaError(
                'ARGUMENT_TYPE',
                `${call.name} needs a field of a custom object, then the Name of the same object`,
                call.arguments[1]?.position
            );
        }
    },
    compile: (call, operands) => {
        const wanted = objectField(call, 0).path;
        const key = objectField(call, 1).path;
        const value = operands[2] as Evaluator;
        return (scope) => {
            if (!scope.lookUp) {
                throw new FormulaError(
                    'NOT_ALLOWED',
                    `Function ${call.name} may not be used in this type of formula`,
                    call.position
                );
            }
            const sought = asText(value(scope));
            return sought === null ? null : scope.lookUp(wanted, key, sought);
        };
    }
};

export const LOOKUP_FUNCTIONS: FunctionTable = { VLOOKUP };
