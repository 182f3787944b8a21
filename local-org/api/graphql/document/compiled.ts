/** Generated schemas and checked documents, kept as long as nobody's access changes. */
import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Org } from '../../../org.ts';
import type { UserContext } from '../../../security/access.ts';
import { buildRecordSchema, buildSchema } from '../schema/build.ts';
import { exposuresOf, fingerprintOf, type Exposure } from '../schema/exposure.ts';
import { withoutMissingOptionals } from './optional.ts';
import { RULES } from './rules.ts';

const MOST_DOCUMENTS = 500;

/** What only the whole schema has; most documents read and write records and need not wait for the rest. */
const WHOLE_SCHEMA = /\b(?:aggregate|objectInfos|relatedListByName|__schema|__type)\b/u;

/** A document as it will run and on which schema, or the reasons why it will not. */
export interface CheckedDocument {
    readonly schema: GraphQLSchema;
    readonly document?: DocumentNode;
    readonly errors: readonly GraphQLError[];
}

export interface CompiledSchema {
    readonly exposures: readonly Exposure[];
    readonly documents: Map<string, CheckedDocument>;
    /** Made when first needed. */
    records?: GraphQLSchema;
    whole?: GraphQLSchema;
}

interface SchemasOfOrg {
    readonly accessVersion: number;
    readonly byUser: Map<string, CompiledSchema>;
    readonly byFingerprint: Map<string, CompiledSchema>;
}

const schemasOfOrgs = new WeakMap<Org, SchemasOfOrg>();

/** The schema of what the user may see; users with the same access share one. */
export function schemaFor(org: Org, user: UserContext): CompiledSchema {
    const schemas = currentSchemas(org);
    const known = schemas.byUser.get(user.userId);
    if (known) {
        return known;
    }
    const exposures = exposuresOf(org, user);
    const fingerprint = fingerprintOf(exposures);
    const compiled = schemas.byFingerprint.get(fingerprint) ?? { exposures, documents: new Map() };
    schemas.byFingerprint.set(fingerprint, compiled);
    schemas.byUser.set(user.userId, compiled);
    return compiled;
}

/** Parses, prunes and validates a document once per schema. */
export function check(compiled: CompiledSchema, text: string): CheckedDocument {
    const { documents } = compiled;
    const checked = documents.get(text) ?? checkAnew(schemaOf(compiled, text), text);
    documents.delete(text);
    documents.set(text, checked);
    if (documents.size > MOST_DOCUMENTS) {
        documents.delete(documents.keys().next().value ?? '');
    }
    return checked;
}

function schemaOf(compiled: CompiledSchema, text: string): GraphQLSchema {
    return WHOLE_SCHEMA.test(text)
        ? (compiled.whole ??= buildSchema(compiled.exposures))
        : (compiled.records ??= buildRecordSchema(compiled.exposures));
}

function checkAnew(schema: GraphQLSchema, text: string): CheckedDocument {
    try {
        const document = withoutMissingOptionals(schema, parse(text));
        return { schema, document, errors: validate(schema, document, RULES) };
    } catch (error) {
        if (!(error instanceof GraphQLError)) {
            throw error;
        }
        return { schema, errors: [error] };
    }
}

function currentSchemas(org: Org): SchemasOfOrg {
    const known = schemasOfOrgs.get(org);
    const accessVersion = org.accessVersion();
    if (known?.accessVersion === accessVersion) {
        return known;
    }
    const fresh: SchemasOfOrg = { accessVersion, byUser: new Map(), byFingerprint: new Map() };
    schemasOfOrgs.set(org, fresh);
    return fresh;
}
