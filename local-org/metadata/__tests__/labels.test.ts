import { afterEach, describe, expect, it } from 'vitest';
import { loadSchema } from '../load.ts';
import { sourceFolder } from './source-folder.ts';
import type { SourceFolder } from './source-folder.ts';

const label = (name: string): string => `<labels><fullName>${name}</fullName><value>${name} text</value></labels>`;

describe('loadLabels', () => {
    let folder: SourceFolder | undefined;
    afterEach(() => folder?.remove());

    it('refuses a label that two files have', () => {
        folder = sourceFolder()
            .write('labels/A.labels-meta.xml', 'CustomLabels', label('One'))
            .write('labels/B.labels-meta.xml', 'CustomLabels', label('One'));
        expect(() => loadSchema([(folder as SourceFolder).path])).toThrow(
            /B\.labels-meta\.xml: labels One: is there twice/u
        );
    });

    it('leaves labels without a translated text to the English one', () => {
        const entries =
            '<customLabels><name>One</name></customLabels><customLabels><label>Dos</label><name>Two</name></customLabels>';
        folder = sourceFolder().write('translations/es.translation-meta.xml', 'Translations', entries);
        expect([...(loadSchema([folder.path]).translations.get('es') ?? [])]).toEqual([['Two', 'Dos']]);
    });
});
