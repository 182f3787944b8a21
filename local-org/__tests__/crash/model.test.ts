import { beforeEach, describe, expect, it } from 'vitest';
import { Model } from './model.ts';

let model: Model;
beforeEach(() => {
    model = new Model();
    model.keep(model.sent({ first: 'One', second: 'Two' }));
});

const stored = (states: Record<string, string>): Map<string, string> => new Map(Object.entries(states));

describe('the model of the crash test', () => {
    it('finds nothing wrong with what was promised', () => {
        expect(model.compare(stored({ first: 'One', second: 'Two' }))).toEqual([]);
    });

    it.each([
        ['lost', { first: 'One' }],
        ['changed', { first: 'One', second: 'Other' }],
        ['there without cause', { first: 'One', second: 'Two', third: 'Three' }]
    ])('finds what is %s', (_case, states) => {
        expect(model.compare(stored(states as Record<string, string>))).toHaveLength(1);
    });

    it('takes an unanswered write both ways, but whole', () => {
        const change = (): void => void model.sent({ first: 'New', second: undefined });
        change();
        expect(model.compare(stored({ first: 'One', second: 'Two' }))).toEqual([]);
        change();
        expect(model.compare(stored({ first: 'New', second: 'Two' }))).toEqual(['half written: first, second']);
        change();
        expect(model.compare(stored({ first: 'New' }))).toEqual([]);
        expect([model.done, model.undone]).toEqual([1, 2]);
    });

    it('takes each change of a write alone where it may be partial, and goes on with what is stored', () => {
        model.sent({ first: 'New', second: 'New' }, false);
        expect(model.compare(stored({ first: 'New', second: 'Two' }))).toEqual([]);
        expect(model.compare(stored({ first: 'One', second: 'Two' }))).toHaveLength(1);
    });
});
