import { describe, expect, it } from 'vitest';
import { FIELD, problems, projectOf } from '../../__tests__/project-of.ts';
import { fieldsTranslated } from '../fields-translated.ts';

const FOLDER = 'objectTranslations/Visit__c-es';
const place =
    '<CustomField><fullName>Place__c</fullName><inlineHelpText>Say where.</inlineHelpText><label>Place</label></CustomField>';
const translated = (name: string, inside: string) => ({
    [`${FOLDER}/${name}__c.fieldTranslation-meta.xml`]: `<CustomFieldTranslation>${inside}<name>${name}__c</name></CustomFieldTranslation>`
});

function found(...translations: Readonly<Record<string, string>>[]): string[] {
    const project = projectOf({
        [FIELD('Visit', 'Place')]: place,
        [`${FOLDER}/Visit__c-es.objectTranslation-meta.xml`]: '<CustomObjectTranslation/>',
        ...Object.fromEntries(translations.flatMap((one) => Object.entries(one)))
    });
    return problems(fieldsTranslated.check(project));
}

describe('fields-translated', () => {
    it('accepts a field whose label and help text are translated', () => {
        expect(found(translated('Place', '<help>Diga dónde.</help><label>Lugar</label>'))).toEqual([]);
    });

    it('leaves objects alone that are not translated', () => {
        expect(fieldsTranslated.check(projectOf({ [FIELD('Visit', 'Place')]: place }))).toEqual([]);
    });

    it('finds a field without translation, without help text, and with the English one', () => {
        expect(found()).toEqual(['The label of Visit__c.Place__c is not translated (es).']);
        expect(found(translated('Place', '<label>Lugar</label>'))).toEqual([
            'The help text of Visit__c.Place__c is not translated (es).'
        ]);
        expect(found(translated('Place', '<help>Say where.</help><label>Lugar</label>'))).toEqual([
            'The translated help text of Visit__c.Place__c is the English one (es).'
        ]);
    });

    it('finds a translation of a field that is not there', () => {
        const right = translated('Place', '<help>Diga dónde.</help><label>Lugar</label>');
        expect(found(right, translated('Time', '<label>Hora</label>'))).toEqual(['Visit__c has no field Time__c.']);
    });
});
