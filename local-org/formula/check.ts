import type { CompiledFormula } from './compile.ts';
import { FormulaError } from './errors.ts';
import type { Accepted, FunctionDefinition, StaticType } from './functions/definition.ts';
import { placesOf, type FormulaPlace } from './functions/places.ts';
import { findFunction } from './functions/table.ts';
import { visit, type BinaryNode, type CallNode, type FormulaNode } from './syntax.ts';
import type { FormulaScope } from './types.ts';

/** Names of a formula with their types; a FormulaScope is one. */
export type FormulaTypes = Pick<FormulaScope, 'type'>;

export type { FormulaPlace } from './functions/places.ts';

const LONGEST_FORMULA = 3_900;

const TYPE_NAMES: Readonly<Record<StaticType, string>> = {
    text: 'Text',
    id: 'Text',
    number: 'Number',
    boolean: 'Boolean',
    date: 'Date',
    datetime: 'Datetime',
    time: 'Time',
    picklist: 'Picklist',
    multipicklist: 'Multiselect Picklist',
    location: 'Geolocation',
    null: 'Null'
};

/** Type of the whole formula. Throws FormulaError SYNTAX for one of more than 3,900 characters, UNKNOWN_NAME, ARGUMENT_TYPE or NOT_ALLOWED with the position of the fault. */
export function checkFormula(formula: CompiledFormula, types: FormulaTypes, place: FormulaPlace): StaticType {
    refuseLong(formula.text);
    visit(formula.root, (node) => refuseMisplaced(node, place));
    return typeOf(formula.root, types);
}

function refuseLong(text: string): void {
    if (text.length > LONGEST_FORMULA) {
        const [length, most] = [text.length, LONGEST_FORMULA].map((count) => count.toLocaleString('en-US'));
        const message = `Formula is too long (${length} characters). Maximum length is ${most} characters`;
        throw new FormulaError('SYNTAX', message, LONGEST_FORMULA);
    }
}

function refuseMisplaced(node: FormulaNode, place: FormulaPlace): void {
    if (node.kind !== 'call') {
        return;
    }
    if (!placesOf(node.name).includes(place) || findFunction(node.name)?.engineOnly) {
        throw new FormulaError(
            'NOT_ALLOWED',
            `Function ${node.name} may not be used in this type of formula`,
            node.position
        );
    }
}

function typeOf(node: FormulaNode, types: FormulaTypes): StaticType {
    switch (node.kind) {
        case 'literal':
            return node.literal;
        case 'name':
            return typeOfName(node.path, node.position, types);
        case 'unary': {
            const wanted: StaticType = node.operator === '!' ? 'boolean' : 'number';
            expect(typeOf(node.operand, types), [wanted], node.operand, `operator '${node.operator}'`);
            return wanted;
        }
        case 'binary':
            return typeOfBinary(node, types);
        case 'call':
            return typeOfCall(node, types);
    }
}

function typeOfName(path: readonly string[], position: number, types: FormulaTypes): StaticType {
    try {
        return types.type(path);
    } catch (error) {
        if (error instanceof FormulaError) {
            throw new FormulaError(error.code, error.message, position);
        }
        throw error;
    }
}

function typeOfBinary(node: BinaryNode, types: FormulaTypes): StaticType {
    const left = typeOf(node.left, types);
    const right = typeOf(node.right, types);
    const owner = `operator '${node.operator}'`;
    const both = (accepted: readonly StaticType[]): void => {
        expect(left, accepted, node.left, owner);
        expect(right, accepted, node.right, owner);
    };
    switch (node.operator) {
        case '&&':
        case '||':
            both(['boolean']);
            return 'boolean';
        case '=':
        case '<>':
            both(['text', 'id', 'number', 'boolean', 'date', 'datetime', 'time']);
            same(left, right, node.right, owner);
            return 'boolean';
        case '<':
        case '>':
        case '<=':
        case '>=':
            both(['text', 'id', 'number', 'date', 'datetime', 'time']);
            same(left, right, node.right, owner);
            return 'boolean';
        case '&':
            both(['text', 'id']);
            return 'text';
        case '*':
        case '/':
        case '^':
            both(['number']);
            return 'number';
        case '+':
        case '-':
            return typeOfSum(node, left, right, owner);
    }
}

const MOVABLE: readonly StaticType[] = ['date', 'datetime', 'time'];

function typeOfSum(node: BinaryNode, left: StaticType, right: StaticType, owner: string): StaticType {
    if (left === 'null' || right === 'null') {
        return left === 'null' ? right : left;
    }
    if (node.operator === '+' && isText(left)) {
        expect(right, ['text', 'id'], node.right, owner);
        return 'text';
    }
    expect(left, ['number', ...MOVABLE], node.left, owner);
    if (right === 'number') {
        return left;
    }
    if (node.operator === '-') {
        expect(right, [left], node.right, owner);
        return 'number';
    }
    expect(right, left === 'number' ? ['number', ...MOVABLE] : ['number'], node.right, owner);
    return right;
}

function typeOfCall(node: CallNode, types: FormulaTypes): StaticType {
    const definition = findFunction(node.name) as FunctionDefinition;
    const received = node.arguments.map((argument) => typeOf(argument, types));
    const owner = `function '${node.name}()'`;
    received.forEach((type, index) => {
        const accepted = acceptedAt(definition, index);
        if (accepted !== 'any') {
            expect(type, accepted, node.arguments[index] as FormulaNode, owner);
        }
    });
    for (const index of definition.comparedOf?.(received.length) ?? []) {
        const first = received[0] === 'picklist' ? 'text' : (received[0] as StaticType);
        same(first, received[index] as StaticType, node.arguments[index] as FormulaNode, owner);
    }
    return definition.result === 'common' ? commonType(definition, node, received, owner) : definition.result;
}

function acceptedAt(definition: FunctionDefinition, index: number): Accepted {
    return definition.parameters[Math.min(index, definition.parameters.length - 1)] ?? 'any';
}

function commonType(
    definition: FunctionDefinition,
    node: CallNode,
    received: readonly StaticType[],
    owner: string
): StaticType {
    let common: StaticType = 'null';
    for (const index of definition.commonOf?.(received.length) ?? []) {
        const type = received[index] as StaticType;
        same(common, type, node.arguments[index] as FormulaNode, owner);
        common = common === 'null' ? type : common;
    }
    return common;
}

function isText(type: StaticType): boolean {
    return type === 'text' || type === 'id';
}

function same(left: StaticType, right: StaticType, node: FormulaNode, owner: string): void {
    const agree = left === 'null' || right === 'null' || left === right || (isText(left) && isText(right));
    if (!agree) {
        throw wrongType(owner, [left], right, node);
    }
}

function expect(type: StaticType, accepted: readonly StaticType[], node: FormulaNode, owner: string): void {
    if (type !== 'null' && !accepted.includes(type)) {
        throw wrongType(owner, accepted, type, node);
    }
}

function wrongType(owner: string, expected: readonly StaticType[], type: StaticType, node: FormulaNode): FormulaError {
    if (node.kind === 'name' && (type === 'picklist' || type === 'multipicklist')) {
        return new FormulaError(
            'ARGUMENT_TYPE',
            `Field ${node.path.join('.')} is a picklist field. Picklist fields are only supported in certain functions.`,
            node.position
        );
    }
    const names = [...new Set(expected.map((one) => TYPE_NAMES[one]))].join(', ');
    return new FormulaError(
        'ARGUMENT_TYPE',
        `Incorrect parameter type for ${owner}. Expected ${names}, received ${TYPE_NAMES[type]}`,
        node.position
    );
}
