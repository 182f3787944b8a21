/** Validation in Salesforce's words where a public source has them; graphql-js speaks for the other rules. */
import {
    FieldsOnCorrectTypeRule,
    GraphQLError,
    Kind,
    specifiedRules,
    type ASTNode,
    type ASTVisitor,
    type DocumentNode,
    type ValidationContext,
    type ValidationRule
} from 'graphql';

const MOST_SUBQUERIES = 10;
/** Parts of `uiapi` that the platform has and the local org does not. */
const REFUSED_FIELDS: ReadonlySet<string> = new Set(['currentUser']);

export const RULES: readonly ValidationRule[] = [
    ...specifiedRules.filter((rule) => rule !== FieldsOnCorrectTypeRule),
    fieldUndefined,
    subqueryLimit
];

/** A field that the user's schema does not have, because it does not exist or because access to it is missing. */
function fieldUndefined(context: ValidationContext): ASTVisitor {
    return {
        Field: (node, _key, _parent, _path, ancestors) => {
            const type = context.getParentType();
            if (!type || context.getFieldDef()) {
                return;
            }
            const name = node.name.value;
            const isRefused = type.name === 'UIAPI' && REFUSED_FIELDS.has(name);
            const message = isRefused
                ? `The local org does not support GraphQL ${name}.`
                : `Validation error of type FieldUndefined: Field '${name}' in type '${type.name}' is undefined @ ` +
                  `'${[...fieldNames(ancestors), name].join('/')}'`;
            const extensions = isRefused ? { ErrorType: 'OperationNotSupported' } : {};
            context.reportError(new GraphQLError(message, { nodes: node, extensions }));
        }
    };
}

/** GraphQL API limits: ten subqueries a request, each object and each child relationship being one. */
function subqueryLimit(context: ValidationContext): ASTVisitor {
    let count = 0;
    return {
        Field: () => {
            const type = context.getType();
            count += type && 'name' in type && type.name.endsWith('Connection') ? 1 : 0;
        },
        Document: {
            leave: (node: DocumentNode) => {
                if (count > MOST_SUBQUERIES) {
                    const message = `The request has ${count} subqueries; at most ${MOST_SUBQUERIES} are allowed.`;
                    context.reportError(new GraphQLError(message, { nodes: node.definitions[0] ?? null }));
                }
            }
        }
    };
}

function fieldNames(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string[] {
    return ancestors.flatMap((ancestor) =>
        'kind' in ancestor && ancestor.kind === Kind.FIELD ? [ancestor.name.value] : []
    );
}
