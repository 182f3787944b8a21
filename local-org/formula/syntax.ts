/** The tree a formula parses to. `position` is the 0-based offset of the node's first character. */
export type FormulaNode = LiteralNode | NameNode | CallNode | UnaryNode | BinaryNode;

export interface LiteralNode {
    readonly kind: 'literal';
    readonly literal: 'number' | 'text' | 'boolean' | 'null';
    /** Digits of a number, text without its quotes, `true` or `false`; empty for null. */
    readonly text: string;
    readonly position: number;
}

export interface NameNode {
    readonly kind: 'name';
    readonly path: readonly string[];
    readonly position: number;
}

export interface CallNode {
    readonly kind: 'call';
    /** Upper case. */
    readonly name: string;
    readonly arguments: readonly FormulaNode[];
    readonly position: number;
}

export type UnaryOperator = '+' | '-' | '!';

export interface UnaryNode {
    readonly kind: 'unary';
    readonly operator: UnaryOperator;
    readonly operand: FormulaNode;
    readonly position: number;
}

export type BinaryOperator = '||' | '&&' | '=' | '<>' | '<' | '>' | '<=' | '>=' | '+' | '-' | '&' | '^' | '*' | '/';

export interface BinaryNode {
    readonly kind: 'binary';
    readonly operator: BinaryOperator;
    readonly left: FormulaNode;
    readonly right: FormulaNode;
    readonly position: number;
}

/** Names used, each once, in order of first appearance. */
export function namesOf(root: FormulaNode): readonly (readonly string[])[] {
    const found = new Map<string, readonly string[]>();
    visit(root, (node) => {
        if (node.kind === 'name') {
            const key = node.path.join('.').toLowerCase();
            if (!found.has(key)) {
                found.set(key, node.path);
            }
        }
    });
    return [...found.values()];
}

export function visit(node: FormulaNode, see: (node: FormulaNode) => void): void {
    see(node);
    switch (node.kind) {
        case 'call':
            node.arguments.forEach((argument) => visit(argument, see));
            break;
        case 'unary':
            visit(node.operand, see);
            break;
        case 'binary':
            visit(node.left, see);
            visit(node.right, see);
            break;
        default:
            break;
    }
}

/** A power of written numbers, which Salesforce works out before the formula runs: `0.5 ^ 3`, not `0.5 ^ -3`. */
export function isWrittenPower(node: FormulaNode): boolean {
    return node.kind === 'binary' && node.operator === '^' && isWritten(node.left) && node.right.kind === 'literal';
}

/** A number in the formula itself, with or without its sign. */
function isWritten(node: FormulaNode): boolean {
    return node.kind === 'literal' || (node.kind === 'unary' && isWritten(node.operand));
}
