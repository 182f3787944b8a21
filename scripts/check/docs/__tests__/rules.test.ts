import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsOf, type Document } from '../rules.ts';

function check(...documents: Document[]) {
    return findingsOf({
        documents,
        scripts: new Set(['seed', 'bench:engine']),
        exists: (file) => file === path.join('docs', 'adr', '0001-x.md')
    });
}

describe('docs:check', () => {
    it('accepts links that lead somewhere and scripts that exist', () => {
        const text =
            'See [one](docs/adr/0001-x.md#context) and [the web](https://example.com). `npm run bench:engine`, `npm start`.';
        expect(check({ file: 'README.md', text })).toEqual([]);
    });

    it('names a link that leads nowhere, with its line', () => {
        expect(check({ file: 'README.md', text: '# A\n\n[gone](docs/gone.md)' })).toEqual([
            expect.objectContaining({ file: 'README.md', line: 3 })
        ]);
    });

    it('names an npm script that does not exist', () => {
        expect(check({ file: 'README.md', text: 'npm run sed' })).toHaveLength(1);
    });

    it('names a decision that the index does not list', () => {
        const index = { file: path.join('docs', 'adr', 'README.md'), text: '# Decisions' };
        const decision = { file: path.join('docs', 'adr', '0001-x.md'), text: '# X' };
        expect(check(index, decision)).toEqual([expect.objectContaining({ message: 'does not list 0001-x.md.' })]);
    });
});
