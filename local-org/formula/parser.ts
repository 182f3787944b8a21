import { FormulaError } from './errors.ts';
import { tokenize, type Token } from './lexer.ts';
import type { BinaryOperator, FormulaNode, UnaryOperator } from './syntax.ts';

/**
 * Binding strength, loosest first. Salesforce's grammar puts `*` and `/` above `^`, so `2*3^2` is 36, and `&` beside `+` and `-`
 * (salesforce/formula-engine, Formula.g4). Every operator is left-associative.
 */
const BINDING: ReadonlyMap<string, number> = new Map([
    ['||', 1],
    ['&&', 2],
    ['=', 3],
    ['<>', 3],
    ['<', 4],
    ['>', 4],
    ['<=', 4],
    ['>=', 4],
    ['+', 5],
    ['-', 5],
    ['&', 5],
    ['^', 6],
    ['*', 7],
    ['/', 7]
]);

const MAXIMUM_DEPTH = 500;

/** Parses formula text to its tree. Throws FormulaError SYNTAX with the position of the token that does not fit. */
export function parseFormula(source: string): FormulaNode {
    const tokens = tokenize(source);
    let index = 0;
    let depth = 0;

    const peek = (): Token => tokens[index] as Token;
    const next = (): Token => tokens[index++] as Token;
    const isOperator = (token: Token, text: string): boolean => token.kind === 'operator' && token.text === text;

    function expect(text: string): void {
        if (!isOperator(peek(), text)) {
            throw misplaced(peek(), `Syntax error. Missing '${text}'`);
        }
        next();
    }

    function expression(minimum: number): FormulaNode {
        if (++depth > MAXIMUM_DEPTH) {
            throw new FormulaError('SYNTAX', 'Formula is nested too deeply', peek().position);
        }
        let left = unary();
        for (;;) {
            const token = peek();
            const binding = token.kind === 'operator' ? BINDING.get(token.text) : undefined;
            if (binding === undefined || binding < minimum) {
                depth--;
                return left;
            }
            next();
            const right = expression(binding + 1);
            left = { kind: 'binary', operator: token.text as BinaryOperator, left, right, position: token.position };
        }
    }

    function unary(): FormulaNode {
        const token = peek();
        const operator = unaryOperator(token);
        if (!operator) {
            return primary();
        }
        next();
        return { kind: 'unary', operator, operand: unary(), position: token.position };
    }

    function primary(): FormulaNode {
        const token = next();
        switch (token.kind) {
            case 'number':
            case 'text':
                return { kind: 'literal', literal: token.kind, text: token.text, position: token.position };
            case 'name':
                return isOperator(peek(), '(') ? call(token) : nameOrConstant(token);
            default:
                if (isOperator(token, '(')) {
                    const inner = expression(0);
                    expect(')');
                    return inner;
                }
                throw misplaced(token);
        }
    }

    function call(name: Token): FormulaNode {
        next();
        const list: FormulaNode[] = [];
        if (!isOperator(peek(), ')')) {
            list.push(expression(0));
            while (isOperator(peek(), ',')) {
                next();
                list.push(expression(0));
            }
        }
        expect(')');
        return { kind: 'call', name: name.text.toUpperCase(), arguments: list, position: name.position };
    }

    const root = expression(0);
    if (peek().kind !== 'end') {
        throw misplaced(peek(), `Syntax error. Extra '${peek().text}'`);
    }
    return root;
}

function unaryOperator(token: Token): UnaryOperator | undefined {
    if (token.kind === 'operator' && (token.text === '+' || token.text === '-' || token.text === '!')) {
        return token.text;
    }
    return token.kind === 'name' && token.text.toUpperCase() === 'NOT' ? '!' : undefined;
}

function nameOrConstant(token: Token): FormulaNode {
    const word = token.text.toLowerCase();
    if (word === 'true' || word === 'false') {
        return { kind: 'literal', literal: 'boolean', text: word, position: token.position };
    }
    if (word === 'null') {
        return { kind: 'literal', literal: 'null', text: '', position: token.position };
    }
    const path = token.text.split('.');
    if (path.includes('')) {
        throw misplaced(token);
    }
    return { kind: 'name', path, position: token.position };
}

function misplaced(token: Token, message?: string): FormulaError {
    const found = token.kind === 'end' ? 'Syntax error. Found end of formula' : `Syntax error. Found '${token.text}'`;
    return new FormulaError('SYNTAX', message ?? found, token.position);
}
