import { labelTexts, translatedTexts } from '../../../../../../config/jest/labelTexts';

const OURS = 'Triad_Sequence_';
const english = [...labelTexts()].filter(([name]) => name.startsWith(OURS));
const spanish = translatedTexts('es');
const placesOf = (text = '?'): string =>
    [...text.matchAll(/\{\d\}/g)]
        .map(([place]) => place)
        .sort()
        .join();

describe('labels of the sequence', () => {
    it('exist', () => {
        expect(english.length).toBeGreaterThan(100);
    });

    it('have the same places in Spanish', () => {
        const different = english.filter(([name, text]) => placesOf(spanish.get(name)) !== placesOf(text));
        expect(different).toEqual([]);
        expect(english.filter(([name]) => !spanish.get(name))).toEqual([]);
    });

    // Every label of the page is text that every user can get.
    it('say nothing that only Access may know, in either language', () => {
        const texts = [...labelTexts().values(), ...spanish.values()];
        expect(texts.filter((text) => /denial|denied|deny|payer|appeal|denegaci|apelaci|pagador/i.test(text))).toEqual(
            []
        );
    });
});
