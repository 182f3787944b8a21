import { executeMutation } from 'lightning/graphql';
import { createDraft } from '../createDraft';
import { content, DRAFT_ID } from './data/samples';

describe('a new draft', () => {
    it('is written with all its rules in one transaction and answers its id', async () => {
        const mutate = executeMutation as jest.Mock;
        mutate.mockResolvedValueOnce({ data: { uiapi: { draft: { Record: { Id: DRAFT_ID } } } } });
        const copied = content();
        const draft = { title: 'Spring', scope: 'East', version: 3 };
        await expect(createDraft(draft, copied)).resolves.toBe(DRAFT_ID);
        const [{ variables }] = mutate.mock.calls[0] as [{ variables: Record<string, Record<string, object>> }];
        expect(variables.draft?.Sequence_Protocol__c).toMatchObject({
            Title__c: 'Spring',
            Scope__c: 'East',
            Protocol_Version__c: 3,
            Protocol_Key__c: 'East:3',
            Own_Cool_Down_Days__c: 7
        });
        expect(Object.keys(variables)).toHaveLength(1 + copied.rules.length);
        expect(variables.rule0?.Sequence_Rule__c).toEqual({
            ...copied.rules[0]?.fields,
            Sequence_Protocol__c: '@{draft}'
        });
    });
});
