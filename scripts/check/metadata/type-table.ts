import ts from 'typescript';

export interface Member {
    /** `string`, `number`, `boolean`, or the name of another type. */
    readonly type: string;
    readonly many: boolean;
    readonly required: boolean;
}

/** The types of the Metadata API as `@salesforce/types/lib/metadata.d.ts` declares them, generated there from the WSDL. */
export interface TypeTable {
    /** Members by element name, those of its bases included; undefined where the name is no structure. */
    membersOf(type: string): ReadonlyMap<string, Member> | undefined;
    /** Allowed texts; undefined where the name is no enumeration. */
    valuesOf(type: string): ReadonlySet<string> | undefined;
}

interface Structure {
    readonly bases: readonly string[];
    readonly members: ReadonlyMap<string, Member>;
}

function memberOf(signature: ts.PropertySignature): readonly [string, Member] {
    const type = signature.type;
    const many = type !== undefined && ts.isArrayTypeNode(type);
    const single = many ? type.elementType : type;
    const required = signature.questionToken === undefined && !many;
    return [signature.name.getText(), { type: single?.getText() ?? 'string', many, required }];
}

function structureOf(node: ts.TypeNode): Structure {
    const parts: readonly ts.TypeNode[] = ts.isIntersectionTypeNode(node) ? node.types : [node];
    const literals = parts.filter(ts.isTypeLiteralNode).flatMap((part) => [...part.members]);
    return {
        bases: parts.filter(ts.isTypeReferenceNode).map((part) => part.getText()),
        members: new Map(literals.filter(ts.isPropertySignature).map(memberOf))
    };
}

function enumerationOf(node: ts.TypeNode): ReadonlySet<string> | undefined {
    const parts = ts.isUnionTypeNode(node) ? [...node.types] : [node];
    const literals = parts.flatMap((part) =>
        ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : []
    );
    return literals.length === parts.length ? new Set(literals) : undefined;
}

/** Reads declarations; nothing is type-checked, so that the 19,000 lines take a fraction of a second. */
export function readTypeTable(declarations: string): TypeTable {
    const enumerations = new Map<string, ReadonlySet<string>>();
    const structures = new Map<string, Structure>();
    const source = ts.createSourceFile('metadata.d.ts', declarations, ts.ScriptTarget.Latest, true);
    for (const alias of source.statements.filter(ts.isTypeAliasDeclaration)) {
        const values = enumerationOf(alias.type);
        if (values !== undefined) {
            enumerations.set(alias.name.text, values);
        } else if (ts.isTypeLiteralNode(alias.type) || ts.isIntersectionTypeNode(alias.type)) {
            structures.set(alias.name.text, structureOf(alias.type));
        }
    }
    const membersOf = (type: string): ReadonlyMap<string, Member> | undefined => {
        const structure = structures.get(type);
        if (structure === undefined) {
            return undefined;
        }
        return new Map([...structure.bases.flatMap((base) => [...(membersOf(base) ?? [])]), ...structure.members]);
    };
    return { membersOf, valuesOf: (type) => enumerations.get(type) };
}
