/** Words that an audience's text may not carry: the visibility matrix, as patterns over English and Spanish. */
import type { FieldFunction } from 'c/triadModel';

/** What only Access may know of a barrier. */
const ACCESS_DETAIL: readonly RegExp[] = [
    /\b(?:denial|denied|deny|denies|payer|appeal|insurer|prior authori[sz]ation)\w*/iu,
    /denegaci|denegad|deniega|apelaci|apelad|pagador|asegurador|autorización previa/iu
];

/** A count of cases or people below 11, which could name somebody. */
const SMALL_COUNT: readonly RegExp[] = [
    /\b(?:\d|10) (?:open |urgent )?(?:cases?|patients?|requests?|barriers?|questions?)\b/iu,
    /\b(?:\d|10) (?:casos?|pacientes?|solicitud(?:es)?|barreras?|preguntas?)\b/iu
];

/** What a question to Medical may be about: its topic belongs to Medical, the submitter and Compliance. */
const MEDICAL_TOPIC: readonly RegExp[] = [
    /off.label|psoria|arthrit|dermatitis|hidradenitis|scalp|nail|pregnan|lactat|biologic|dos(?:e|ing)\b|adverse|lumerava/iu,
    /fuera de (?:la )?(?:ficha|indicaci)|artritis|cuero cabelludo|uñas|embaraz|lactancia|biológic|dosis|adverso/iu
];

/** Commercial potential, which ranks nobody's medical work (guardrail S5); the stage, which everyone reads, may say who prescribes. */
const COMMERCIAL_POTENTIAL: readonly RegExp[] = [
    /prescribing (?:volume|potential|habit)|prescriptions|market share|quota|sales target|revenue|potential|volume|commercial value/iu,
    /recetas|cuota|ingresos|potencial|volumen|objetivo de ventas/iu
];

const RESTRICTED: Readonly<Record<FieldFunction, readonly RegExp[]>> = {
    Commercial: [...ACCESS_DETAIL, ...SMALL_COUNT, ...MEDICAL_TOPIC],
    Medical: [...ACCESS_DETAIL, ...SMALL_COUNT, ...COMMERCIAL_POTENTIAL],
    Access: MEDICAL_TOPIC
};

/** The restricted words in a text for that audience, and of `secrets` (names, dates) those that it carries. */
export function restrictedIn(text: string, audience: FieldFunction, secrets: readonly string[] = []): string[] {
    const words = RESTRICTED[audience].flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
    return [...words, ...secrets.filter((secret) => text.includes(secret))];
}
