import { describe, expect, it } from 'vitest';
import { problems, projectOf } from '../../__tests__/project-of.ts';
import { flowElements } from '../../flow-elements.ts';
import { flowElementsRule } from '../flow-elements.ts';

const check = (content: string): string[] =>
    problems(flowElementsRule.check(projectOf({ 'flows/Visit.flow-meta.xml': `<Flow>${content}</Flow>` })));

describe('flow-elements', () => {
    it('refuses elements that the local org does not run, at any depth', () => {
        expect(check('<screens><name>Ask</name></screens>')).toEqual(['The local org does not run screens in Flow.']);
        expect(check('<start><schedule><frequency>Daily</frequency></schedule></start>')).toEqual([
            'The local org does not run schedule in FlowStart.'
        ]);
    });

    it('refuses values that the local org does not run', () => {
        expect(check('<start><triggerType>Scheduled</triggerType></start>')).toEqual([
            'The local org does not run triggerType Scheduled.'
        ]);
    });

    it('takes what the local org runs', () => {
        expect(check('<label>Visit</label><start><triggerType>RecordAfterSave</triggerType></start>')).toEqual([]);
    });
});

describe('flowElements', () => {
    it('knows every structure it leads to', () => {
        const table = flowElements();
        const plain = new Set(['string', 'number', 'boolean', 'unread']);
        const types = Object.values(table).flatMap((elements) => Object.values(elements));
        expect(types.filter((type) => typeof type === 'string' && !plain.has(type) && !(type in table))).toEqual([]);
    });
});
