/** Where a generated schema and Salesforce's shared schema speak of the same things differently. */
import {
    isEnumType,
    isInputObjectType,
    isInterfaceType,
    isObjectType,
    isUnionType,
    type GraphQLArgument,
    type GraphQLDirective,
    type GraphQLNamedType,
    type GraphQLSchema
} from 'graphql';

export interface Comparison {
    /** Shared types, members and directives that were found and agree. */
    readonly agreed: { readonly types: number; readonly members: number; readonly directives: number };
    /** What both have and say differently, or what a shared type has here beyond the shared schema. */
    readonly differences: readonly string[];
    /** What the shared schema has and the generated one lacks: `RichTextAreaValue`, `DateOperators.eq`, `@generic`. */
    readonly missing: readonly string[];
}

/** Members of a type by name, with their type as the schema language writes it. */
type Members = ReadonlyMap<string, string>;

export function compareSchemas(ours: GraphQLSchema, shared: GraphQLSchema): Comparison {
    const differences: string[] = [];
    const missing: string[] = [];
    const agreed = { types: 0, members: 0, directives: 0 };
    for (const theirs of Object.values(shared.getTypeMap())) {
        const own = ours.getType(theirs.name);
        if (theirs.name.startsWith('__')) {
            continue;
        }
        if (!own) {
            missing.push(theirs.name);
            continue;
        }
        const found = compareTypes(own, theirs);
        differences.push(...found.differences);
        missing.push(...found.missing);
        agreed.types += found.differences.length === 0 ? 1 : 0;
        agreed.members += found.agreed;
    }
    for (const theirs of shared.getDirectives()) {
        const own = ours.getDirective(theirs.name);
        if (!own) {
            missing.push(`@${theirs.name}`);
        } else if (directiveText(own) === directiveText(theirs)) {
            agreed.directives += 1;
        } else {
            differences.push(`${directiveText(own)}, shared: ${directiveText(theirs)}`);
        }
    }
    return { agreed, differences, missing };
}

function compareTypes(
    own: GraphQLNamedType,
    theirs: GraphQLNamedType
): { differences: string[]; missing: string[]; agreed: number } {
    if (kindOf(own) !== kindOf(theirs)) {
        return { differences: [`${own.name} is ${kindOf(own)}, shared: ${kindOf(theirs)}`], missing: [], agreed: 0 };
    }
    const differences: string[] = [];
    const missing: string[] = [];
    let agreed = 0;
    const ownMembers = membersOf(own);
    const theirMembers = membersOf(theirs);
    for (const [name, type] of theirMembers) {
        const ownType = ownMembers.get(name);
        if (ownType === undefined) {
            missing.push(`${own.name}.${name}`);
        } else if (ownType === type) {
            agreed += 1;
        } else {
            differences.push(`${own.name}.${name}${ownType}, shared: ${type}`);
        }
    }
    const extra = [...ownMembers.keys()].filter((name) => !theirMembers.has(name));
    return {
        differences: [...differences, ...extra.map((name) => `${own.name}.${name} is not shared`)],
        missing,
        agreed
    };
}

function kindOf(type: GraphQLNamedType): string {
    return type.constructor.name.replace(/^GraphQL/u, '');
}

function membersOf(type: GraphQLNamedType): Members {
    if (isObjectType(type) || isInterfaceType(type)) {
        const fields = Object.values(type.getFields());
        const interfaces = type.getInterfaces().map(({ name }): [string, string] => [`implements ${name}`, '']);
        return new Map([...interfaces, ...fields.map((field): [string, string] => [field.name, fieldText(field)])]);
    }
    if (isInputObjectType(type)) {
        return new Map(Object.values(type.getFields()).map((field) => [field.name, `: ${String(field.type)}`]));
    }
    if (isEnumType(type)) {
        return new Map(type.getValues().map(({ name }) => [name, '']));
    }
    return new Map(isUnionType(type) ? type.getTypes().map(({ name }) => [name, '']) : []);
}

function fieldText({ args, type }: { args: readonly GraphQLArgument[]; type: unknown }): string {
    return `${argumentsText(args)}: ${String(type)}`;
}

function argumentsText(list: readonly GraphQLArgument[]): string {
    const texts = list.map(({ name, type }) => `${name}: ${String(type)}`).sort();
    return texts.length === 0 ? '' : `(${texts.join(', ')})`;
}

function directiveText({ name, args, locations }: GraphQLDirective): string {
    return `@${name}${argumentsText(args)} on ${[...locations].sort().join(' | ')}`;
}
