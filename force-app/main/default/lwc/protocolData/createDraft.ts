import type { ProtocolContent } from './content';
import { runOperations, type Operation } from './operations';

export interface NewDraft {
    readonly title: string;
    readonly scope: string;
    /** Higher than every version of the scope. */
    readonly version: number;
}

/** A new draft with the settings and rules of `content`, in one transaction; answers its id. @throws MutationError */
export async function createDraft({ title, scope, version }: NewDraft, content: ProtocolContent): Promise<string> {
    const protocol: Operation = {
        alias: 'draft',
        kind: 'Create',
        object: 'Sequence_Protocol__c',
        fields: {
            ...content.settings,
            Title__c: title,
            Scope__c: scope,
            Protocol_Version__c: version,
            Protocol_Key__c: `${scope}:${version}`
        }
    };
    const rules = content.rules.map(({ fields }, index): Operation => ({
        alias: `rule${index}`,
        kind: 'Create',
        object: 'Sequence_Rule__c',
        fields: { ...fields, Sequence_Protocol__c: '@{draft}' }
    }));
    const written = await runOperations([protocol, ...rules]);
    return written.get('draft') ?? '';
}
