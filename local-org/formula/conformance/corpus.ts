/**
 * Holds the evaluator to Salesforce's own formula corpus, which is not part of this repository.
 * Run: FORMULA_CORPUS=path/to/formulaTestV2.xml node local-org/formula/conformance/corpus.ts [case name]
 */
import { existsSync, readFileSync } from 'node:fs';
import { readCases } from './cases.ts';
import { scoreCase, type CaseScore } from './score.ts';

const CAUSES_SHOWN = 25;

function sum(scores: readonly CaseScore[], part: 'passed' | 'failed' | 'unsupported'): number {
    return scores.reduce((total, score) => total + score[part], 0);
}

function report(scores: readonly CaseScore[]): void {
    const whole = scores.filter((score) => score.failed === 0 && score.unsupported === 0).length;
    const rows = `${sum(scores, 'passed')} passed, ${sum(scores, 'failed')} failed, ${sum(scores, 'unsupported')} unsupported`;
    for (const score of scores) {
        if (score.failed + score.unsupported > 0) {
            console.log(
                `${score.name}: ${score.passed} passed, ${score.failed} failed, ${score.unsupported} unsupported`
            );
            const causes = [...score.causes].sort(([, one], [, other]) => other - one);
            for (const [cause, count] of causes.slice(0, scores.length === 1 ? CAUSES_SHOWN : 2)) {
                console.log(`    ${count} x ${cause}`);
            }
        }
    }
    console.log(`Formula corpus: ${whole} of ${scores.length} cases wholly right; evaluations: ${rows}.`);
}

const file = process.env['FORMULA_CORPUS'];
if (file === undefined || !existsSync(file)) {
    console.log(
        'Formula corpus skipped: set FORMULA_CORPUS to a copy of formulaTestV2.xml (salesforce/formula-engine).'
    );
} else {
    const wanted = process.argv[2];
    const cases = readCases(readFileSync(file, 'utf8')).filter(({ name }) => wanted === undefined || name === wanted);
    report(cases.map(scoreCase));
}
