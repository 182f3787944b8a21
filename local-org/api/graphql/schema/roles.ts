import type { GraphQLField } from 'graphql';
import type { ChildRelationship, FieldSchema } from '../../../metadata/schema.ts';

/** What a field of a record type stands for; the planner reads it to know what a selection needs. */
export type Role =
    | { readonly kind: 'field'; readonly field: FieldSchema }
    /** Reads the named fields of the record itself, e.g. `WeakEtag` the system modstamp. */
    | { readonly kind: 'frame'; readonly fields: readonly string[] }
    | { readonly kind: 'parent'; readonly name: string }
    | { readonly kind: 'children'; readonly relationship: ChildRelationship };

const ROLE = 'role';

export function withRole(role: Role): { readonly extensions: { readonly role: Role } } {
    return { extensions: { [ROLE]: role } };
}

export function roleOf(field: GraphQLField<unknown, unknown>): Role | undefined {
    return field.extensions[ROLE] as Role | undefined;
}

/** What a field of an aggregate type stands for. */
export type AggregateRole =
    { readonly kind: 'field'; readonly field: FieldSchema } | { readonly kind: 'parent'; readonly name: string };

export function withAggregateRole(role: AggregateRole): { readonly extensions: { readonly role: AggregateRole } } {
    return { extensions: { [ROLE]: role } };
}

export function aggregateRoleOf(field: GraphQLField<unknown, unknown>): AggregateRole | undefined {
    return field.extensions[ROLE] as AggregateRole | undefined;
}
