import { describe, expect, it } from 'vitest';
import { projectOf, VISIT } from '../../__tests__/project-of.ts';
import { componentImports } from '../component-imports.ts';

const withScript = (specifier: string, path = 'lwc/visitCard/visitCard.ts') =>
    projectOf({
        ...VISIT,
        'labels/Visit.labels-meta.xml': '<CustomLabels><labels><fullName>Hello</fullName></labels></CustomLabels>',
        'customPermissions/May_Visit.customPermission-meta.xml': '<CustomPermission />',
        [path]: `// first line\nimport thing from '${specifier}';\n`
    });

describe('component-imports', () => {
    it.each([
        '@salesforce/label/c.Bye',
        '@salesforce/schema/Visit__c.Gone__c',
        '@salesforce/customPermission/May_Fly',
        'c/gone'
    ])('refuses %s, which does not exist', (specifier) => {
        expect(componentImports.check(withScript(specifier))).toMatchObject([{ line: 2 }]);
    });

    it.each([
        '@salesforce/label/c.Hello',
        '@salesforce/schema/Visit__c',
        '@salesforce/schema/Visit__c.Account__r.Name',
        '@salesforce/customPermission/May_Visit',
        'c/visitCard',
        'lightning/navigation'
    ])('accepts %s', (specifier) => {
        expect(componentImports.check(withScript(specifier))).toEqual([]);
    });

    it('leaves tests alone', () => {
        expect(componentImports.check(withScript('c/gone', 'lwc/visitCard/__tests__/visitCard.test.ts'))).toEqual([]);
    });
});
