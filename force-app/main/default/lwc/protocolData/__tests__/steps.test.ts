import { executeMutation } from 'lightning/graphql';
import { activate, approve, backToDraft, submit } from '../steps';
import { ACTIVE_ID, DRAFT_ID, version } from './data/samples';

const mutate = executeMutation as jest.Mock;
const NOW = new Date('2026-03-18T12:00:00Z');
const USER = '005000000000007AAA';

function written(): unknown {
    const [{ variables }] = mutate.mock.calls[0] as [{ variables: unknown }];
    return variables;
}

describe('steps of a version', () => {
    beforeEach(() => {
        mutate.mockResolvedValue({ data: { uiapi: {} } });
    });
    afterEach(() => jest.clearAllMocks());

    it('submit with the stamps of a validation that is not before the newest rule', async () => {
        const submission = { digest: 'd1', ruleCount: 31, warnings: 2, userId: USER };
        await submit(version({ rulesChangedAt: '2026-03-18T12:00:07.000Z' }), submission, NOW);
        expect(written()).toEqual({
            submitted: {
                Id: DRAFT_ID,
                Sequence_Protocol__c: {
                    Status__c: 'Validated',
                    Validated_Digest__c: 'd1',
                    Validation_Error_Count__c: 0,
                    Validation_Warning_Count__c: 2,
                    Validated_Rule_Count__c: 31,
                    Validated_At__c: '2026-03-18T12:00:07.000Z',
                    Submitted_By__c: USER
                }
            }
        });
    });

    it('approve in the name of the user', async () => {
        await approve(version(), 'd1', USER, NOW);
        expect(written()).toEqual({
            approved: {
                Id: DRAFT_ID,
                Sequence_Protocol__c: {
                    Status__c: 'Approved',
                    Approved_Digest__c: 'd1',
                    Approved_By__c: USER,
                    Approved_At__c: '2026-03-18T12:00:00.000Z'
                }
            }
        });
    });

    it('activate after the one in force is retired, in the same transaction', async () => {
        await activate(version(), version({ id: ACTIVE_ID, status: 'Active' }), NOW);
        expect(Object.keys(written() as object)).toEqual(['retired', 'activated']);
        expect(written()).toMatchObject({
            retired: { Id: ACTIVE_ID, Sequence_Protocol__c: { Status__c: 'Retired', Active_Scope__c: null } },
            activated: { Id: DRAFT_ID, Sequence_Protocol__c: { Status__c: 'Active', Active_Scope__c: 'Global' } }
        });
    });

    it('activate alone where none is in force', async () => {
        await activate(version(), undefined, NOW);
        expect(Object.keys(written() as object)).toEqual(['activated']);
    });

    it('go back to draft, and take an approval with them', async () => {
        await backToDraft(version({ status: 'Validated' }));
        expect(written()).toEqual({ draft: { Id: DRAFT_ID, Sequence_Protocol__c: { Status__c: 'Draft' } } });
        mutate.mockClear();
        await backToDraft(version({ status: 'Approved' }));
        expect(written()).toMatchObject({ draft: { Sequence_Protocol__c: { Approved_Digest__c: null } } });
    });
});
