import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCases } from '../cases.ts';
import { EXPLAINED } from '../explained.ts';
import { reportOf } from '../report.ts';
import { scoreCase } from '../score.ts';
import { totalsOf } from '../totals.ts';

const SEPARATOR = ',\n\t\t\t\t\t';

function answers(blankAsZero: string, blankAsBlank: string): string {
    return [blankAsZero, 'sql', 'js', 'jsLp', blankAsBlank, 'sql', 'js', 'jsLp'].join(SEPARATOR);
}

const XML = `<formula-test>
    <testcase testName="sum" dataType="Double" formula="total__c &#43; extra__c">
        <referenceField fieldName="total" dataType="Double" formula="share__c * 2">
            <referenceField fieldName="share" dataType="Percent"/>
        </referenceField>
        <referenceField fieldName="extra" dataType="Double"/>
        <testData input="50,1" expectedOutput="${answers('2', '2')}"/>
        <testData input=",1" expectedOutput="${answers('1', 'null')}"/>
        <testData input="50,1" expectedOutput="${answers('3', '2')}"/>
    </testcase>
    <testcase testName="text" dataType="Text" formula="text__c &amp; &quot;!&quot;">
        <referenceField fieldName="text" dataType="Text"/>
        <testData input="a\\,b" expectedOutput="${answers('a\\,b!', 'a\\,b!')}"/>
    </testcase>
    <testcase testName="error" dataType="Double" formula="1/0"><testData expectedOutput="${answers('Error: x', '1')}"/></testcase>
    <testcase testName="unknown" dataType="Double" formula="NOPE()"><testData expectedOutput="${answers('1', '1')}"/></testcase>
    <testcase testName="elsewhere" dataType="Text" formula="SUBSTR('a',1)"><testData expectedOutput="${answers('a', 'a')}"/></testcase>
</formula-test>`;

describe('formula corpus runner', () => {
    const list = readCases(XML).map(scoreCase);
    const scores = new Map(list.map((one) => [one.name, one]));

    it('feeds nested formulas and counts both ways of treating blanks', () => {
        expect(scores.get('sum')).toMatchObject({
            passed: 5,
            evaluations: 6,
            failures: [{ input: ['50', '1'], blanks: 'BlankAsZero', expected: '3', received: '"2"' }]
        });
    });

    it('reads commas inside values', () => {
        expect(scores.get('text')).toMatchObject({ passed: 2, failures: [] });
    });

    it('counts an expected error as passed and an unknown function as not compiled', () => {
        expect(scores.get('error')).toMatchObject({ passed: 1, failures: [{ expected: '1' }] });
        expect(scores.get('unknown')).toMatchObject({
            passed: 0,
            unsupported: 'Unknown function NOPE. Check spelling.'
        });
    });

    it('leaves out of the share what no org has', () => {
        expect(scores.get('elsewhere')).toMatchObject({ elsewhere: ['SUBSTR'], passed: 0 });
        expect(totalsOf(list)).toMatchObject({
            cases: { cases: 5, wholeCases: 1, evaluations: 14, passed: 8, failed: 2, unsupported: 4 },
            inside: { cases: 4, evaluations: 12, passed: 8 },
            share: '66.66'
        });
    });

    it('reports totals, failures by cause and refused functions by reason', () => {
        const report = reportOf(list);
        expect(report).toContain('**66.66 % of the evaluations');
        expect(report).toContain('| sum | `50 \\| 1` | zero | `3` | `"2"` |');
        expect(report).toContain('- `sum`: not explained.');
        expect(report).toMatch(/\| `SUBSTR` \| 2 \| belongs to the formula engine/);
    });
});

const corpus = process.env['FORMULA_CORPUS'] ?? '';
const isHere = existsSync(corpus);
if (!isHere) {
    console.info('Salesforce formula corpus skipped: FORMULA_CORPUS does not name the file formulaTestV2.xml.');
}

describe.skipIf(!isHere)('Salesforce formula corpus', () => {
    const scores = isHere ? readCases(readFileSync(corpus, 'utf8')).map(scoreCase) : [];

    it('agrees in at least 97 of 100 evaluations whose functions an org has, and no fewer than before', () => {
        const { inside, cases, share } = totalsOf(scores);
        expect(Number(share)).toBeGreaterThanOrEqual(97);
        expect(cases.wholeCases).toBeGreaterThanOrEqual(381);
        expect(inside.failed + inside.unsupported).toBeLessThanOrEqual(4);
    });

    it('explains every failure that stays', () => {
        const failing = scores.filter(({ failures }) => failures.length > 0).map(({ name }) => name);
        expect(failing.filter((name) => EXPLAINED[name] === undefined)).toEqual([]);
    });
});
