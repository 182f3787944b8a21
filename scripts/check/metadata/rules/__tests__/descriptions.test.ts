import { describe, expect, it } from 'vitest';
import { problems, projectOf } from '../../__tests__/project-of.ts';
import { descriptions } from '../descriptions.ts';

const object = (description: string) =>
    projectOf({
        'objects/Visit__c/Visit__c.object-meta.xml': `<CustomObject><description>${description}</description><label>Visit</label></CustomObject>`
    });
const bundle = (isExposed: boolean) =>
    projectOf({
        'lwc/visitCard/visitCard.js-meta.xml': `<LightningComponentBundle><isExposed>${isExposed}</isExposed></LightningComponentBundle>`
    });

describe('descriptions', () => {
    it('refuses a missing description and one that repeats the label', () => {
        const set = (content: string) =>
            projectOf({ 'permissionsets/A.permissionset-meta.xml': `<PermissionSet>${content}</PermissionSet>` });
        expect(problems(descriptions.check(set('<label>Visit</label>')))).toEqual(['There is no description.']);
        expect(problems(descriptions.check(set('<description>VISIT.</description><label>Visit</label>')))).toEqual([
            'The description repeats the label.'
        ]);
    });

    it('wants an object described as one, in at most 50 words', () => {
        expect(descriptions.check(object('Holds visits.'))).toHaveLength(1);
        expect(descriptions.check(object(`The Visit object holds ${'many '.repeat(50)}visits.`))).toHaveLength(1);
        expect(descriptions.check(object('The Visit object holds visits.'))).toEqual([]);
    });

    it('asks it of components only where they are exposed, and of objects only where they are ours', () => {
        expect(descriptions.check(bundle(true))).toHaveLength(1);
        expect(descriptions.check(bundle(false))).toEqual([]);
        const account = projectOf({ 'objects/Account/Account.object-meta.xml': '<CustomObject />' });
        expect(descriptions.check(account)).toEqual([]);
    });
});
