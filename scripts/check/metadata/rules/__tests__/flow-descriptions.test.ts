import { describe, expect, it } from 'vitest';
import { problems, projectOf } from '../../__tests__/project-of.ts';
import { flowDescriptions } from '../flow-descriptions.ts';

const check = (content: string): string[] =>
    problems(flowDescriptions.check(projectOf({ 'flows/Visit.flow-meta.xml': `<Flow>${content}</Flow>` })));

describe('flow-descriptions', () => {
    it('refuses elements and resources without a description or with their label for one', () => {
        expect(
            check(
                '<assignments><name>Stamp</name><label>Stamp</label></assignments><variables><name>Total</name></variables>'
            )
        ).toEqual(['Stamp has no description.', 'Total has no description.']);
        expect(
            check('<loops><description>Each visit!</description><name>Each</name><label>Each visit</label></loops>')
        ).toEqual(['The description of Each repeats its label.']);
    });

    it('takes described elements', () => {
        expect(
            check('<loops><description>Looks at the visits one by one.</description><name>Each</name></loops>')
        ).toEqual([]);
    });
});
