import { readFileName } from '../file-types.ts';
import type { Rule } from '../finding.ts';

export const knownFileType: Rule = {
    id: 'known-file-type',
    title: 'Every XML file is of a known metadata type, and its root element says so',
    check: ({ files, metadata }) => [
        ...files
            .filter(({ path }) => path.endsWith('.xml') && readFileName(path)?.type === undefined)
            .map(({ path }) => ({
                file: path,
                problem: 'The ending of the file name stands for no known metadata type.',
                remedy: 'Correct the name, or add the type to scripts/check/metadata/file-types.ts.'
            })),
        ...metadata
            .filter(({ root, type }) => root.name !== type)
            .map(({ path, root, type }) => ({
                file: path,
                line: root.line,
                problem: `The root element is ${root.name}, but the file name says ${type}.`,
                remedy: `Use ${type} as root element, or rename the file.`
            }))
    ]
};
