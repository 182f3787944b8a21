export interface FormulaNames {
    /** Dotted names: `['Owner:User', 'IsActive']`. */
    readonly paths: readonly (readonly string[])[];
    /** In capitals. */
    readonly functions: readonly string[];
    /** Text literals without their quotes. */
    readonly texts: readonly string[];
}

const TOKEN = /\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[$A-Za-z_][\w$]*(?::\w+)?(?:\.\w+)*\s*\(?/gu;
const WORDS = new Set(['TRUE', 'FALSE', 'NULL']);

/** The names and texts in a formula, found by their shape: no grammar is needed to know what a formula refers to. */
export function formulaNames(formula: string): FormulaNames {
    const paths: string[][] = [];
    const functions: string[] = [];
    const texts: string[] = [];
    for (const [token] of formula.matchAll(TOKEN)) {
        const word = token.replace(/\s*\(?$/u, '');
        if (/^["']/u.test(token)) {
            texts.push(token.slice(1, -1));
        } else if (token.endsWith('(')) {
            functions.push(word.toUpperCase());
        } else if (!token.startsWith('/*') && !WORDS.has(word.toUpperCase())) {
            paths.push(word.split('.'));
        }
    }
    return { paths, functions, texts };
}
