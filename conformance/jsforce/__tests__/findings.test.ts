import { describe, expect, it } from 'vitest';
import { isShapeOnly, readReasons, readShapeOnly, reasonOf, type Reason } from '../findings.ts';
import type { TestOutcome } from '../suite.ts';

const failed = (failure: string, more: Partial<TestOutcome> = {}): TestOutcome => ({
    file: 'query.test.ts',
    name: 'should query',
    status: 'failed',
    failure,
    ...more
});
const REASONS: readonly Reason[] = [
    { file: 'query.test.ts', test: 'query', failure: 'NOT_FOUND', reason: 'There are none.' },
    { file: 'soap.test.ts', reason: 'No leads.' }
];

describe('reasonOf', () => {
    it('takes the first reason of which every part fits', () => {
        expect(reasonOf(failed('NOT_FOUND: x'), REASONS)).toBe('There are none.');
        expect(reasonOf(failed('INVALID_FIELD: x'), REASONS)).toBeUndefined();
        expect(reasonOf(failed('anything', { file: 'soap.test.ts' }), REASONS)).toBe('No leads.');
    });

    it("else tells the org's own refusal, without what changes from run to run", () => {
        const refusal = 'The local org does not support POST /services/data/v50.0/things/001UAf0000000EOYAY.\n  at x';
        expect(reasonOf(failed(refusal), REASONS)).toBe('Refused by name: POST /things/{id}');
        expect(reasonOf(failed(`[{"message":"${refusal.split('\n')[0] ?? ''}"}]`), [])).toContain('POST /things/{id}');
    });

    it('knows that the suite skips tests itself', () => {
        expect(reasonOf(failed('', { status: 'skipped' }), [])).toBe('Skipped by the suite itself.');
    });
});

describe('the data', () => {
    it('has a text for every reason', () => {
        expect(readReasons().every(({ reason }) => reason.endsWith('.'))).toBe(true);
    });

    it('tells tests apart that look at shapes alone', () => {
        const outcome = failed('', { file: 'soap.test.ts', name: 'should describe tabs and return app' });
        expect(isShapeOnly(outcome, readShapeOnly())).toBe(true);
        expect(isShapeOnly({ ...outcome, name: 'undelete should undelete deleted contacts' }, readShapeOnly())).toBe(
            false
        );
    });
});
