/**
 * Reads Salesforce's shared GraphQL schema, which is not part of this repository:
 * docs/shared-schema.graphqls of npm package @salesforce/webapp-template-feature-graphql-experimental.
 */
import { readFileSync } from 'node:fs';
import { buildASTSchema, Kind, parse, type GraphQLSchema } from 'graphql';

/** Scalars that every schema has; redefining them would make others of the same name. */
const BUILT_IN: ReadonlySet<string> = new Set(['String', 'Float', 'ID', 'Boolean', 'Int']);

export function readSharedSchema(file: string): GraphQLSchema {
    const document = parse(readFileSync(file, 'utf8').replaceAll(/^(enum \w+ @generic) \{\s*\}/gmu, '$1'));
    const definitions = document.definitions.filter(
        (definition) => definition.kind !== Kind.SCALAR_TYPE_DEFINITION || !BUILT_IN.has(definition.name.value)
    );
    return buildASTSchema({ ...document, definitions }, { assumeValid: true });
}
