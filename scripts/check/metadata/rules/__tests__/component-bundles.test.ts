import { describe, expect, it } from 'vitest';
import { problems, projectOf } from '../../__tests__/project-of.ts';
import { componentBundles } from '../component-bundles.ts';

const bundle = (content: string) =>
    projectOf({
        'lwc/visitCard/visitCard.js-meta.xml': `<LightningComponentBundle>${content}</LightningComponentBundle>`
    });
const PLACEABLE =
    '<isExposed>true</isExposed><masterLabel>Visits</masterLabel><targets><target>lightning__RecordPage</target></targets><targetConfigs><supportedFormFactor type="Small" /></targetConfigs>';

describe('component-bundles', () => {
    it('refuses a bundle without metadata', () => {
        const project = projectOf({ 'lwc/visitCard/visitCard.ts': 'export {};' });
        expect(problems(componentBundles.check(project))).toEqual([
            'The bundle visitCard has no visitCard.js-meta.xml.'
        ]);
    });

    it('wants label, targets and form factors of an exposed bundle', () => {
        expect(componentBundles.check(bundle('<isExposed>true</isExposed>'))).toHaveLength(3);
        expect(componentBundles.check(bundle(PLACEABLE))).toEqual([]);
    });

    it('wants no targets of a bundle that is not exposed', () => {
        expect(componentBundles.check(bundle('<isExposed>false</isExposed>'))).toEqual([]);
        const stray = '<isExposed>false</isExposed><targets><target>lightning__RecordPage</target></targets>';
        expect(componentBundles.check(bundle(stray))).toHaveLength(1);
    });
});
