/** The corpus run as a page of the documentation. */
import { ELSEWHERE } from '../index.ts';
import { EXPLAINED, ORG_DIFFERENCES } from './explained.ts';
import type { CaseScore } from './score.ts';
import { totalsOf } from './totals.ts';

const BLANKS_SHOWN = { BlankAsZero: 'zero', BlankAsBlank: 'blank' } as const;

/** Markdown; `prettier` aligns its tables. */
export function reportOf(scores: readonly CaseScore[]): string {
    return `${[...summary(scores), ...failing(scores), ...elsewhere(scores), ...notDone(), ...orgDifferences()].join(
        '\n'
    )}\n`;
}

function summary(scores: readonly CaseScore[]): string[] {
    const { cases, inside, share } = totalsOf(scores);
    return [
        '# Formulas against Salesforce’s own corpus',
        '',
        'Written by `npm run conformance:formulas`; do not edit. The corpus is `formulaTestV2.xml` of salesforce/formula-engine, read where',
        '`FORMULA_CORPUS` says. Every row is evaluated twice, with blank numbers as zero and with blanks as blank.',
        '',
        `**${share} % of the evaluations whose functions exist in formula fields, validation rules or flows agree** (${inside.passed} of ${inside.evaluations}).`,
        '',
        '| | Cases | Evaluations | Agree | Fail | Not compiled |',
        '| --- | ---: | ---: | ---: | ---: | ---: |',
        row('Functions of an org', inside.cases, inside.evaluations, inside.passed, inside.failed, inside.unsupported),
        row('Whole corpus', cases.cases, cases.evaluations, cases.passed, cases.failed, cases.unsupported),
        ''
    ];
}

function failing(scores: readonly CaseScore[]): string[] {
    const rows = scores.flatMap(({ name, failures }) =>
        failures.map(({ input, blanks, expected, received }) =>
            row(name, code(input.join(' | ')), BLANKS_SHOWN[blanks], code(expected), code(received))
        )
    );
    const names = scores.filter(({ failures }) => failures.length > 0).map(({ name }) => name);
    return [
        '## Failing evaluations',
        '',
        ...(rows.length === 0
            ? ['None.']
            : ['| Case | Input | Blank as | Expected | Received |', '| --- | --- | --- | --- | --- |', ...rows]),
        '',
        ...names.map((name) => `- \`${name}\`: ${EXPLAINED[name] ?? 'not explained.'}`),
        ''
    ];
}

function elsewhere(scores: readonly CaseScore[]): string[] {
    const counts = new Map<string, number>();
    for (const { elsewhere: names, evaluations } of scores) {
        for (const name of names) {
            counts.set(name, (counts.get(name) ?? 0) + evaluations);
        }
    }
    return [
        '## Functions that no formula of an org may use',
        '',
        'Evaluations that use one do not count. A formula that uses one is refused by the name of the function.',
        '',
        '| Function | Evaluations | Why | Source |',
        '| --- | ---: | --- | --- |',
        ...Object.entries(ELSEWHERE)
            .filter(([, { notDone: missing }]) => !missing)
            .map(([name, { reason, source }]) => row(code(name), counts.get(name) ?? 0, reason, source)),
        ''
    ];
}

function notDone(): string[] {
    return [
        '## Functions of an org that the local org refuses by name',
        '',
        '| Function | Why | Source |',
        '| --- | --- | --- |',
        ...Object.entries(ELSEWHERE)
            .filter(([, { notDone: missing }]) => missing)
            .map(([name, { reason, source }]) => row(code(name), reason, source)),
        ''
    ];
}

function orgDifferences(): string[] {
    return [
        '## Where an org was seen to answer otherwise',
        '',
        'Captured from a Developer Edition in July 2026 (rfaulhaber/sigha, corpus/org-verified.json).',
        '',
        '| Formula | The org | The local org |',
        '| --- | --- | --- |',
        ...ORG_DIFFERENCES.map(({ formula, org, here }) => row(code(formula), org, here))
    ];
}

function row(...cells: readonly (string | number)[]): string {
    return `| ${cells.join(' | ')} |`;
}

function code(text: string): string {
    return text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``;
}
