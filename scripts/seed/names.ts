/**
 * Invented people and places. Surnames and towns are joined from syllables, so that no row can be taken for a real physician;
 * e-mail is example.com, phones are 555-0100 to 555-0199, which are never assigned.
 */
import type { Faker } from '@faker-js/faker';

const FIRST_SYLLABLES = ['Bram', 'Cald', 'Dov', 'Ester', 'Fal', 'Grev', 'Hol', 'Ister', 'Jarn', 'Kell', 'Lorr', 'Mav'];
const MORE_FIRST_SYLLABLES = [
    'Nev',
    'Orl',
    'Pell',
    'Quen',
    'Ravn',
    'Sorr',
    'Tolv',
    'Urr',
    'Venn',
    'Wick',
    'Yarr',
    'Zell'
];
const LAST_SYLLABLES = [
    'abeck',
    'adine',
    'aric',
    'emond',
    'enhall',
    'erin',
    'ester',
    'ilow',
    'imoor',
    'ovane',
    'uster',
    'wyn'
];
const GIVEN_NAMES = ['Adel', 'Bryn', 'Corin', 'Dara', 'Elis', 'Fenn', 'Galen', 'Hale', 'Imri', 'Jory', 'Kit', 'Lane'];
const MORE_GIVEN_NAMES = [
    'Maren',
    'Noor',
    'Oren',
    'Perrin',
    'Quill',
    'Rory',
    'Sable',
    'Tarin',
    'Umi',
    'Vale',
    'Wren',
    'Zev'
];
const SITE_KINDS = ['Dermatology', 'Skin Center', 'Medical Group', 'Clinic', 'Health Park', 'Physicians', 'Hospital'];
const STATES = ['AZ', 'CA', 'CO', 'GA', 'IL', 'MA', 'MN', 'NC', 'NY', 'OH', 'OR', 'PA', 'TX', 'WA'];
const TITLES = ['Dermatologist', 'Dermatologist', 'Nurse Practitioner', 'Physician Assistant', 'Practice Manager'];

const SURNAME_STARTS = [...FIRST_SYLLABLES, ...MORE_FIRST_SYLLABLES];
const GIVEN = [...GIVEN_NAMES, ...MORE_GIVEN_NAMES];

export function surname(faker: Faker): string {
    return faker.helpers.arrayElement(SURNAME_STARTS) + faker.helpers.arrayElement(LAST_SYLLABLES);
}

export function givenName(faker: Faker): string {
    return faker.helpers.arrayElement(GIVEN);
}

export function title(faker: Faker): string {
    return faker.helpers.arrayElement(TITLES);
}

export function town(faker: Faker): { readonly city: string; readonly state: string } {
    return { city: `${surname(faker)} Falls`, state: faker.helpers.arrayElement(STATES) };
}

export function siteName(faker: Faker): string {
    return `${surname(faker)} ${faker.helpers.arrayElement(SITE_KINDS)}`;
}

export function phone(faker: Faker): string {
    return `(555) 555-01${String(faker.number.int({ min: 0, max: 99 })).padStart(2, '0')}`;
}

/** The part of an e-mail address or web host made from a name: lower case, a-z and dots only. */
export function slug(text: string): string {
    return text
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '');
}
