import { executeMutation } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import { createPlan, reviewPlanPart, savePlanPart } from '../planSaves';
import { PLAN_ID } from './data/samples';

const mutate = executeMutation as jest.Mock;
const version = { id: PLAN_ID, lastModifiedAt: '2026-03-02T10:00:00.000Z' };

describe('plan saves', () => {
    afterEach(() => jest.clearAllMocks());

    it('creates a plan under the 18-character key of its account', async () => {
        mutate.mockResolvedValueOnce({ data: { uiapi: { Shared_Plan__cCreate: { Record: { Id: PLAN_ID } } } } });

        await expect(createPlan('0015g00000AbCdE')).resolves.toBe(PLAN_ID);
        expect(mutate).toHaveBeenCalledWith({
            query: expect.stringContaining('Shared_Plan__cCreate(input: $input)') as unknown,
            variables: {
                input: {
                    Shared_Plan__c: { Account__c: '0015g00000AbCdE', Account_Key__c: '0015g00000AbCdEAAV' }
                }
            }
        });
    });

    it('fails where the answer carries errors beside data', async () => {
        mutate.mockResolvedValueOnce({ data: { uiapi: null }, errors: [{ message: 'Refused.' }] });

        await expect(createPlan('001000000000001AAA')).rejects.toMatchObject({
            name: 'MutationError',
            errors: [{ message: 'Refused.' }]
        });
    });

    it('writes the fields of one part on the condition that the plan is as read', async () => {
        await savePlanPart(version, {
            fieldFunction: 'Medical',
            standing: 'At_Risk',
            summary: null,
            leadId: null,
            reviewedAt: '2026-03-04T08:00:00.000Z'
        });

        expect(updateRecord).toHaveBeenCalledWith(
            {
                fields: {
                    Id: PLAN_ID,
                    Medical_Standing__c: 'At_Risk',
                    Medical_Summary__c: null,
                    Medical_Lead__c: null,
                    Medical_Reviewed_At__c: '2026-03-04T08:00:00.000Z'
                }
            },
            { ifUnmodifiedSince: '2026-03-02T10:00:00.000Z' }
        );
    });

    it('reviews a part by its time alone', async () => {
        await reviewPlanPart(version, 'Access', '2026-03-04T08:00:00.000Z');

        expect(updateRecord).toHaveBeenCalledWith(
            { fields: { Id: PLAN_ID, Access_Reviewed_At__c: '2026-03-04T08:00:00.000Z' } },
            { ifUnmodifiedSince: '2026-03-02T10:00:00.000Z' }
        );
    });
});
