import { executeMutation } from 'lightning/graphql';
import { cancelTouch, completeTouch, saveTouch, updateTouch, type TouchDraft } from '../touchSaves';

const mutate = executeMutation as jest.Mock;
const TOUCH_ID = 'a02000000000001AAA';
const draft: TouchDraft = {
    fieldFunction: 'Access',
    hcpId: '003000000000001AAA',
    channel: 'Phone',
    startAt: '2026-03-05T15:00:00.000Z',
    status: 'Planned',
    requestedByHcp: true,
    coordinatedWithId: null,
    coordinationPurpose: null,
    isCoordinationPolicyRead: false,
    note: 'Bring the form.'
};

function lastInput(): unknown {
    const [call] = mutate.mock.calls.at(-1) as [{ variables: { input: unknown } }];
    return call.variables.input;
}

describe('touch saves', () => {
    beforeEach(() => {
        mutate.mockResolvedValue({
            data: { uiapi: { Field_Engagement__cCreate: { Record: { Id: TOUCH_ID } } } }
        });
    });
    afterEach(() => jest.clearAllMocks());

    it('creates a touch in one mutation, the note in the field of its function', async () => {
        await expect(saveTouch('001000000000001AAA', draft)).resolves.toBe(TOUCH_ID);

        expect(mutate).toHaveBeenCalledTimes(1);
        expect(lastInput()).toEqual({
            Field_Engagement__c: {
                Account__c: '001000000000001AAA',
                Function__c: 'Access',
                HCP__c: '003000000000001AAA',
                Channel__c: 'Phone',
                Start_At__c: '2026-03-05T15:00:00.000Z',
                Status__c: 'Planned',
                Is_Requested_By_HCP__c: true,
                Coordinated_With__c: null,
                Coordination_Purpose__c: null,
                Is_Coordination_Policy_Read__c: false,
                Access_Note__c: 'Bring the form.'
            }
        });
    });

    it('leaves account, function and an untouched note alone when it changes a touch', async () => {
        await updateTouch(TOUCH_ID, { ...draft, note: null });

        const input = lastInput() as { Id: string; Field_Engagement__c: object };
        expect(input.Id).toBe(TOUCH_ID);
        expect(Object.keys(input.Field_Engagement__c)).not.toEqual(
            expect.arrayContaining([expect.stringMatching(/Account__c|Function__c|Note__c/)])
        );
    });

    it('completes and cancels by the status alone', async () => {
        await completeTouch(TOUCH_ID);
        expect(lastInput()).toEqual({ Id: TOUCH_ID, Field_Engagement__c: { Status__c: 'Completed' } });

        await cancelTouch(TOUCH_ID);
        expect(lastInput()).toEqual({ Id: TOUCH_ID, Field_Engagement__c: { Status__c: 'Cancelled' } });
    });
});
