import { describe, expect, it } from 'vitest';
import { problems, projectOf } from '../../__tests__/project-of.ts';
import { schemaElements } from '../schema-elements.ts';

const tab = (content: string) => projectOf({ 'tabs/A.tab-meta.xml': `<CustomTab>${content}</CustomTab>` });

describe('schema-elements', () => {
    it('refuses an element the platform does not have, at any depth', () => {
        const project = tab('<frameHight>1</frameHight><items><nam>x</nam></items>');
        expect(problems(schemaElements.check(project))).toEqual([
            'CustomTab has no element frameHight.',
            'TabItem has no element nam.'
        ]);
    });

    it('refuses a second element where one is allowed, and accepts it in a list', () => {
        expect(schemaElements.check(tab('<size>Small</size><size>Large</size>'))).toHaveLength(1);
        expect(schemaElements.check(tab('<items><name>a</name></items><items><name>b</name></items>'))).toEqual([]);
    });

    it('leaves alone what the platform keeps as one text', () => {
        const bundle = '<LightningComponentBundle><targetConfigs><any /></targetConfigs></LightningComponentBundle>';
        expect(schemaElements.check(projectOf({ 'lwc/a/a.js-meta.xml': bundle }))).toEqual([]);
    });
});
