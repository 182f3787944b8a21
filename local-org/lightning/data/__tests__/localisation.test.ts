import { describe, expect, it } from 'vitest';
import { datePattern, languageTag, localisation } from '../localisation.ts';

describe('datePattern', () => {
    it.each([
        ['en-US', 'shortDateFormat', 'M/d/yyyy'],
        ['en-US', 'mediumDateFormat', 'MMM d, yyyy'],
        ['en-US', 'longDateFormat', 'MMMM d, yyyy'],
        ['es-ES', 'shortDateFormat', 'd/M/yyyy'],
        ['es-ES', 'longDateFormat', "d 'de' MMMM 'de' yyyy"],
        ['es-ES', 'shortTimeFormat', 'HH:mm'],
        ['de-DE', 'shortDateFormat', 'd.M.yyyy']
    ])('writes %s %s as %s', (locale, name, pattern) => {
        expect(datePattern(locale, name)).toBe(pattern);
    });

    it('puts the half of the day into English times', () => {
        expect(datePattern('en-US', 'shortTimeFormat').replace('\u202f', ' ')).toBe('h:mm a');
    });
});

describe('languageTag', () => {
    it('turns the codes of the platform into those of browsers', () => {
        expect(languageTag('en_US')).toBe('en-US');
    });
});

describe('localisation', () => {
    it('tells all formats of a user', () => {
        expect(localisation({ language: 'es', locale: 'es_ES', timeZone: 'Europe/Madrid' })).toMatchObject({
            lang: 'es',
            locale: 'es-ES',
            dir: 'ltr',
            timeZone: 'Europe/Madrid',
            firstDayOfWeek: 2,
            'number.groupingSeparator': '.',
            'number.decimalSeparator': ',',
            'dateTime.shortDateFormat': 'd/M/yyyy'
        });
    });
});
