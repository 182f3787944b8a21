import { describe, expect, it } from 'vitest';
import { reportLines } from '../report.ts';
import { wellFormed } from '../rules/well-formed.ts';
import { projectOf } from './project-of.ts';

describe('report', () => {
    it('gives place, problem, remedy and rule of a finding, and the counts last', () => {
        const project = projectOf({ 'tabs/A.tab-meta.xml': '<CustomTab />' });
        const finding = { file: 'a.xml', line: 3, problem: 'It is torn.', remedy: 'Mend it.' };
        expect(reportLines(project, [{ rule: wellFormed, findings: [finding] }])).toEqual([
            'a.xml:3\n    It is torn. Mend it. [well-formed]',
            '1 metadata files, 1 rules, 1 findings.'
        ]);
    });

    it('names the file alone where no line is known', () => {
        const finding = { file: 'a.xml', problem: 'It is torn.', remedy: 'Mend it.' };
        const [line] = reportLines(projectOf({}), [{ rule: wellFormed, findings: [finding] }]);
        expect(line).toMatch(/^a\.xml\n/u);
    });
});
