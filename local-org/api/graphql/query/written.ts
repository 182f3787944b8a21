/** Arguments in the order their author wrote them: coercion puts keys in the schema's order. */
import { Kind, type FieldNode, type ValueNode } from 'graphql';

export type Bag = Readonly<Record<string, unknown>>;

export function isBag(value: unknown): value is Bag {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An argument with its keys as written, in the document or in the variable as it was sent; its values do not matter. */
export function writtenArgument(
    node: FieldNode | undefined,
    name: string,
    variables: Readonly<Record<string, unknown>>
): unknown {
    const written = node?.arguments?.find((argument) => argument.name.value === name)?.value;
    return written && writtenValue(written, variables);
}

/** Names in a coerced input, as `written` has them. */
export function namesAsWritten(input: Bag, written: unknown): string[] {
    const order = isBag(written) ? Object.keys(written) : [];
    return Object.keys(input).sort((left, right) => order.indexOf(left) - order.indexOf(right));
}

export function below(written: unknown, name: string): unknown {
    return isBag(written) ? written[name] : undefined;
}

function writtenValue(node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
    if (node.kind === Kind.VARIABLE) {
        return variables[node.name.value];
    }
    if (node.kind !== Kind.OBJECT) {
        return undefined;
    }
    return Object.fromEntries(node.fields.map((field) => [field.name.value, writtenValue(field.value, variables)]));
}
