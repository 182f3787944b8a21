import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_PROTOCOL } from 'c/callSequence';
import { rowsFromProtocol, type SequenceRuleRecord } from 'c/sequenceProtocol';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'triad-protocol-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shipped = rowsFromProtocol(DEFAULT_PROTOCOL);

function validate(...flags: string[]) {
    return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/protocol/index.ts', 'validate', ...flags], {
        encoding: 'utf8'
    });
}

function fileWith(name: string, content: unknown): string {
    const file = path.join(folder, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
}

function fileOf(name: string, change: (rules: readonly SequenceRuleRecord[]) => readonly SequenceRuleRecord[]): string {
    return fileWith(name, { protocol: shipped.protocol, rules: change(shipped.rules) });
}

describe('npm run protocol -- validate', () => {
    it('finds nothing wrong with the built-in protocol', () => {
        const { status, stdout } = validate('--built-in', '--json');
        expect(JSON.parse(stdout)).toEqual([
            { scope: 'Global', version: 1, title: 'Default protocol', isBlocking: false, findings: [] }
        ]);
        expect(status).toBe(0);
    });

    it('reads the same protocol from a file of its records', () => {
        const { status, stdout } = validate(
            '--file',
            fileOf('same.json', (rules) => rules)
        );
        expect(stdout).toContain('Global 1, Default protocol: 0 errors, 0 warnings');
        expect(status).toBe(0);
    });

    it('lists the combinations without an answer where the default row is deleted, and ends with 1', () => {
        const file = fileOf('gap.json', (rules) => rules.filter((rule) => rule.Is_Default__c !== true));
        const { status, stdout } = validate('--file', file);
        expect(stdout).toContain('error Missing_Default');
        expect(stdout).toMatch(/error Gap: [\d,]+ combinations of facts get no answer/);
        expect(stdout).toMatch(/^ {6}- .*: /m);
        expect(status).toBe(1);
    });

    it('names both rules of an overlap and one account in words', () => {
        const [journey] = shipped.rules.filter(({ Table__c }) => Table__c === 'Journey');
        const file = fileOf('overlap.json', (rules) => [
            ...rules,
            { ...(journey as SequenceRuleRecord), Rule_Id__c: 'JRN-99', Order__c: 99, Answer__c: 'Commercial' }
        ]);
        const { status, stdout } = validate('--file', file, '--json');
        const [report] = JSON.parse(stdout) as [
            { findings: { severity: string; ruleIds: string[]; text: string; example?: string }[] }
        ];
        const overlap = report.findings.find(({ ruleIds }) => ruleIds.includes('JRN-99'));
        expect(overlap?.severity).toBe('error');
        expect(overlap?.text).toContain('JRN-1');
        expect(overlap?.text).toContain('JRN-99');
        expect(overlap?.example).toMatch(/New/);
        expect(status).toBe(1);
    });

    it.each([
        ['no JSON', 'rules: none'],
        ['no rules', { protocol: shipped.protocol }],
        ['a rule without an answer', { protocol: shipped.protocol, rules: [{ Rule_Id__c: 'JRN-1' }] }]
    ])('refuses a file with %s and says what it lacks', (name, content) => {
        const { status, stderr } = validate('--file', fileWith(`${name}.json`, content));
        expect(stderr).toContain('does not hold the records of a protocol');
        expect(stderr).toContain('Next:');
        expect(status).toBe(2);
    });
});
