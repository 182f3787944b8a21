import { describe, expect, it } from 'vitest';
import { problems, projectOf } from '../../__tests__/project-of.ts';
import { pageComponents } from '../page-components.ts';

const page = (component: string) => ({
    'flexipages/Page.flexipage-meta.xml': `<FlexiPage><region><componentName>${component}</componentName></region></FlexiPage>`
});
const bundle = (isExposed: boolean) => ({
    'lwc/visitCard/visitCard.js-meta.xml': `<LightningComponentBundle><isExposed>${isExposed}</isExposed></LightningComponentBundle>`
});
const app = (content: string) => ({
    'applications/Triad.app-meta.xml': `<CustomApplication>${content}</CustomApplication>`
});

describe('page-components', () => {
    it('refuses a component that is missing or not exposed', () => {
        const missing = projectOf({ ...page('visitCard') });
        expect(problems(pageComponents.check(missing))).toEqual(['There is no component visitCard.']);
        const hidden = projectOf({ ...page('c:visitCard'), ...bundle(false) });
        expect(problems(pageComponents.check(hidden))).toEqual(['The component visitCard is not exposed.']);
    });

    it('accepts exposed components and those of Salesforce', () => {
        expect(pageComponents.check(projectOf({ ...page('visitCard'), ...bundle(true) }))).toEqual([]);
        expect(pageComponents.check(projectOf(page('force:highlightsPanel')))).toEqual([]);
    });

    it('refuses an app with a tab or a page that does not exist', () => {
        const content = '<actionOverrides><content>Gone_Page</content></actionOverrides><tabs>Gone__c</tabs>';
        expect(pageComponents.check(projectOf(app(content)))).toHaveLength(2);
        expect(pageComponents.check(projectOf(app('<tabs>standard-Account</tabs>')))).toEqual([]);
    });

    it('refuses the tab of an object that does not exist', () => {
        const tab = '<CustomTab><customObject>true</customObject></CustomTab>';
        expect(pageComponents.check(projectOf({ 'tabs/Gone__c.tab-meta.xml': tab }))).toHaveLength(1);
    });
});
