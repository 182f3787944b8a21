import type { Rule } from '../finding.ts';

export const wellFormed: Rule = {
    id: 'well-formed',
    title: 'Every XML file is well-formed',
    check: ({ broken }) =>
        broken.map(({ path, line, message }) => ({
            file: path,
            line,
            problem: `The XML is not well-formed: ${message}`,
            remedy: 'Correct the XML.'
        }))
};
