/** Causes of the failures that stay, by case of the corpus. */
export const EXPLAINED: Readonly<Record<string, string>> = {
    testArcTan2:
        'With blanks as blank, the engine itself breaks on a blank argument (`NullPointerException`). Its SQL path answers blank for the same row, and so does the local org.'
};

/**
 * Where an org was seen to answer otherwise than the corpus, or than the local org: captured rows of rfaulhaber/sigha,
 * corpus/org-verified.json. The local org keeps to the corpus.
 */
export const ORG_DIFFERENCES: readonly { readonly formula: string; readonly org: string; readonly here: string }[] = [
    { formula: 'MOD(3, 0)', org: '3', here: 'an error, as in the corpus' },
    { formula: 'SUBSTITUTE("a", blank, "b")', org: 'a', here: 'blank, as in the corpus' },
    { formula: 'TEXT(1 / 4)', org: '.25', here: '0.25, as in the corpus' },
    { formula: 'TEXT(4 / 3)', org: '39 or 40 digits, by where the point stands', here: '40 digits' },
    { formula: '3 ^ -25, or 3 ^ 40 with a field', org: '42 decimal places', here: '18 digits, as in the corpus' },
    { formula: 'BR() in a formula field', org: '<br>', here: 'a line break, as flows show it' },
    { formula: 'CASESAFEID of 15 characters that are no id', org: 'the same text', here: 'the text with a checksum' },
    { formula: 'a text formula beyond 1,300 characters', org: 'cut to 1,300', here: 'whole' }
];
