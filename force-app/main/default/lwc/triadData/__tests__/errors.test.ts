import { isConflict, reduceErrors } from '../errors';
import { MutationError } from '../mutation';

describe('reduceErrors', () => {
    it.each([
        ['GraphQL errors', [{ message: 'Field A is wrong.' }, { message: 'B too.' }], ['Field A is wrong.', 'B too.']],
        ['a GraphQL result', { data: {}, errors: [{ message: 'Partly failed.' }] }, ['Partly failed.']],
        ['a refused mutation', new MutationError([{ message: 'Not yours.' }]), ['Not yours.']],
        ['a FetchResponse with a message', { status: 404, body: { message: 'Gone.' } }, ['Gone.']],
        [
            'a FetchResponse with a list',
            { status: 400, body: [{ message: 'One.' }, { message: 'Two.' }] },
            ['One.', 'Two.']
        ],
        ['a FetchResponse without a body', { status: 500, statusText: 'Server Error' }, ['Server Error']],
        ['a JavaScript error', new TypeError('Broken.'), ['Broken.']],
        ['a text', 'Plain.', ['Plain.']]
    ])('reads %s', (_name, error: unknown, sentences: string[]) => {
        expect(reduceErrors(error)).toEqual(sentences);
    });

    it('prefers field and page errors of the UI API over the general sentence', () => {
        const body = {
            message: 'An error occurred while trying to update the record.',
            output: {
                errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not before today.' }],
                fieldErrors: { Tier__c: [{ field: 'Tier__c', message: 'Only the region lead sets the tier.' }] }
            }
        };

        expect(reduceErrors({ status: 400, body })).toEqual([
            'Not before today.',
            'Only the region lead sets the tier.'
        ]);
    });

    it('says a second plan in words for people', () => {
        const message = 'duplicate value found: Account_Key__c duplicates value on record with id: a00000000000001';

        expect(reduceErrors([{ message }])).toEqual(['c.Triad_Shared_Error_Plan_Exists']);
    });

    it('says a lost connection in words for people', () => {
        expect(reduceErrors(new TypeError('Failed to fetch'))).toEqual(['c.Triad_Shared_Error_Network']);
    });

    it('says each sentence once and never nothing', () => {
        expect(reduceErrors([{ message: 'Same.' }, { message: 'Same.' }])).toEqual(['Same.']);
        for (const nothing of [undefined, null, {}, [], '', { body: {} }]) {
            expect(reduceErrors(nothing)).toEqual(['c.Triad_Shared_Error_Unknown']);
        }
    });

    it('knows an update that lost the race', () => {
        expect(isConflict({ status: 412 })).toBe(true);
        expect(isConflict({ status: 400, body: [{ errorCode: 'ENTITY_FAILED_IFLASTMODIFIED_ON_UPDATE_CHECK' }] })).toBe(
            true
        );
        const output = { errors: [{ errorCode: 'CollisionDetectedException', message: 'Modified.' }], fieldErrors: {} };
        expect(isConflict({ status: 400, body: { message: 'An error occurred.', output } })).toBe(true);
        expect(isConflict({ status: 400, body: { errorCode: 'REQUIRED_FIELD_MISSING' } })).toBe(false);
        expect(isConflict(new Error('x'))).toBe(false);
        expect(isConflict(undefined)).toBe(false);
    });
});
