import { orgContext } from '../../data/context-values.ts';
import { ENGLISH, type WordKey } from './english.ts';
import { SPANISH } from './spanish.ts';

const BY_LANGUAGE: Readonly<Record<string, Readonly<Record<WordKey, string>>>> = { en: ENGLISH, es: SPANISH };

/** A text of the shell in the user's language; `{0}` and the like are filled in order. English where there is no translation. */
export function word(key: WordKey, ...insertions: readonly (string | number)[]): string {
    const language = orgContext().user.language.slice(0, 2);
    const text = (BY_LANGUAGE[language] ?? ENGLISH)[key];
    return insertions.reduce<string>((filled, value, index) => filled.replace(`{${index}}`, String(value)), text);
}
