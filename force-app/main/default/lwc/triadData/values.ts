import type { Person } from 'c/triadModel';
import type { RawConnection, RawPerson } from './rawPicture';

/** The rows of a connection, without the nulls that a partly failed query leaves. */
export function nodes<Node>(connection: RawConnection<Node> | null | undefined): Node[] {
    return connection?.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
}

/** `value` if it is one of `values`, else null. */
export function oneOf<Value extends string>(values: readonly Value[], value: string | null | undefined): Value | null {
    return values.find((known) => known === value) ?? null;
}

export function toPerson(person: RawPerson | null | undefined): Person | null {
    return person?.Id ? { id: person.Id, name: person.Name?.value ?? '' } : null;
}
