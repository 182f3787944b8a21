/** Causes of the failures that stay, by case of the corpus. */
export const EXPLAINED: Readonly<Record<string, string>> = {
    testArcTan2:
        'With blanks as blank, the engine itself breaks on a blank argument (`NullPointerException`). Its SQL path answers blank for the same row, and so does the local org.'
};

/**
 * Where an org was seen to answer otherwise than the corpus, or than the local org: captured rows of rfaulhaber/sigha,
 * corpus/org-verified.json. Where the corpus contradicts the org, the local org keeps to the corpus.
 */
export const ORG_DIFFERENCES: readonly { readonly formula: string; readonly org: string; readonly here: string }[] = [
    { formula: 'MOD(3, 0)', org: '3', here: 'an error, as in the corpus' },
    { formula: 'SUBSTITUTE("a", blank, "b")', org: 'a', here: 'blank, as in the corpus' },
    { formula: '7 ^ 55 (more than 43 digits)', org: 'an error', here: '40 digits' },
    { formula: 'CASESAFEID of 15 characters that are no id', org: 'the same text', here: 'the text with a checksum' }
];
