import { describe, expect, it } from 'vitest';
import { problems, projectOf, RULE } from '../../__tests__/project-of.ts';
import { messagesTranslated } from '../messages-translated.ts';

const rule = '<ValidationRule><errorMessage>Say where.</errorMessage></ValidationRule>';
const found = (...translated: readonly string[]): string[] => {
    const inside = translated.map(
        (name) => `<validationRules><errorMessage>Diga dónde.</errorMessage><name>${name}</name></validationRules>`
    );
    const project = projectOf({
        [RULE('Has_Place')]: rule,
        'objectTranslations/Visit__c-es/Visit__c-es.objectTranslation-meta.xml': `<CustomObjectTranslation>${inside.join('')}</CustomObjectTranslation>`
    });
    return problems(messagesTranslated.check(project));
};

describe('messages-translated', () => {
    it('accepts a rule whose message is translated', () => {
        expect(found('Has_Place')).toEqual([]);
    });

    it('leaves objects alone that are not translated', () => {
        expect(messagesTranslated.check(projectOf({ [RULE('Has_Place')]: rule }))).toEqual([]);
    });

    it('finds both the message without translation and the translation without rule', () => {
        expect(found('Has_Plaice')).toEqual([
            'Visit__c has no validation rule Has_Plaice.',
            'The message of Visit__c.Has_Place is not translated.'
        ]);
    });
});
