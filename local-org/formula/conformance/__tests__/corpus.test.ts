import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCases } from '../cases.ts';
import { scoreCase } from '../score.ts';

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
</formula-test>`;

describe('formula corpus runner', () => {
    const scores = new Map(readCases(XML).map((one) => [one.name, scoreCase(one)]));

    it('feeds nested formulas and counts both ways of treating blanks', () => {
        expect(scores.get('sum')).toMatchObject({ passed: 5, failed: 1, unsupported: 0 });
        expect([...(scores.get('sum')?.causes.keys() ?? [])]).toEqual(['expected 3, got "2" for [50 | 1]']);
    });

    it('reads commas inside values', () => {
        expect(scores.get('text')).toMatchObject({ passed: 2, failed: 0 });
    });

    it('counts an expected error as passed and an unknown function as unsupported', () => {
        expect(scores.get('error')).toMatchObject({ passed: 1, failed: 1 });
        expect(scores.get('unknown')).toMatchObject({ passed: 0, failed: 0, unsupported: 2 });
    });
});

const corpus = process.env['FORMULA_CORPUS'] ?? '';
const isHere = existsSync(corpus);
if (!isHere) {
    console.info('Salesforce formula corpus skipped: FORMULA_CORPUS does not name the file formulaTestV2.xml.');
}

describe.skipIf(!isHere)('Salesforce formula corpus', () => {
    it('agrees with at least as many cases as before', () => {
        const scores = readCases(readFileSync(corpus, 'utf8')).map(scoreCase);
        const whole = scores.filter(({ failed, unsupported }) => failed + unsupported === 0);
        expect(whole.length).toBeGreaterThanOrEqual(378);
        expect(scores.reduce((sum, { failed }) => sum + failed, 0)).toBeLessThanOrEqual(10);
    });
});
