import { describe, expect, it } from 'vitest';
import { problems, projectOf } from '../../__tests__/project-of.ts';
import { labelsTranslated } from '../labels-translated.ts';

const projectWith = (translated: string) =>
    projectOf({
        'labels/Visit.labels-meta.xml': '<CustomLabels><labels><fullName>Hello</fullName></labels></CustomLabels>',
        'translations/es.translation-meta.xml': `<Translations><customLabels><label>Hola</label><name>${translated}</name></customLabels></Translations>`
    });

describe('labels-translated', () => {
    it('finds both the label without translation and the translation without label', () => {
        expect(problems(labelsTranslated.check(projectWith('Helo')))).toEqual([
            'There is no label Helo.',
            'The label Hello is not translated.'
        ]);
    });

    it('accepts labels that are translated', () => {
        expect(labelsTranslated.check(projectWith('Hello'))).toEqual([]);
    });
});
