import { OrgError } from '../../../errors.ts';
import type { InputRecord } from '../../../dml/types.ts';

const REFERENCE = /^@\{([^}]*)\}$/u;

/** Ids of the records of operations that succeeded so far, by name or alias. */
export type KnownIds = ReadonlyMap<string, string>;

/**
 * Puts the id of an earlier operation's record where a value is `@{alias}`.
 * Source: GraphQL API guide, "Mutation Field References" (the form that API 59 and later take).
 * @throws OrgError INVALID_CROSS_REFERENCE_KEY when there is no such earlier operation, or it failed
 */
export function resolveReferences(record: InputRecord, known: KnownIds): InputRecord {
    return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, resolved(value, known)]));
}

function resolved(value: unknown, known: KnownIds): unknown {
    const alias = typeof value === 'string' ? REFERENCE.exec(value)?.[1] : undefined;
    if (alias === undefined) {
        return value;
    }
    const id = known.get(alias);
    if (id === undefined) {
        throw new OrgError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: no earlier operation ${alias}`);
    }
    return id;
}
