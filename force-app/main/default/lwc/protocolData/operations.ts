import { gql } from 'lightning/graphql';
import { mutate } from 'c/triadData';

export type WrittenObject = 'Sequence_Protocol__c' | 'Sequence_Rule__c';

/** One record to write. A field may refer to the record of an earlier operation as `@{alias}`. */
export type Operation =
    | { readonly alias: string; readonly kind: 'Create'; readonly object: WrittenObject; readonly fields: object }
    | {
          readonly alias: string;
          readonly kind: 'Update';
          readonly object: WrittenObject;
          readonly id: string;
          readonly fields: object;
      }
    | { readonly alias: string; readonly kind: 'Delete'; readonly object: WrittenObject; readonly id: string };

interface Written {
    readonly uiapi: Readonly<Record<string, { readonly Record?: { readonly Id: string } } | undefined>>;
}

function inputOf(operation: Operation): object {
    switch (operation.kind) {
        case 'Create':
            return { [operation.object]: operation.fields };
        case 'Update':
            return { Id: operation.id, [operation.object]: operation.fields };
        default:
            return { Id: operation.id };
    }
}

function typeOf({ kind, object }: Operation): string {
    return kind === 'Delete' ? 'RecordDeleteInput' : `${object}${kind}Input`;
}

function selectionOf({ kind }: Operation): string {
    return kind === 'Delete' ? '{ Id }' : '{ Record { Id } }';
}

/**
 * Writes all records in one mutation, which the server treats as one transaction, and answers the id that each alias
 * wrote. One document for any number of operations, as the recipe `graphqlMutations` of lwc-recipes builds it.
 * @throws MutationError; nothing is written then
 */
export async function runOperations(operations: readonly Operation[]): Promise<ReadonlyMap<string, string>> {
    const declared = operations.map((operation) => `$${operation.alias}: ${typeOf(operation)}!`);
    const fields = operations.map(
        (operation) =>
            `${operation.alias}: ${operation.object}${operation.kind}(input: $${operation.alias}) ${selectionOf(operation)}`
    );
    const query = gql`
        mutation writeProtocol(${declared.join(', ')}) {
            uiapi(input: { allOrNone: true }) {
                ${fields.join('\n')}
            }
        }
    `;
    const variables = Object.fromEntries(operations.map((operation) => [operation.alias, inputOf(operation)]));
    const { uiapi } = await mutate<Written>(query, variables);
    return new Map(
        operations.flatMap(({ alias }) => {
            const id = uiapi?.[alias]?.Record?.Id;
            return id ? [[alias, id]] : [];
        })
    );
}
