import type { Rule } from '../finding.ts';
import { ofType } from '../project.ts';
import { one } from '../xml.ts';

export const fileName: Rule = {
    id: 'file-name',
    title: 'The parts of an object are named like their files',
    check: (project) =>
        ofType(project, 'CustomField', 'ValidationRule', 'ListView', 'CompactLayout', 'RecordType').flatMap(
            ({ path, name, root }) => {
                const fullName = one(root, 'fullName');
                if (fullName?.text === name) {
                    return [];
                }
                return {
                    file: path,
                    line: fullName?.line ?? root.line,
                    problem: `fullName is ${fullName?.text ?? 'missing'}, but the file is named ${name}.`,
                    remedy: `Write ${name}, or rename the file.`
                };
            }
        )
};
