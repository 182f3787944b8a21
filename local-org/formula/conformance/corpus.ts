/**
 * Holds the evaluator to Salesforce's own formula corpus, which is not part of this repository.
 * Run: FORMULA_CORPUS=path/to/formulaTestV2.xml node local-org/formula/conformance/corpus.ts [--write report.md] [case name]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCases } from './cases.ts';
import { reportOf } from './report.ts';
import { scoreCase, type CaseScore } from './score.ts';
import { totalsOf } from './totals.ts';

const FAILURES_SHOWN = 25;

function print(scores: readonly CaseScore[]): void {
    for (const { name, evaluations, failures, unsupported } of scores) {
        if (unsupported !== undefined) {
            console.log(`${name}: ${evaluations} not evaluated: ${unsupported}`);
        }
        for (const { input, blanks, expected, received } of failures.slice(0, FAILURES_SHOWN)) {
            console.log(`${name} [${input.join(' | ')}] ${blanks}: expected ${expected}, got ${received}`);
        }
    }
    const { cases, inside, share } = totalsOf(scores);
    console.log(`Formula corpus: ${cases.wholeCases} of ${cases.cases} cases wholly right.`);
    console.log(`Functions of an org: ${inside.passed} of ${inside.evaluations} evaluations agree (${share} %).`);
}

const { values, positionals } = parseArgs({ options: { write: { type: 'string' } }, allowPositionals: true });
const file = process.env['FORMULA_CORPUS'];
if (file === undefined || !existsSync(file)) {
    console.log(
        'Formula corpus skipped: set FORMULA_CORPUS to a copy of formulaTestV2.xml (salesforce/formula-engine).'
    );
} else {
    const [wanted] = positionals;
    const cases = readCases(readFileSync(file, 'utf8')).filter(({ name }) => wanted === undefined || name === wanted);
    const scores = cases.map(scoreCase);
    print(scores);
    if (values.write !== undefined) {
        writeFileSync(values.write, reportOf(scores));
    }
}
