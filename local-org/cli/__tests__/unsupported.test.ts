import { describe, expect, it } from 'vitest';
import { unsupportedSummary } from '../unsupported.ts';

describe('unsupportedSummary', () => {
    it('names each kind once, with its number and no more than three files', () => {
        const classes = ['A', 'B', 'C', 'D'].map((name) => ({
            file: `classes/${name}.cls`,
            what: 'metadata type cls'
        }));
        expect(unsupportedSummary([...classes, { file: 'objects/Case', what: 'object Case' }])).toEqual([
            'Not acted on: metadata type cls (4): A.cls, B.cls, C.cls, …',
            'Not acted on: object Case (1): Case'
        ]);
    });
});
