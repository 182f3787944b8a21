import { expect, it } from 'vitest';
import { ENGLISH } from '../english.ts';
import { SPANISH } from '../spanish.ts';

it('keeps the placeholders of every text in every language', () => {
    const placeholders = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
    for (const key of Object.keys(ENGLISH) as (keyof typeof ENGLISH)[]) {
        expect(placeholders(SPANISH[key]), key).toEqual(placeholders(ENGLISH[key]));
    }
});
