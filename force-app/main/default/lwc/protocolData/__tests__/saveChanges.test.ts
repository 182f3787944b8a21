import { executeMutation } from 'lightning/graphql';
import { changesBetween, saveChanges } from '../saveChanges';
import { content, DRAFT_ID, ruleOf } from './data/samples';

const mutate = executeMutation as jest.Mock;

describe('changes of a draft', () => {
    beforeEach(() => {
        mutate.mockResolvedValue({ data: { uiapi: {} } });
    });
    afterEach(() => jest.clearAllMocks());

    const base = content();
    const changed = ruleOf(base, 'JRN-3');
    const removed = ruleOf(base, 'JRN-6');
    const added = { key: 'new-1', fields: { ...changed.fields, Rule_Id__c: 'JRN-12' } };
    const edited = {
        ...base,
        title: 'Slow',
        settings: { ...base.settings, HCP_Cap_Touches__c: 4 },
        rules: [
            ...base.rules
                .filter((rule) => rule !== removed)
                .map((rule) => (rule === changed ? { ...rule, fields: { ...rule.fields, Stage_Is__c: 'New' } } : rule)),
            added
        ]
    };

    it('are fields with their new values, and whole rows', () => {
        expect(changesBetween(base, edited)).toEqual({
            header: { Title__c: 'Slow', HCP_Cap_Touches__c: 4 },
            changed: [{ key: changed.key, fields: { Stage_Is__c: 'New' } }],
            removed: [removed.key],
            added: [added],
            count: 5
        });
        expect(changesBetween(base, { ...base, rules: [...base.rules] }).count).toBe(0);
    });

    it('are written in one transaction, and nothing else is', async () => {
        await saveChanges(DRAFT_ID, changesBetween(base, edited));
        expect(mutate).toHaveBeenCalledTimes(1);
        const [{ query, variables }] = mutate.mock.calls[0] as [{ query: string; variables: object }];
        expect(query).toContain('uiapi(input: { allOrNone: true })');
        expect(query).toContain('removed0: Sequence_Rule__cDelete(input: $removed0) { Id }');
        expect(query).toContain('$removed0: RecordDeleteInput!');
        expect(variables).toEqual({
            removed0: { Id: removed.key },
            changed0: { Id: changed.key, Sequence_Rule__c: { Stage_Is__c: 'New' } },
            added0: { Sequence_Rule__c: { ...added.fields, Sequence_Protocol__c: DRAFT_ID } },
            protocol: { Id: DRAFT_ID, Sequence_Protocol__c: { Title__c: 'Slow', HCP_Cap_Touches__c: 4 } }
        });
    });

    it('cost no request where there are none', async () => {
        await saveChanges(DRAFT_ID, changesBetween(base, base));
        expect(mutate).not.toHaveBeenCalled();
    });

    it('fail with what the org says', async () => {
        mutate.mockResolvedValueOnce({ data: { uiapi: null }, errors: [{ message: 'Leave Tier empty.' }] });
        await expect(saveChanges(DRAFT_ID, changesBetween(base, edited))).rejects.toThrow('Leave Tier empty.');
    });
});
