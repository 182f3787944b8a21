import {
    getDirectiveValues,
    Kind,
    TypeInfo,
    visit,
    visitWithTypeInfo,
    type DocumentNode,
    type FieldNode,
    type GraphQLSchema
} from 'graphql';

/**
 * Takes the fields marked `@optional` that the schema does not have out of a document, and with them the variables and
 * fragments that only they used. A field not so marked stays and fails validation.
 */
export function withoutMissingOptionals(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
    const typeInfo = new TypeInfo(schema);
    let isPruned = false;
    const pruned = visit(
        document,
        visitWithTypeInfo(typeInfo, {
            Field: (node) => {
                const isMissing = typeInfo.getParentType() && !typeInfo.getFieldDef();
                if (!isMissing || !isOptional(schema, node)) {
                    return undefined;
                }
                isPruned = true;
                return null;
            }
        })
    );
    return isPruned ? withoutUnused(document, pruned) : document;
}

function isOptional(schema: GraphQLSchema, node: FieldNode): boolean {
    const directive = schema.getDirective('optional');
    return directive ? getDirectiveValues(directive, node) !== undefined : false;
}

/** What was unused before the pruning stays, so that validation still finds it. */
function withoutUnused(before: DocumentNode, pruned: DocumentNode): DocumentNode {
    const usedBefore = usage(before);
    const fragments = usage(pruned).fragments;
    const reachable = {
        ...pruned,
        definitions: pruned.definitions.filter(
            (definition) =>
                definition.kind !== Kind.FRAGMENT_DEFINITION ||
                fragments.has(definition.name.value) ||
                !usedBefore.fragments.has(definition.name.value)
        )
    };
    const { variables } = usage(reachable);
    return visit(reachable, {
        VariableDefinition: ({ variable }) => {
            const name = variable.name.value;
            return usedBefore.variables.has(name) && !variables.has(name) ? null : undefined;
        }
    });
}

interface Usage {
    readonly variables: ReadonlySet<string>;
    /** Fragments reached from an operation. */
    readonly fragments: ReadonlySet<string>;
}

function usage(document: DocumentNode): Usage {
    const variables = new Set<string>();
    const spreads = new Map<string, Set<string>>();
    for (const definition of document.definitions) {
        const names = new Set<string>();
        const isFragment = definition.kind === Kind.FRAGMENT_DEFINITION;
        visit(definition, {
            VariableDefinition: () => false,
            Variable: ({ name }) => void variables.add(name.value),
            FragmentSpread: ({ name }) => void names.add(name.value)
        });
        const owner = isFragment ? definition.name.value : '';
        spreads.set(owner, new Set([...(spreads.get(owner) ?? []), ...names]));
    }
    const fragments = new Set<string>();
    const queue = [...(spreads.get('') ?? [])];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
        if (!fragments.has(name)) {
            fragments.add(name);
            queue.push(...(spreads.get(name) ?? []));
        }
    }
    return { variables, fragments };
}
