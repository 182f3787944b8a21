import { describe, expect, it } from 'vitest';
import { projectOf } from '../../__tests__/project-of.ts';
import { picklistValues } from '../picklist-values.ts';

const SET = {
    'globalValueSets/Visit_Status.globalValueSet-meta.xml':
        '<GlobalValueSet><customValue><fullName>Open</fullName></customValue><customValue><fullName>Done</fullName></customValue></GlobalValueSet>'
};

describe('picklist-values', () => {
    it('refuses values that differ from the list of the model', () => {
        expect(picklistValues.check(projectOf(SET, { VISIT_STATUSES: ['Open', 'Shut'] }))).toHaveLength(1);
    });

    it('accepts the same values, and sets the model does not know', () => {
        expect(picklistValues.check(projectOf(SET, { VISIT_STATUSES: ['Open', 'Done'] }))).toEqual([]);
        expect(picklistValues.check(projectOf(SET))).toEqual([]);
    });
});
