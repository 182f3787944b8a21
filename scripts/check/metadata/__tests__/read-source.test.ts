import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSource } from '../read-source.ts';

let directory = '';

beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'triad-source-'));
});

afterEach(() => {
    rmSync(directory, { recursive: true });
});

describe('read-source', () => {
    it('reads metadata, scripts and templates at any depth, in order of their paths', () => {
        mkdirSync(join(directory, 'main', 'tabs'), { recursive: true });
        writeFileSync(join(directory, 'main', 'tabs', 'A.tab-meta.xml'), '<CustomTab />');
        writeFileSync(join(directory, 'main', 'a.ts'), 'export {};');
        writeFileSync(join(directory, 'main', 'a.css'), 'a {}');
        expect(readSource(directory)).toEqual([
            { path: 'main/a.ts', text: 'export {};' },
            { path: 'main/tabs/A.tab-meta.xml', text: '<CustomTab />' }
        ]);
    });
});
