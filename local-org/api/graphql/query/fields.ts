/** What a selection asks of a type, as the executor will ask it: fragments spread, `@skip` and `@include` applied. */
import {
    getDirectiveValues,
    GraphQLIncludeDirective,
    GraphQLSkipDirective,
    isAbstractType,
    Kind,
    type FieldNode,
    type GraphQLObjectType,
    type GraphQLResolveInfo,
    type SelectionNode
} from 'graphql';

export type SelectionInfo = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** Sub-fields of some field nodes by response key, for one object type. */
export function subfields(
    info: SelectionInfo,
    type: GraphQLObjectType,
    nodes: readonly FieldNode[]
): Map<string, FieldNode[]> {
    const found = new Map<string, FieldNode[]>();
    for (const { selectionSet } of nodes) {
        collect(info, type, selectionSet?.selections ?? [], found);
    }
    return found;
}

/** All sub-fields with one name, under whatever response key. */
export function subfieldsNamed(
    info: SelectionInfo,
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    name: string
): FieldNode[] {
    return [...subfields(info, type, nodes).values()].flat().filter((node) => node.name.value === name);
}

function collect(
    info: SelectionInfo,
    type: GraphQLObjectType,
    selections: readonly SelectionNode[],
    found: Map<string, FieldNode[]>
): void {
    for (const selection of selections) {
        if (!isIncluded(info, selection)) {
            continue;
        }
        if (selection.kind === Kind.FIELD) {
            const key = selection.alias?.value ?? selection.name.value;
            found.set(key, [...(found.get(key) ?? []), selection]);
            continue;
        }
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
        if (fragment && applies(info, type, fragment.typeCondition?.name.value)) {
            collect(info, type, fragment.selectionSet.selections, found);
        }
    }
}

function isIncluded({ variableValues }: SelectionInfo, node: SelectionNode): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
    const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
    return skip?.if !== true && include?.if !== false;
}

function applies({ schema }: SelectionInfo, type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) {
        return true;
    }
    const named = schema.getType(condition);
    return isAbstractType(named) && schema.isSubType(named, type);
}
