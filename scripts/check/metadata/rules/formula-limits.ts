import type { Finding, Rule } from '../finding.ts';
import { formulaNames } from '../formula-names.ts';
import { formulasOf, type FormulaText } from '../formulas.ts';
import { resolvePath, type Names } from '../names.ts';

/** Field types that no formula can read. Source: "Formula Field Limits and Restrictions". */
const UNREADABLE = new Set(['LongTextArea', 'Html', 'EncryptedText']);
/** Only validation rules and flows know what was there before. */
const OF_A_SAVE = new Set(['ISCHANGED', 'PRIORVALUE', 'ISNEW', 'ISCLONE']);
/** Formatting with `xmlWhitespaceSensitivity: ignore` tears `&lt;=` apart; raw `>=` stays whole. */
const TORN_OPERATOR = /[<>!]\s+=|<\s+>/u;

function problemsOf(names: Names, { kind, object, text }: FormulaText): { problem: string; remedy: string }[] {
    const { paths, functions } = formulaNames(text);
    const unreadable = paths.filter((path) => UNREADABLE.has(resolvePath(names, object, path)?.type ?? ''));
    const misplaced = kind === 'validation' ? [] : functions.filter((name) => OF_A_SAVE.has(name));
    return [
        ...unreadable.map((path) => ({
            problem: `The formula reads ${path.join('.')}, a long text; Salesforce refuses that.`,
            remedy: 'Leave the field out of the formula.'
        })),
        ...misplaced.map((name) => ({
            problem: `${name}() works in validation rules only.`,
            remedy: 'Move the condition to a validation rule.'
        })),
        ...(TORN_OPERATOR.test(text)
            ? [
                  {
                      problem: 'A comparison operator is torn in two.',
                      remedy: 'Turn the comparison round and write > or >= without entity.'
                  }
              ]
            : [])
    ];
}

export const formulaLimits: Rule = {
    id: 'formula-limits',
    title: 'Formulas keep within what Salesforce evaluates',
    check: (project) =>
        formulasOf(project).flatMap((formula) =>
            problemsOf(project.names, formula).map((found): Finding => ({
                file: formula.path,
                line: formula.line,
                ...found
            }))
        )
};
