import { describe, expect, it } from 'vitest';
import { FIELD, projectOf } from '../../__tests__/project-of.ts';
import { formulaValues } from '../formula-values.ts';

const FIELDS = {
    [FIELD('Visit', 'Freshness')]: '<CustomField><formula>IF(TRUE, "Current", "Stale")</formula></CustomField>'
};

describe('formula-values', () => {
    it('refuses a formula that answers with other words than the model', () => {
        expect(formulaValues.check(projectOf(FIELDS, { FRESHNESS: ['Current', 'Due', 'Stale'] }))).toHaveLength(1);
    });

    it('accepts a formula with the words of the model in any order', () => {
        expect(formulaValues.check(projectOf(FIELDS, { FRESHNESS: ['Stale', 'Current'] }))).toEqual([]);
    });
});
