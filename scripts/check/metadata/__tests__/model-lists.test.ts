import { describe, expect, it } from 'vitest';
import { modelLists } from '../model-lists.ts';

describe('model-lists', () => {
    it('keeps the exports that are lists of texts', () => {
        const lists = modelLists({ SIZES: ['S', 'L'], COUNTS: [1], label: 'x', read: () => ['S'] });
        expect([...lists]).toEqual([['SIZES', ['S', 'L']]]);
    });
});
