import { describe, expect, it } from 'vitest';
import { outcomeOf, totalOf } from '../outcome.ts';

const FAILURE = { key: '001', code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No.' };

describe('outcomeOf', () => {
    it('counts every row that was looked at once', () => {
        const { failures, processed, sent, unchanged } = outcomeOf('Shared_Plan__c', 10, 4, [FAILURE]);
        expect({ sent, unchanged, failed: failures.length }).toEqual({ sent: 3, unchanged: 6, failed: 1 });
        expect(sent + unchanged + failures.length).toBe(processed);
    });
});

describe('totalOf', () => {
    it('adds batches up and keeps each failure', () => {
        const batches = [outcomeOf('Shared_Plan__c', 10, 4, [FAILURE]), outcomeOf('Shared_Plan__c', 5, 0, [])];
        expect(totalOf('Shared_Plan__c', batches)).toEqual({
            object: 'Shared_Plan__c',
            processed: 15,
            sent: 3,
            unchanged: 11,
            failures: [FAILURE]
        });
    });
});
