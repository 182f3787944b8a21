import { evaluationError, FormulaError } from './errors.ts';
import type { Evaluator, FunctionDefinition } from './functions/definition.ts';
import { ELSEWHERE } from './functions/elsewhere.ts';
import { findFunction } from './functions/table.ts';
import { numberOf, ZERO } from './number.ts';
import { BINARY, WRITTEN_POWER } from './operators.ts';
import { parseFormula } from './parser.ts';
import {
    isWrittenPower,
    namesOf,
    type BinaryNode,
    type CallNode,
    type FormulaNode,
    type LiteralNode,
    type UnaryNode
} from './syntax.ts';
import type { FormulaScope, FormulaValue } from './types.ts';
import { asNumber, isTrue } from './values.ts';

/** A formula ready to run against any scope. */
export interface CompiledFormula {
    readonly text: string;
    readonly root: FormulaNode;
    readonly names: readonly (readonly string[])[];
    readonly run: Evaluator;
}

/** Throws FormulaError: SYNTAX, UNKNOWN_FUNCTION, ARGUMENT_COUNT, or ARGUMENT_TYPE where a field is needed. */
export function compileFormula(text: string): CompiledFormula {
    const root = parseFormula(text);
    return { text, root, names: namesOf(root), run: guarded(compiled(root)) };
}

/** A value beyond what JavaScript can hold (a date in year 300,000, a character that does not exist) is an evaluation error. */
function guarded(evaluator: Evaluator): Evaluator {
    return (scope) => {
        try {
            return evaluator(scope);
        } catch (error) {
            throw error instanceof RangeError ? evaluationError(error.message) : error;
        }
    };
}

function compiled(node: FormulaNode): Evaluator {
    switch (node.kind) {
        case 'literal': {
            const value = literalValue(node);
            return () => value;
        }
        case 'name':
            return readerOf(node.path);
        case 'call':
            return compiledCall(node);
        case 'unary':
            return compiledUnary(node);
        case 'binary':
            return compiledBinary(node);
    }
}

export function literalValue(node: LiteralNode): FormulaValue {
    switch (node.literal) {
        case 'number':
            return numberOf(node.text);
        case 'text':
            return node.text;
        case 'boolean':
            return node.text === 'true';
        case 'null':
            return null;
    }
}

/** Blank numbers read as zero where the field says so; blank check boxes are false. */
function readerOf(path: readonly string[]): Evaluator {
    return (scope) => {
        const value = scope.value(path);
        return value === null ? blankValue(path, scope) : value;
    };
}

function blankValue(path: readonly string[], scope: FormulaScope): FormulaValue {
    const type = scope.type(path);
    switch (type) {
        case 'number':
            return scope.treatBlanksAs === 'BlankAsZero' ? ZERO : null;
        case 'boolean':
            return false;
        case 'text':
        case 'id':
            return '';
        default:
            return null;
    }
}

function compiledCall(node: CallNode): Evaluator {
    const definition = findFunction(node.name);
    if (!definition) {
        throw unknownFunction(node);
    }
    checkCount(definition, node);
    definition.validate?.(node);
    return definition.compile(node, node.arguments.map(compiled));
}

/** A function that the platform has elsewhere is refused as such, not as a misspelling. */
function unknownFunction({ name, position }: CallNode): FormulaError {
    const known = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
    if (!known) {
        return new FormulaError('UNKNOWN_FUNCTION', `Unknown function ${name}. Check spelling.`, position);
    }
    const message = known.notDone
        ? `The local org does not support the function ${name}, which ${known.reason}`
        : `Function ${name} may not be used in this type of formula`;
    return new FormulaError('NOT_ALLOWED', message, position);
}

function checkCount(definition: FunctionDefinition, node: CallNode): void {
    const received = node.arguments.length;
    if (received >= definition.minimum && received <= definition.maximum) {
        return;
    }
    const expected = received < definition.minimum ? definition.minimum : definition.maximum;
    throw new FormulaError(
        'ARGUMENT_COUNT',
        `Incorrect number of parameters for function '${node.name}()'. Expected ${expected}, received ${received}`,
        node.position
    );
}

function compiledUnary(node: UnaryNode): Evaluator {
    const operand = compiled(node.operand);
    switch (node.operator) {
        case '!':
            return (scope) => {
                const value = operand(scope);
                return value === null ? null : !isTrue(value);
            };
        case '-':
            return (scope) => asNumber(operand(scope))?.negated() ?? null;
        case '+':
            return (scope) => asNumber(operand(scope));
    }
}

function compiledBinary(node: BinaryNode): Evaluator {
    const left = compiled(node.left);
    const right = compiled(node.right);
    switch (node.operator) {
        case '&&':
            return (scope) => isTrue(left(scope)) && isTrue(right(scope));
        case '||':
            return (scope) => isTrue(left(scope)) || isTrue(right(scope));
        default: {
            const operator = isWrittenPower(node) ? WRITTEN_POWER : BINARY[node.operator];
            return givesText(node.left) && givesText(node.right)
                ? (scope) => operator(left(scope) ?? '', right(scope) ?? '')
                : (scope) => operator(left(scope), right(scope));
        }
    }
}

/** Two texts compare with each other even when both are blank. */
function givesText(node: FormulaNode): boolean {
    switch (node.kind) {
        case 'literal':
            return node.literal === 'text';
        case 'call':
            return findFunction(node.name)?.result === 'text';
        case 'binary':
            return node.operator === '&';
        default:
            return false;
    }
}
