import { RULE_FIELDS, SETTING_FIELDS, type ProtocolContent, type ProtocolRule } from './content';
import { runOperations, type Operation } from './operations';

/** What differs between two contents: fields with their new values, and whole rows. */
export interface ProtocolChanges {
    readonly header: Readonly<Record<string, unknown>>;
    readonly added: readonly ProtocolRule[];
    readonly changed: readonly { readonly key: string; readonly fields: Readonly<Record<string, unknown>> }[];
    readonly removed: readonly string[];
    /** How many things differ, to tell people. */
    readonly count: number;
}

function differing<Row extends object>(before: Row, after: Row, names: readonly (keyof Row & string)[]) {
    const changed = names.filter((name) => (before[name] ?? null) !== (after[name] ?? null));
    return Object.fromEntries(changed.map((name) => [name, after[name] ?? null]));
}

/** Rows count as the same by their keys. */
export function changesBetween(before: ProtocolContent, after: ProtocolContent): ProtocolChanges {
    const known = new Map(before.rules.map((rule) => [rule.key, rule]));
    const kept = new Set(after.rules.map(({ key }) => key));
    const header = {
        ...(before.title === after.title ? {} : { Title__c: after.title }),
        ...differing(before.settings, after.settings, SETTING_FIELDS)
    };
    const changed = after.rules.flatMap(({ key, fields }) => {
        const old = known.get(key);
        const changes = old ? differing(old.fields, fields, RULE_FIELDS) : {};
        return Object.keys(changes).length > 0 ? [{ key, fields: changes }] : [];
    });
    const added = after.rules.filter(({ key }) => !known.has(key));
    const removed = [...known.keys()].filter((key) => !kept.has(key));
    const count = Object.keys(header).length + changed.length + added.length + removed.length;
    return { header, added, changed, removed, count };
}

function operationsOf(protocolId: string, { header, added, changed, removed }: ProtocolChanges): Operation[] {
    const object = 'Sequence_Rule__c';
    return [
        ...removed.map((id, index): Operation => ({ alias: `removed${index}`, kind: 'Delete', object, id })),
        ...changed.map(({ key, fields }, index): Operation => ({
            alias: `changed${index}`,
            kind: 'Update',
            object,
            id: key,
            fields
        })),
        ...added.map(({ fields }, index): Operation => ({
            alias: `added${index}`,
            kind: 'Create',
            object,
            fields: { ...fields, Sequence_Protocol__c: protocolId }
        })),
        ...(Object.keys(header).length > 0
            ? [
                  {
                      alias: 'protocol',
                      kind: 'Update',
                      object: 'Sequence_Protocol__c',
                      id: protocolId,
                      fields: header
                  } as const
              ]
            : [])
    ];
}

/** Writes what changed of a draft, and nothing else, in one transaction. @throws MutationError */
export async function saveChanges(protocolId: string, changes: ProtocolChanges): Promise<void> {
    if (changes.count > 0) {
        await runOperations(operationsOf(protocolId, changes));
    }
}
